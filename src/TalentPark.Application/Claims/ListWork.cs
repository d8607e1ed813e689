using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Which part of the staff's work: one counted tab each.</summary>
public enum WorkTab
{
    /// <summary>On nobody's desk: handed in, or left by its reviewer.</summary>
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

    /// <summary>Past the promised day, wherever it is.</summary>
    Late,
}

/// <summary>How long ago a claim was handed in, in calendar days.</summary>
public enum WorkAge
{
    Any,
    UpTo5,
    From6To15,
    From16To30,
    Over30,
}

/// <summary>What a claim comes to, in millions of UZS.</summary>
public enum WorkAmount
{
    Any,
    Under50,
    From50To200,
    Over200,
}

/// <summary>What the list is narrowed to, beside its tab.</summary>
/// <param name="Region">SOATO code; null for all.</param>
/// <param name="Find">Part of a claim number, centre's name or STIR; null for all.</param>
/// <param name="CentreId">One centre's claims alone.</param>
/// <param name="ReviewerId">Those one reviewer holds.</param>
/// <param name="LateOnly">Those past their promised day.</param>
public sealed record WorkFilter(string? Region = null, string? Find = null, Guid? CentreId = null, WorkAge Age = WorkAge.Any, WorkAmount Amount = WorkAmount.Any, Guid? ReviewerId = null, bool LateOnly = false);

/// <summary>The staff's worklist, oldest due first.</summary>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeeAllClaims)]
public sealed record ListWork(WorkTab Tab, WorkFilter Filter, int Page = 1) : IQuery<WorkPage>
{
    public const int PageSize = 25;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListWork, WorkPage>
    {
        public async ValueTask<WorkPage> Handle(ListWork query, CancellationToken ct)
        {
            var filed = from claim in db.Claims.AsNoTracking()
                        join centre in db.Centres on claim.CentreId equals centre.Id
                        where claim.Number != null
                        select new FiledClaim { Claim = claim, Centre = centre };
            var regions = await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct);
            var today = clock.Today();
            var lateInAll = await filed.CountAsync(x => (x.Claim.State == ClaimState.Submitted || x.Claim.State == ClaimState.InReview) && x.Claim.DueOn < today, ct);
            var filter = query.Filter;
            filed = filed.Narrowed(filter, regions, today);
            var me = user.Id;
            var counts = await filed.GroupBy(_ => 1).Select(g => new WorkCounts(
                g.Count(x => x.Claim.State == ClaimState.Submitted || (x.Claim.State == ClaimState.InReview && x.Claim.ReviewerId == null)),
                g.Count(x => x.Claim.State == ClaimState.InReview && x.Claim.ReviewerId == me),
                g.Count(x => x.Claim.State == ClaimState.InReview),
                g.Count(x => (x.Claim.State == ClaimState.InReview && x.Claim.Lines.Any(l => l.State == LineState.Recommended)) || x.Claim.Lines.Any(l => l.State == LineState.Appealed)),
                g.Count(x => x.Claim.State == ClaimState.Returned),
                g.Count(x => x.Claim.State == ClaimState.Decided),
                g.Count(x => (x.Claim.State == ClaimState.Submitted || x.Claim.State == ClaimState.InReview) && x.Claim.DueOn < today))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0, 0, 0);
            var tab = query.Tab switch
            {
                WorkTab.New => filed.Where(x => x.Claim.State == ClaimState.Submitted || (x.Claim.State == ClaimState.InReview && x.Claim.ReviewerId == null)),
                WorkTab.Mine => filed.Where(x => x.Claim.State == ClaimState.InReview && x.Claim.ReviewerId == me),
                WorkTab.InReview => filed.Where(x => x.Claim.State == ClaimState.InReview),
                WorkTab.ToDecide => filed.Where(x => (x.Claim.State == ClaimState.InReview && x.Claim.Lines.Any(l => l.State == LineState.Recommended)) || x.Claim.Lines.Any(l => l.State == LineState.Appealed)),
                WorkTab.Returned => filed.Where(x => x.Claim.State == ClaimState.Returned),
                WorkTab.Late => filed.Where(x => (x.Claim.State == ClaimState.Submitted || x.Claim.State == ClaimState.InReview) && x.Claim.DueOn < today),
                _ => filed.Where(x => x.Claim.State == ClaimState.Decided),
            };
            var ordered = query.Tab == WorkTab.Decided
                ? tab.OrderByDescending(x => x.Claim.DecidedAt).ThenBy(x => x.Claim.Id)
                : tab.OrderBy(x => x.Claim.DueOn).ThenBy(x => x.Claim.SubmittedAt).ThenBy(x => x.Claim.Id);
            var total = await tab.CountAsync(ct);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var rows = await ordered.Skip((page - 1) * PageSize).Take(PageSize)
                .Select(x => new
                {
                    x.Claim.Id,
                    x.Claim.Revision,
                    Number = x.Claim.Number!,
                    x.Claim.State,
                    x.Claim.CentreId,
                    Centre = x.Centre.Name,
                    x.Centre.RegionSoato,
                    x.Claim.SubmittedAt,
                    x.Claim.DueOn,
                    x.Claim.WorkingDaysLeft,
                    x.Claim.DecidedAt,
                    x.Claim.ReviewerName,
                    Lines = x.Claim.Lines.Count(l => l.State != LineState.Withdrawn),
                    Open = x.Claim.Lines.Count(l => l.State == LineState.Pending),
                    Recommended = x.Claim.Lines.Count(l => l.State == LineState.Recommended),
                    Sum = x.Claim.Lines.Where(l => l.State != LineState.Withdrawn && l.State != LineState.Refused).Sum(l => l.Amount),
                    Appealed = x.Claim.Lines.Count(l => l.State == LineState.Appealed),
                    Unread = db.ClaimMessages.Count(m => m.ClaimId == x.Claim.Id && m.FromCentre && !db.MessagesSeen.Any(s => s.ClaimId == m.ClaimId && s.AccountId == me && s.SeenAt >= m.At)),
                })
                .ToListAsync(ct);
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            return new(
                query.Tab, counts, today, page, total,
                query.Tab is WorkTab.Decided or WorkTab.Returned ? 0 : await tab.CountAsync(x => x.Claim.State != ClaimState.Decided && x.Claim.DueOn < today, ct), lateInAll,
                Permissions.Allows(user.Roles, Permission.AllocateWork) ? await db.Mails.CountAsync(m => m.State == Mailing.MailState.GivenUp, ct) : 0,
                regions,
                filter.CentreId is { } shown ? await db.Centres.Where(c => c.Id == shown).Select(c => c.Name).SingleOrDefaultAsync(ct) : null,
                [.. rows.Select(r => new WorkRow(
                    r.Id, r.Revision, r.Number, r.State, r.CentreId, r.Centre, r.RegionSoato, r.SubmittedAt!.Value, r.DueOn,
                    r.DueOn is { } due && r.State != ClaimState.Decided ? calendar.Between(today, due) : r.WorkingDaysLeft,
                    r.DecidedAt,
                    r.ReviewerName, r.Lines, r.Open, r.Recommended, r.Appealed, r.Sum, today.DayNumber - Tashkent.Day(r.SubmittedAt!.Value).DayNumber, r.Unread))]);
        }
    }
}

public sealed record WorkCounts(int New, int Mine, int InReview, int ToDecide, int Returned, int Decided, int Late)
{
    public int Of(WorkTab tab) => tab switch
    {
        WorkTab.New => New,
        WorkTab.Mine => Mine,
        WorkTab.InReview => InReview,
        WorkTab.ToDecide => ToDecide,
        WorkTab.Returned => Returned,
        WorkTab.Late => Late,
        _ => Decided,
    };
}

/// <param name="Total">Rows in the tab, over all pages.</param>
/// <param name="Late">Those whose promised day has passed.</param>
/// <param name="LateInAll">All claims past their promised day, whatever tab and filters say: what is overdue is never hidden.</param>
/// <param name="GivenUpMails">Mails that could not be sent; 0 for those who cannot have them sent again.</param>
/// <param name="Centre">Name of the centre the list is narrowed to.</param>
public sealed record WorkPage(
    WorkTab Tab, WorkCounts Counts, DateOnly AsOf, int Page, int Total, int Late, int LateInAll, int GivenUpMails,
    IReadOnlyList<Region> Regions, string? Centre, IReadOnlyList<WorkRow> Rows)
{
    public int Pages => Math.Max(1, (Total + ListWork.PageSize - 1) / ListWork.PageSize);
}

/// <param name="Revision">The claim's, for acts on it from the list.</param>
/// <param name="WorkingDaysLeft">Until the promised day, negative when overdue; while the centre corrects, what will be left; null once decided.</param>
/// <param name="Open">Lines nobody has advised on.</param>
/// <param name="Recommended">Lines that wait for an approver.</param>
/// <param name="Appealed">Lines whose refusal is contested.</param>
/// <param name="Age">Calendar days since it was handed in.</param>
/// <param name="Unread">Messages of the centre the reader has not seen.</param>
public sealed record WorkRow(
    Guid Id, int Revision, string Number, ClaimState State, Guid CentreId, string Centre, string RegionSoato, DateTimeOffset SubmittedAt, DateOnly? DueOn,
    int? WorkingDaysLeft, DateTimeOffset? DecidedAt, string? Reviewer, int Lines, int Open, int Recommended, int Appealed, decimal Sum, int Age, int Unread);
