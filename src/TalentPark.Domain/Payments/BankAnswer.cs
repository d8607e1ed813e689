using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>What the bank says of one transfer.</summary>
public enum BankOutcome
{
    Paid,
    Failed,

    /// <summary>Neither yet, or a word this site does not know.</summary>
    Unknown,
}

/// <summary>What became of a row of the bank's answer.</summary>
public enum RowResult
{
    /// <summary>It set the payment's state.</summary>
    Applied,

    /// <summary>Another row had said the same.</summary>
    Repeated,

    /// <summary>It says neither paid nor failed; another row will.</summary>
    Noted,

    /// <summary>No payment that was sent bears its reference.</summary>
    Unmatched,

    /// <summary>The payment was sent with another sum, or to another account.</summary>
    Differs,

    /// <summary>It says something else than what stands, or than what may still be undone.</summary>
    Contradicts,
}

/// <summary>A file in which the bank says what became of transfers. The same file is kept once.</summary>
public sealed class BankAnswer
{
    public const int FileNameLength = 200;

    private readonly List<BankAnswerRow> _rows = [];

    private BankAnswer()
    {
    }

    public Guid Id { get; private init; }

    /// <summary><c>csv</c>, <c>pain.002</c> or <c>camt.054</c>, told by the content.</summary>
    public string Format { get; private init; } = "";

    public string FileName { get; private init; } = "";

    /// <summary>Of the file, 64 hexadecimal digits in lower case; unique.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public IReadOnlyList<BankAnswerRow> Rows => _rows;

    public static BankAnswer Take(Guid id, BankFile file, IEnumerable<BankRow> rows, Actor by, DateTimeOffset at)
    {
        var answer = new BankAnswer { Id = id, Format = file.Format, FileName = file.Name, Sha256 = file.Sha256, Size = file.Size, At = at, ById = by.Id, ByName = by.Name };
        answer._rows.AddRange(rows.Select((row, i) => BankAnswerRow.Of(id, i + 1, row, at)));
        return answer;
    }
}

/// <param name="Format"><c>csv</c>, <c>pain.002</c> or <c>camt.054</c>.</param>
/// <param name="Size">Bytes.</param>
public sealed record BankFile(string Format, string Name, string Sha256, int Size);

/// <summary>One row as the bank wrote it.</summary>
/// <param name="Reason">The bank's code; empty when it gave none.</param>
/// <param name="Day">The bank's day; null when it gave none.</param>
/// <param name="Amount">UZS; null when it gave none.</param>
/// <param name="Account">Where the money went; null when the file does not say.</param>
public sealed record BankRow(string EndToEndId, BankOutcome Outcome, string Reason, DateOnly? Day, decimal? Amount, string? Account = null);

/// <summary>A row of the bank's answer, and what became of it.</summary>
[NotAudited]
public sealed class BankAnswerRow
{
    /// <summary>The longest note with which a row is settled by hand, in characters.</summary>
    public const int NoteLength = 1000;

    /// <summary>The longest reason code kept, in characters.</summary>
    public const int ReasonLength = 35;

    private BankAnswerRow()
    {
    }

    public Guid AnswerId { get; private init; }

    /// <summary>1, 2, 3 … within its answer.</summary>
    public int No { get; private init; }

    public string EndToEndId { get; private init; } = "";

    public BankOutcome Outcome { get; private init; }

    /// <summary>The bank's code; empty when it gave none.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The bank's day; the day of the upload where it gave none.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>UZS; null when the bank gave none.</summary>
    public decimal? Amount { get; private init; }

    /// <summary>The account the bank names; encrypted at rest.</summary>
    [Personal]
    public string? Account { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The payment that bears the reference; null while none does.</summary>
    public Guid? PaymentId { get; private set; }

    public RowResult Result { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public Guid? SettledById { get; private set; }

    public string? SettledByName { get; private set; }

    public string? SettleNote { get; private set; }

    /// <summary>Whether a person must look at it.</summary>
    public bool Waits => SettledAt is null && Result is RowResult.Unmatched or RowResult.Differs or RowResult.Contradicts;

    /// <summary>A person looked at it and writes down what was found.</summary>
    /// <exception cref="RuleBroken"><c>row-settled</c>, <c>reason-missing</c>.</exception>
    public void Settle(string note, Actor by, DateTimeOffset at)
    {
        if (!Waits)
        {
            throw new RuleBroken("row-settled");
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            throw new RuleBroken("reason-missing");
        }

        (SettledAt, SettledById, SettledByName, SettleNote) = (at, by.Id, by.Name, note);
    }

    internal static BankAnswerRow Of(Guid answerId, int no, BankRow row, DateTimeOffset at) => new()
    {
        AnswerId = answerId,
        No = no,
        EndToEndId = row.EndToEndId,
        Outcome = row.Outcome,
        Reason = row.Reason,
        Day = row.Day ?? DateOnly.FromDateTime(at.UtcDateTime.AddHours(5)),
        Amount = row.Amount,
        Account = row.Account,
        At = at,
        Result = RowResult.Unmatched,
    };

    internal void Become(RowResult result, Guid? paymentId) => (Result, PaymentId) = (result, paymentId);

    /// <summary>Whether it speaks of the payment as it was sent.</summary>
    /// <remarks>What was not paid may come without its sum; what was paid may not.</remarks>
    internal bool Fits(Payment payment) => (Amount == payment.Amount || (Amount is null && Outcome == BankOutcome.Failed)) && (Account is null || Account == payment.Account);
}
