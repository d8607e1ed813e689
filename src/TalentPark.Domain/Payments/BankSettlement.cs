namespace TalentPark.Domain.Payments;

/// <summary>
/// What all rows about one payment come to, in whatever order they arrived: paid wins over failed, the earliest day and the first reason by code stand, and a row
/// that says otherwise is kept as a contradiction.
/// </summary>
public sealed record BankSettlement(BankOutcome Outcome, DateOnly? PaidOn, string? Reason)
{
    /// <summary>Reads the rows and marks each with what becomes of it.</summary>
    /// <param name="payment">A payment that was sent.</param>
    /// <param name="rows">Every row that bears its reference, of this answer and all before.</param>
    /// <param name="canPay">Whether its lines may still become paid: each is where this payment left it, or was put right and is in no other batch.</param>
    public static BankSettlement Of(Payment payment, IReadOnlyList<BankAnswerRow> rows, bool canPay)
    {
        foreach (var row in rows.Where(r => r.Outcome != BankOutcome.Unknown && !r.Fits(payment)))
        {
            row.Become(RowResult.Differs, payment.Id);
        }

        foreach (var row in rows.Where(r => r.Outcome == BankOutcome.Unknown))
        {
            row.Become(RowResult.Noted, payment.Id);
        }

        var fitting = rows.Where(r => r.Outcome != BankOutcome.Unknown && r.Fits(payment)).OrderBy(r => r.At).ThenBy(r => r.AnswerId).ThenBy(r => r.No).ToList();
        var paid = fitting.Where(r => r.Outcome == BankOutcome.Paid).ToList();
        var failed = fitting.Where(r => r.Outcome == BankOutcome.Failed).ToList();
        if (paid.Count > 0 && (canPay || payment.State == PaymentState.Paid))
        {
            Mark(paid, RowResult.Applied, RowResult.Repeated, payment);
            Mark(failed, RowResult.Contradicts, RowResult.Contradicts, payment);
            return new(BankOutcome.Paid, paid.Min(r => r.Day), null);
        }

        Mark(paid, RowResult.Contradicts, RowResult.Contradicts, payment);
        Mark(failed, RowResult.Applied, RowResult.Repeated, payment);
        return failed.Count == 0 ? new(BankOutcome.Unknown, null, null) : new(BankOutcome.Failed, null, failed.Select(r => r.Reason).Min(StringComparer.Ordinal));
    }

    private static void Mark(List<BankAnswerRow> rows, RowResult first, RowResult others, Payment payment)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Become(i == 0 ? first : others, payment.Id);
        }
    }
}
