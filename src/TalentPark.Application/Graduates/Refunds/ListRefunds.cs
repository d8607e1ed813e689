using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>Filed refunds, those filed first in front.</summary>
/// <param name="State">Null: those that wait for the reader's kind of act, else all.</param>
/// <param name="All">Of every state.</param>
/// <param name="After">The last one of the page before.</param>
[Needs(Permission.SeeRefunds)]
public sealed record ListRefunds(RefundState? State = null, bool All = false, Guid? After = null) : IQuery<RefundsPage>
{
    public const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListRefunds, RefundsPage>
    {
        public async ValueTask<RefundsPage> Handle(ListRefunds query, CancellationToken ct)
        {
            RefundState? waits = Permissions.Allows(user.Roles, Permission.ReviewRefunds) ? RefundState.Submitted : Permissions.Allows(user.Roles, Permission.DecideRefunds) ? RefundState.Recommended : null;
            var state = query.All ? null : query.State ?? waits;
            var counts = await db.FiledRefunds().GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            var last = query.After is { } id ? await db.FiledRefunds().Where(r => r.Id == id).Select(r => new { r.FiledAt, r.Id }).SingleOrDefaultAsync(ct) : null;
            var rows = await (
                from refund in db.FiledRefunds()
                join person in db.Persons on refund.PersonId equals person.Id
                where (state == null || refund.State == state) && (last == null || refund.FiledAt > last.FiledAt || (refund.FiledAt == last.FiledAt && refund.Id > last.Id))
                orderby refund.FiledAt, refund.Id
                select new RefundRow(refund.Id, refund.Number!, person.FullName, refund.State, refund.Amount, refund.SharePercent, refund.FiledAt!.Value, refund.Advice, refund.ByGuardian))
                .Take(PageSize + 1).ToListAsync(ct);
            return new(rows.Count > PageSize ? rows[..PageSize] : rows, counts, state, rows.Count > PageSize ? rows[PageSize - 1].Id : null);
        }
    }
}

/// <param name="State">Shown; null: all.</param>
/// <param name="Next">The last one of the page, when there are more.</param>
public sealed record RefundsPage(IReadOnlyList<RefundRow> Rows, IReadOnlyDictionary<RefundState, int> Counts, RefundState? State, Guid? Next);

/// <param name="Amount">UZS.</param>
public sealed record RefundRow(Guid Id, string Number, string FullName, RefundState State, decimal Amount, decimal? SharePercent, DateTimeOffset FiledAt, Verdict? Advice, bool ByGuardian);

/// <summary>One filed refund with its papers and steps; the person is shown who looked.</summary>
[Needs(Permission.SeeRefunds)]
public sealed record ShowRefund(Guid Id) : IQuery<RefundPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundFactsReader reader, TimeProvider clock) : IQueryHandler<ShowRefund, RefundPage>
    {
        public async ValueTask<RefundPage> Handle(ShowRefund query, CancellationToken ct)
        {
            var page = await RefundPage.Read(db, reader, db.FiledRefunds(), query.Id, clock.Today(), ct);
            await db.Looked(page.Person.Id, user, clock, ct);
            return page;
        }
    }
}
