using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Which part of the staff's work: one counted tab each.</summary>
public enum WorkTab
{
    /// <summary>Handed in, taken by nobody.</summary>
    New,

    /// <summary>Taken by the reader.</summary>
    Mine,

    /// <summary>Taken by anyone.</summary>
    InReview,

    /// <summary>With at least one line recommended and not decided.</summary>
    ToDecide,

    /// <summary>With the centre for correction.</summary>
    Returned,

    Decided,
}

/// <summary>The staff's worklist, oldest due first.</summary>
/// <param name="Region">SOATO code; null for all.</param>
/// <param name="Find">Part of a claim number, centre's name or STIR; null for all.</param>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeeAllClaims)]
public sealed record ListWork(WorkTab Tab, string? Region = null, string? Find = null, int Page = 1) : IQuery<WorkPage>
{
    public const int PageSize = 25;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListWork, WorkPage>
    {
        public async ValueTask<WorkPage> Handle(ListWork query, CancellationToken ct)
        {
            var filed = from claim in db.Claims.AsNoTracking()
                        join centre in db.Centres on claim.CentreId equals centre.Id
                        where claim.Number != null
                        select new { claim, centre };
            var regions = await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct);
            if (regions.Exists(r => r.Soato == query.Region))
            {
                filed = filed.Where(x => x.centre.RegionSoato == query.Region);
            }

            var find = Search.Clean(query.Find);
            if (find.Length > 0)
            {
                filed = filed.Where(x => x.claim.Number!.ToLower().Contains(find) || x.centre.Name.ToLower().Contains(find) || x.centre.Stir.StartsWith(find));
            }

            var me = user.Id;
            var counts = await filed.GroupBy(_ => 1).Select(g => new WorkCounts(
                g.Count(x => x.claim.State == ClaimState.Submitted),
                g.Count(x => x.claim.State == ClaimState.InReview && x.claim.ReviewerId == me),
                g.Count(x => x.claim.State == ClaimState.InReview),
                g.Count(x => x.claim.State == ClaimState.InReview && x.claim.Lines.Any(l => l.State == LineState.Recommended)),
                g.Count(x => x.claim.State == ClaimState.Returned),
                g.Count(x => x.claim.State == ClaimState.Decided))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0, 0);
            var tab = query.Tab switch
            {
                WorkTab.New => filed.Where(x => x.claim.State == ClaimState.Submitted),
                WorkTab.Mine => filed.Where(x => x.claim.State == ClaimState.InReview && x.claim.ReviewerId == me),
                WorkTab.InReview => filed.Where(x => x.claim.State == ClaimState.InReview),
                WorkTab.ToDecide => filed.Where(x => x.claim.State == ClaimState.InReview && x.claim.Lines.Any(l => l.State == LineState.Recommended)),
                WorkTab.Returned => filed.Where(x => x.claim.State == ClaimState.Returned),
                _ => filed.Where(x => x.claim.State == ClaimState.Decided),
            };
            var ordered = query.Tab == WorkTab.Decided
                ? tab.OrderByDescending(x => x.claim.DecidedAt).ThenBy(x => x.claim.Id)
                : tab.OrderBy(x => x.claim.DueOn).ThenBy(x => x.claim.SubmittedAt).ThenBy(x => x.claim.Id);
            var total = await tab.CountAsync(ct);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var rows = await ordered.Skip((page - 1) * PageSize).Take(PageSize)
                .Select(x => new
                {
                    x.claim.Id,
                    Number = x.claim.Number!,
                    x.claim.State,
                    Centre = x.centre.Name,
                    x.centre.RegionSoato,
                    x.claim.SubmittedAt,
                    x.claim.DueOn,
                    x.claim.WorkingDaysLeft,
                    x.claim.DecidedAt,
                    x.claim.ReviewerName,
                    Lines = x.claim.Lines.Count(l => l.State != LineState.Withdrawn),
                    Open = x.claim.Lines.Count(l => l.State == LineState.Pending),
                    Recommended = x.claim.Lines.Count(l => l.State == LineState.Recommended),
                    Sum = x.claim.Lines.Where(l => l.State != LineState.Withdrawn && l.State != LineState.Refused).Sum(l => l.Amount),
                })
                .ToListAsync(ct);
            var today = clock.Today();
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            return new(
                query.Tab, counts, today, page, total,
                query.Tab == WorkTab.Decided ? 0 : await tab.CountAsync(x => x.claim.DueOn < today, ct),
                regions,
                [.. rows.Select(r => new WorkRow(
                    r.Id, r.Number, r.State, r.Centre, r.RegionSoato, r.SubmittedAt!.Value, r.DueOn,
                    r.DueOn is { } due && r.State != ClaimState.Decided ? calendar.Between(today, due) : r.WorkingDaysLeft,
                    r.DecidedAt,
                    r.ReviewerName, r.Lines, r.Open, r.Recommended, r.Sum))]);
        }
    }
}

public sealed record WorkCounts(int New, int Mine, int InReview, int ToDecide, int Returned, int Decided)
{
    public int Of(WorkTab tab) => tab switch
    {
        WorkTab.New => New,
        WorkTab.Mine => Mine,
        WorkTab.InReview => InReview,
        WorkTab.ToDecide => ToDecide,
        WorkTab.Returned => Returned,
        _ => Decided,
    };
}

/// <param name="Total">Rows in the tab, over all pages.</param>
/// <param name="Late">Those whose promised day has passed.</param>
public sealed record WorkPage(WorkTab Tab, WorkCounts Counts, DateOnly AsOf, int Page, int Total, int Late, IReadOnlyList<Region> Regions, IReadOnlyList<WorkRow> Rows)
{
    public int Pages => Math.Max(1, (Total + ListWork.PageSize - 1) / ListWork.PageSize);
}

/// <param name="WorkingDaysLeft">Until the promised day, negative when overdue; while the centre corrects, what will be left; null once decided.</param>
/// <param name="Open">Lines nobody has advised on.</param>
/// <param name="Recommended">Lines that wait for an approver.</param>
public sealed record WorkRow(
    Guid Id, string Number, ClaimState State, string Centre, string RegionSoato, DateTimeOffset SubmittedAt, DateOnly? DueOn,
    int? WorkingDaysLeft, DateTimeOffset? DecidedAt, string? Reviewer, int Lines, int Open, int Recommended, decimal Sum);
