using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims.Checks;

/// <summary>Lines that passed everything automatically and which of them were drawn for a full review, the latest first; with the share achieved.</summary>
/// <param name="OnlyDrawn">Leaves out those that were not drawn.</param>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeeSampling)]
public sealed record ListDraws(bool OnlyDrawn = true, int Page = 1) : IQuery<DrawsPage>
{
    public const int PageSize = 25;

    public sealed class Handler(ITalentParkDb db, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ListDraws, DrawsPage>
    {
        public async ValueTask<DrawsPage> Handle(ListDraws query, CancellationToken ct)
        {
            var all = await db.SampleDraws.CountAsync(ct);
            var drawn = await db.SampleDraws.CountAsync(d => d.IsDrawn, ct);
            var seen = db.SampleDraws.AsNoTracking().Where(d => !query.OnlyDrawn || d.IsDrawn);
            var pages = Math.Max(1, ((query.OnlyDrawn ? drawn : all) + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await (
                from draw in seen
                join line in db.ClaimLines on draw.LineId equals line.Id
                join claim in db.Claims on draw.ClaimId equals claim.Id
                join centre in db.Centres on claim.CentreId equals centre.Id
                orderby draw.At descending, draw.LineId
                select new DrawRow(claim.Id, claim.Number!, line.No, line.State, centre.Name, draw.IsDrawn, draw.Number, draw.Share, draw.Seed, draw.LineId, draw.At))
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new(all, drawn, policy.Edition.At(clock.Today()).SamplingShare, page, pages, rows);
        }
    }
}

/// <param name="All">Lines that passed everything automatically.</param>
/// <param name="Share">Percent asked for today; null where the policy names none.</param>
public sealed record DrawsPage(int All, int Drawn, decimal? Share, int Page, int Pages, IReadOnlyList<DrawRow> Rows)
{
    /// <summary>Percent drawn so far; null before the first.</summary>
    public decimal? Achieved => All == 0 ? null : decimal.Round(100m * Drawn / All, 1);
}

/// <param name="Number">Below <paramref name="Share"/> percent of <see cref="SampleDraw.Numbers"/>: drawn.</param>
public sealed record DrawRow(
    Guid ClaimId, string ClaimNumber, int LineNo, LineState State, string Centre, bool IsDrawn, int Number, decimal Share, string Seed, Guid LineId, DateTimeOffset At);
