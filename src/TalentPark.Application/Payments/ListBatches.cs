using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Batches, the newest first.</summary>
/// <param name="State">Null: all of them.</param>
/// <param name="Before">The last batch of the page before.</param>
[Needs(Permission.SeeMoney)]
public sealed record ListBatches(BatchState? State = null, Guid? Before = null) : IQuery<BatchesPage>
{
    private const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListBatches, BatchesPage>
    {
        public async ValueTask<BatchesPage> Handle(ListBatches query, CancellationToken ct)
        {
            var counts = await db.PaymentBatches.GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var before = query.Before is { } id ? await db.PaymentBatches.Where(b => b.Id == id).Select(b => b.Number).SingleOrDefaultAsync(ct) : null;
            var rows = await db.PaymentBatches.AsNoTracking()
                .Where(b => (query.State == null || b.State == query.State) && (before == null || string.Compare(b.Number, before) < 0))
                .OrderByDescending(b => b.Number).Take(PageSize + 1)
                .Select(b => new BatchRow(
                    b.Id, b.Number, b.Programme, b.State, b.PreparedByName, b.CreatedAt,
                    b.Payments.Count, b.Payments.SelectMany(p => p.Lines).Count(), b.Payments.Sum(p => p.Gross - p.SetOff),
                    b.Payments.Count(p => p.State == PaymentState.Failed)))
                .ToListAsync(ct);
            var waiting = await db.BankAnswerRows.CountAsync(WaitingRows.Waiting, ct);
            return new(rows.Count > PageSize ? rows[..PageSize] : rows, counts, waiting, rows.Count > PageSize ? rows[PageSize - 1].Id : null);
        }
    }
}

/// <param name="Waiting">Rows of the bank's answers that wait for a person.</param>
/// <param name="Next">The last batch of the page, when there are older ones.</param>
public sealed record BatchesPage(IReadOnlyList<BatchRow> Rows, IReadOnlyDictionary<BatchState, int> Counts, int Waiting, Guid? Next);

/// <param name="Sum">UZS.</param>
public sealed record BatchRow(Guid Id, string Number, string Programme, BatchState State, string PreparedBy, DateTimeOffset CreatedAt, int Payments, int Lines, decimal Sum, int Failed);
