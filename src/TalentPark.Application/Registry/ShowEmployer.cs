using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>All that is on record about one employer.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ShowEmployer(Guid EmployerId) : IQuery<EmployerPage>
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<ShowEmployer, EmployerPage>
    {
        public async ValueTask<EmployerPage> Handle(ShowEmployer query, CancellationToken ct)
        {
            var today = clock.Today();
            var employer = await db.Employers.IgnoreQueryFilters().AsNoTracking().Include(e => e.Periods).Include(e => e.Exports).Include(e => e.Directors)
                .SingleOrDefaultAsync(e => e.Id == query.EmployerId, ct) ?? throw new NotFound();
            var jobs = db.Employments.Where(e => e.EmployerId == employer.Id);
            return new(
                employer,
                await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == employer.RegionSoato, ct),
                await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == employer.DistrictSoato, ct),
                await jobs.CountAsync(ct),
                await jobs.CountAsync(e => e.HiredOn <= today && (e.LeftOn == null || e.LeftOn >= today), ct),
                [.. (await db.OfSubjects([employer.Id], ct))[employer.Id].Disagreeing(employer)],
                today);
        }
    }
}

/// <param name="Jobs">Jobs of graduates on record, past ones included.</param>
/// <param name="JobsNow">Of these, the ones that last.</param>
/// <param name="Disagreeing">What other sources say differently.</param>
public sealed record EmployerPage(
    Employer Employer, Region? Region, District? District, int Jobs, int JobsNow, IReadOnlyList<Observation> Disagreeing, DateOnly AsOf)
{
    public IEnumerable<EmployerPeriod> Periods(EmployerPeriodKind kind) => Employer.Periods.Where(p => p.Kind == kind).OrderByDescending(p => p.Period.From);

    /// <summary>Whether a period of the kind covers today.</summary>
    public bool Is(EmployerPeriodKind kind) => Periods(kind).Any(p => p.Period.Covers(AsOf));
}
