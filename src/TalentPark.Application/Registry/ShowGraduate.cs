using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Graduates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>One graduate of the own centre: facts on record, jobs with wages, and the judgement as if filed today.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowGraduate(Guid TrainingId) : IQuery<GraduatePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ShowGraduate, GraduatePage>
    {
        public async ValueTask<GraduatePage> Handle(ShowGraduate query, CancellationToken ct)
        {
            var trainings = ListCandidates.OfCentre(db, user.OwnCentre()).Where(t => t.Id == query.TrainingId);
            var graduate = (await GraduateFacts.Read(db, trainings, ct)).SingleOrDefault() ?? throw new NotFound();
            await db.Looked(graduate.Person.Id, user, clock, ct);
            var today = clock.Today();
            var region = await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == graduate.Person.RegionSoato, ct);
            var judged = Judged.On(today, graduate, policy);
            var seen = await db.OfSubjects([graduate.Person.Id, .. graduate.Jobs.Select(j => j.Employment.Id)], ct);
            return new(
                graduate.Training, graduate.Person.FullName, Masked.Pinfl(graduate.Person.Pinfl), graduate.Person.BirthDate, graduate.Person.Phone, region,
                graduate.Person.DisabilityClaimed, graduate.Person.DisabilityFrom, graduate.Person.DisabilityTo, graduate.Course,
                [.. graduate.Jobs.Select(j => new JobPage(j.Employment, j.Employer.Name, j.Employer.Stir, SubsidyDates.WageMonths(j.Employment.HiredOn, policy.Edition.At(today)), [.. seen[j.Employment.Id].Disagreeing(j.Employment)]))],
                [.. seen[graduate.Person.Id].Disagreeing(graduate.Person)], judged.Assessment, judged.Place, today, graduate.Person.Pinfl is not null);
        }
    }
}

/// <param name="IsIdentified">Whether the PINFL is known: without it no claim can be made.</param>
public sealed record GraduatePage(
    Training Training, string FullName, string MaskedPinfl, DateOnly BirthDate, string Phone, Region? Region,
    bool DisabilityClaimed, DateOnly? DisabilityFrom, DateOnly? DisabilityTo, Course Course,
    IReadOnlyList<JobPage> Jobs, IReadOnlyList<Observation> Disagreements, SubsidyAssessment Assessment, CandidatePlace Place, DateOnly AsOf, bool IsIdentified);

/// <param name="Months">First days of the months whose wages are averaged.</param>
/// <param name="Disagreements">What other sources say differently of this job.</param>
public sealed record JobPage(Employment Employment, string Employer, string EmployerStir, IReadOnlyList<DateOnly> Months, IReadOnlyList<Observation> Disagreements);
