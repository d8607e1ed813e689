using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>A person looked at a row that waits and writes down what was found. Money does not move by it.</summary>
[Needs(Permission.PreparePayments)]
public sealed record SettleBankRow(Guid AnswerId, int No, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<SettleBankRow>
    {
        public Shape()
        {
            RuleFor(x => x.Note).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Note).Note(BankAnswerRow.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : ICommandHandler<SettleBankRow>
    {
        public async ValueTask<Unit> Handle(SettleBankRow command, CancellationToken ct)
        {
            var row = await db.BankAnswerRows.SingleOrDefaultAsync(r => r.AnswerId == command.AnswerId && r.No == command.No, ct) ?? throw new NotFound();
            row.Settle(command.Note.Trim(), user.As(Permission.PreparePayments), clock.GetUtcNow());
            db.Audit.Add(trail.Entry(
                new(nameof(BankAnswerRow), $"{row.AnswerId}/{row.No}", row.AnswerId.ToString(), "changed"),
                new Dictionary<string, string?[]> { [nameof(BankAnswerRow.SettleNote)] = [null, row.SettleNote] }));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>Looks once more at what the rows about a payment come to: what stood in the way may be gone.</summary>
[Needs(Permission.PreparePayments)]
public sealed record SettleAgain(Guid AnswerId, int No) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, BankSettling settling, TimeProvider clock) : ICommandHandler<SettleAgain>
    {
        public async ValueTask<Unit> Handle(SettleAgain command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var reference = await db.BankAnswerRows.Where(r => r.AnswerId == command.AnswerId && r.No == command.No).Select(r => r.EndToEndId).SingleOrDefaultAsync(ct) ?? throw new NotFound();
            await settling.Settle([reference], [], user.As(Permission.PreparePayments), clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}

/// <summary>Files of the bank, the newest first, and how many of their rows came to what.</summary>
[Needs(Permission.SeeMoney)]
public sealed record ListBankAnswers(Guid? Before = null) : IQuery<AnswersPage>
{
    private const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListBankAnswers, AnswersPage>
    {
        public async ValueTask<AnswersPage> Handle(ListBankAnswers query, CancellationToken ct)
        {
            var answers = await db.BankAnswers.AsNoTracking().Where(a => query.Before == null || a.Id < query.Before).OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(ct);
            var next = answers.Count > PageSize ? answers[PageSize - 1].Id : (Guid?)null;
            var ids = answers.Take(PageSize).Select(a => a.Id).ToList();
            var counts = (await db.BankAnswerRows.Where(r => ids.Contains(r.AnswerId)).GroupBy(r => new { r.AnswerId, r.Result }).Select(g => new { g.Key.AnswerId, g.Key.Result, Count = g.Count() }).ToListAsync(ct))
                .ToLookup(c => c.AnswerId, c => (c.Result, c.Count));
            return new([.. answers.Take(PageSize).Select(a => new AnswerRow(a, counts[a.Id].ToDictionary(c => c.Result, c => c.Count)))], await db.BankAnswerRows.CountAsync(WaitingRows.Waiting, ct), next);
        }
    }
}

/// <summary>One file of the bank with its rows.</summary>
/// <param name="After">Rows beyond this number.</param>
[Needs(Permission.SeeMoney)]
public sealed record ShowBankAnswer(Guid AnswerId, int After = 0) : IQuery<AnswerPage>
{
    private const int PageSize = 100;

    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ShowBankAnswer, AnswerPage>
    {
        public async ValueTask<AnswerPage> Handle(ShowBankAnswer query, CancellationToken ct)
        {
            var answer = await db.BankAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == query.AnswerId, ct) ?? throw new NotFound();
            var counts = await db.BankAnswerRows.Where(r => r.AnswerId == answer.Id).GroupBy(r => r.Result).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var rows = await BankRowViews.Of(db, db.BankAnswerRows.Where(r => r.AnswerId == answer.Id && r.No > query.After).OrderBy(r => r.No).Take(PageSize + 1), ct);
            return new(new(answer, counts), [.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Row.No : null);
        }
    }
}

/// <summary>Rows that fit no payment, or contradict one, until somebody settles them; the oldest first.</summary>
[Needs(Permission.SeeMoney)]
public sealed record ListWaitingRows : IQuery<IReadOnlyList<BankRowView>>
{
    /// <summary>Rows shown at once; settling them brings up the next.</summary>
    public const int Most = 200;

    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListWaitingRows, IReadOnlyList<BankRowView>>
    {
        public async ValueTask<IReadOnlyList<BankRowView>> Handle(ListWaitingRows query, CancellationToken ct) =>
            await BankRowViews.Of(db, db.BankAnswerRows.Where(WaitingRows.Waiting).OrderBy(r => r.At).ThenBy(r => r.AnswerId).ThenBy(r => r.No).Take(Most), ct);
    }
}

public sealed record AnswerRow(BankAnswer Answer, IReadOnlyDictionary<RowResult, int> Counts)
{
    public int Of(RowResult result) => Counts.GetValueOrDefault(result);
}

/// <param name="Waiting">Rows of all files that wait for a person.</param>
public sealed record AnswersPage(IReadOnlyList<AnswerRow> Rows, int Waiting, Guid? Next);

public sealed record AnswerPage(AnswerRow Answer, IReadOnlyList<BankRowView> Rows, int? Next);

/// <param name="BatchId">Of the payment that bears the reference; null while none does.</param>
/// <param name="Expected">UZS sent by that payment.</param>
public sealed record BankRowView(BankAnswerRow Row, string FileName, Guid? BatchId, string? Batch, string? Payee, decimal? Expected, PaymentState? State);

internal static class BankRowViews
{
    public static async Task<IReadOnlyList<BankRowView>> Of(ITalentParkDb db, IQueryable<BankAnswerRow> rows, CancellationToken ct)
    {
        var found = await rows.AsNoTracking().ToListAsync(ct);
        var answerIds = found.Select(r => r.AnswerId).Distinct().ToList();
        var names = await db.BankAnswers.Where(a => answerIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.FileName, ct);
        var paymentIds = found.Select(r => r.PaymentId).OfType<Guid>().Distinct().ToList();
        var payments = await db.Payments.AsNoTracking().Where(p => paymentIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var batchIds = payments.Values.Select(p => p.BatchId).Distinct().ToList();
        var batches = await db.PaymentBatches.Where(b => batchIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Number, ct);
        return [.. found.Select(r => r.PaymentId is { } id && payments.GetValueOrDefault(id) is { } payment
            ? new BankRowView(r, names[r.AnswerId], payment.BatchId, batches[payment.BatchId], payment.PayeeName, payment.Amount, payment.State)
            : new BankRowView(r, names[r.AnswerId], null, null, null, null, null))];
    }
}
