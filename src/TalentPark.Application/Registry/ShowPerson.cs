using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Everything on record about one person, for staff: facts with their source, trainings, jobs with wages, lines, possible duplicates.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ShowPerson(Guid PersonId) : IQuery<PersonPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ShowPerson, PersonPage>
    {
        public async ValueTask<PersonPage> Handle(ShowPerson query, CancellationToken ct)
        {
            var used = await db.PersonInUse(query.PersonId, ct) ?? throw new NotFound();
            if (used != query.PersonId)
            {
                return new(used, null);
            }

            await db.Looked(used, user, clock, ct);
            var row = await db.Persons.AsNoTracking().Where(p => p.Id == used).Select(p => new { Person = p, Version = EF.Property<uint>(p, "Version") }).SingleAsync(ct);
            var trainings = await (
                from training in db.Trainings
                join course in db.Courses on training.CourseId equals course.Id
                join centre in db.Centres on course.CentreId equals centre.Id
                where training.PersonId == used
                orderby training.RecordedOn, training.Id
                select new PersonTraining(course.Name, course.StartedOn, course.CompletedOn, centre.Id, centre.Name, training.RecordedOn)).ToListAsync(ct);
            var jobs = await db.Employments.AsNoTracking().Include(e => e.Wages).Where(e => e.PersonId == used).OrderByDescending(e => e.HiredOn).ThenBy(e => e.Id).ToListAsync(ct);
            var employerIds = jobs.Select(j => j.EmployerId).ToList();
            var employers = await db.Employers.AsNoTracking().Where(e => employerIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => new { e.Name, e.Stir }, ct);
            var lines = await (
                from claim in db.Claims
                from line in claim.Lines
                where line.PersonId == used && claim.Number != null
                orderby line.Id descending
                select new PersonLine(claim.Id, claim.Number!, line.No, line.State, line.ApplicationDate, line.Amount)).ToListAsync(ct);
            var pairs = await db.DuplicatePairs.AsNoTracking().Where(p => p.State == PairState.Open && (p.FirstId == used || p.SecondId == used)).OrderBy(p => p.Result).ThenBy(p => p.Id).ToListAsync(ct);
            var twinIds = pairs.Select(p => p.Other(used)).ToList();
            var twins = await db.Persons.AsNoTracking().Where(p => twinIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
            var seen = await db.OfSubjects([used, .. jobs.Select(j => j.Id)], ct);
            return new(used, new(
                row.Person, row.Version, Masked.Pinfl(row.Person.Pinfl), await db.PlaceOf(row.Person.RegionSoato, row.Person.DistrictSoato, ct),
                [.. seen[used].Disagreeing(row.Person)],
                trainings,
                [.. jobs.Select(j => new PersonJob(j, j.EmployerId, employers[j.EmployerId].Name, employers[j.EmployerId].Stir, [.. seen[j.Id].Disagreeing(j)]))],
                lines,
                [.. pairs.Where(p => twins.ContainsKey(p.Other(used))).Select(p => new PersonTwin(p.Id, p.Result, p.Fields, twins[p.Other(used)]))],
                await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct),
                await db.Districts.AsNoTracking().OrderBy(d => d.Soato).ToListAsync(ct)));
        }
    }
}

/// <param name="InUse">The id asked for, or that of the record it was merged into.</param>
/// <param name="Record">Null when another id is in use.</param>
public sealed record PersonPage(Guid InUse, PersonRecord? Record);

/// <param name="Version">For a correction: the record as it was shown.</param>
/// <param name="Disagreeing">What other sources say of the disability.</param>
public sealed record PersonRecord(
    Person Person, uint Version, string MaskedPinfl, Place Place, IReadOnlyList<Observation> Disagreeing, IReadOnlyList<PersonTraining> Trainings,
    IReadOnlyList<PersonJob> Jobs, IReadOnlyList<PersonLine> Lines, IReadOnlyList<PersonTwin> Twins, IReadOnlyList<Region> Regions, IReadOnlyList<District> Districts);

public sealed record PersonTraining(string Course, DateOnly StartedOn, DateOnly CompletedOn, Guid CentreId, string Centre, DateOnly RecordedOn);

/// <param name="Disagreeing">What other sources say of the job's days and wages.</param>
public sealed record PersonJob(Employment Job, Guid EmployerId, string Employer, string EmployerStir, IReadOnlyList<Observation> Disagreeing);

/// <param name="Amount">UZS.</param>
public sealed record PersonLine(Guid ClaimId, string Claim, int No, LineState State, DateOnly? ApplicationDate, decimal Amount);

public sealed record PersonTwin(Guid PairId, MatchResult Result, MatchedFields Fields, string FullName);
