using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Two employers side by side: what they have in common, and what a merge would do.</summary>
/// <param name="KeptId">The record whose STIR is the right one; null for the one recorded first.</param>
[Needs(Permission.SeeRegistries)]
public sealed record ShowEmployerPair(Guid PairId, Guid? KeptId) : IQuery<EmployerPairPage>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ShowEmployerPair, EmployerPairPage>
    {
        public async ValueTask<EmployerPairPage> Handle(ShowEmployerPair query, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.PairId && p.Kind == PairKind.Employer, ct) ?? throw new NotFound();
            var kept = query.KeptId is { } wanted && pair.IsOf(wanted) ? wanted : pair.FirstId;
            if (await EmployerMergePlan.Read(db, pair, kept, ct) is not { } plan)
            {
                return new(pair, await db.EmployerInUse(pair.FirstId, ct), null);
            }

            return new(pair, null, new(
                plan.Kept, plan.Gone,
                await db.PlaceOf(plan.Kept.RegionSoato, plan.Kept.DistrictSoato, ct), await db.PlaceOf(plan.Gone.RegionSoato, plan.Gone.DistrictSoato, ct),
                EmployerMatch.Of(plan.Kept.Traits(), plan.Gone.Traits()),
                plan.Jobs.Count(j => j.Into is null), plan.Jobs.Count(j => j.Into is not null),
                [.. plan.Lines.GroupBy(l => l.Line.State).OrderBy(g => g.Key).Select(g => new LinesInState(g.Key, g.Count(), g.Sum(l => l.Line.Amount)))],
                plan.Periods, plan.Overlapping, plan.Fingerprint));
        }
    }
}

/// <param name="InUse">The record both became part of, or the only one left; null while both are in use.</param>
/// <param name="Sides">Null when one of the two is no longer in use.</param>
public sealed record EmployerPairPage(DuplicatePair Pair, Guid? InUse, EmployerPairSides? Sides);

/// <param name="Jobs">Jobs that go over.</param>
/// <param name="SameJobs">Jobs both have, which become one.</param>
/// <param name="Periods">Days of residency and exports that go over.</param>
/// <param name="Overlapping">Periods of which the days that both have stay as the kept record tells them.</param>
public sealed record EmployerPairSides(
    Employer Kept, Employer Gone, Place KeptPlace, Place GonePlace, Match Match, int Jobs, int SameJobs, IReadOnlyList<LinesInState> Lines,
    IReadOnlyList<(EmployerPeriod From, DateRange Days)> Periods, IReadOnlyList<EmployerPeriod> Overlapping, string Fingerprint);

/// <param name="Amount">UZS.</param>
public sealed record LinesInState(LineState State, int Count, decimal Amount);

internal static class EmployerSides
{
    public static EmployerTraits Traits(this Employer employer) => new(employer.Stir, employer.Name, employer.Address, employer.Phone);
}
