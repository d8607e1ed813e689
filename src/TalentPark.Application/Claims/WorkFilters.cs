using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Claims;

/// <summary>A claim that was handed in, with its centre.</summary>
internal sealed class FiledClaim
{
    public required Claim Claim { get; init; }

    public required TrainingCentre Centre { get; init; }
}

internal static class WorkFilters
{
    public static IQueryable<FiledClaim> Narrowed(this IQueryable<FiledClaim> filed, WorkFilter filter, List<Region> regions, DateOnly today)
    {
        if (regions.Exists(r => r.Soato == filter.Region))
        {
            filed = filed.Where(x => x.Centre.RegionSoato == filter.Region);
        }

        var find = Search.Clean(filter.Find);
        if (find.Length > 0)
        {
            filed = filed.Where(x => x.Claim.Number!.ToLower().Contains(find) || x.Centre.Name.ToLower().Contains(find) || x.Centre.Stir.StartsWith(find));
        }

        if (filter.CentreId is { } only)
        {
            filed = filed.Where(x => x.Claim.CentreId == only);
        }

        if (filter.ReviewerId is { } holder)
        {
            filed = filed.Where(x => x.Claim.ReviewerId == holder);
        }

        if (filter.LateOnly)
        {
            filed = filed.Where(x => (x.Claim.State == ClaimState.Submitted || x.Claim.State == ClaimState.InReview) && x.Claim.DueOn < today);
        }

        var (youngest, oldest) = Days(filter.Age);
        if (filter.Age != WorkAge.Any)
        {
            var (from, before) = (Start(today.AddDays(-oldest)), Start(today.AddDays(1 - youngest)));
            filed = filed.Where(x => x.Claim.SubmittedAt >= from && x.Claim.SubmittedAt < before);
        }

        var (least, most) = Sums(filter.Amount);
        if (filter.Amount != WorkAmount.Any)
        {
            filed = filed.Where(x => x.Claim.Lines.Where(l => l.State != LineState.Withdrawn && l.State != LineState.Refused).Sum(l => l.Amount) >= least
                && x.Claim.Lines.Where(l => l.State != LineState.Withdrawn && l.State != LineState.Refused).Sum(l => l.Amount) < most);
        }

        return filed;
    }

    private static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(default), TimeSpan.FromHours(5)).ToUniversalTime();

    private static (int Youngest, int Oldest) Days(WorkAge age) => age switch
    {
        WorkAge.UpTo5 => (0, 5),
        WorkAge.From6To15 => (6, 15),
        WorkAge.From16To30 => (16, 30),
        _ => (31, 36_500),
    };

    private static (decimal Least, decimal Below) Sums(WorkAmount amount) => amount switch
    {
        WorkAmount.Under50 => (0, 50_000_000),
        WorkAmount.From50To200 => (50_000_000, 200_000_000),
        _ => (200_000_000, 1_000_000_000_000_000m),
    };
}
