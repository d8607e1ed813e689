using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Graduates;

/// <summary>Everything on record about the reader, with its source, who opened it, and what is disputed (ZRU-547).</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record ShowMyFacts : IQuery<MyFacts>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowMyFacts, MyFacts>
    {
        public async ValueTask<MyFacts> Handle(ShowMyFacts query, CancellationToken ct)
        {
            var account = await db.OwnAccount(user, ct);
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == account.PersonId, ct);
            var trainings = await (
                from training in db.Trainings
                join course in db.Courses on training.CourseId equals course.Id
                join centre in db.Centres on course.CentreId equals centre.Id
                where training.PersonId == person.Id
                orderby training.RecordedOn, training.Id
                select new MyTraining(training.Id, course.Name, centre.Name, course.StartedOn, course.CompletedOn, training.RecordedOn)).ToListAsync(ct);
            var certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == person.Id).OrderByDescending(c => c.IssuedOn).ThenBy(c => c.Id).ToListAsync(ct);
            var jobs = await db.Employments.AsNoTracking().Include(e => e.Wages).Where(e => e.PersonId == person.Id).OrderByDescending(e => e.HiredOn).ThenBy(e => e.Id).ToListAsync(ct);
            var employerIds = jobs.Select(j => j.EmployerId).ToList();
            var employers = await db.Employers.IgnoreQueryFilters().AsNoTracking().Where(e => employerIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
            return new(
                account, person, Masked.Pinfl(person.Pinfl), await db.PlaceOf(person.RegionSoato, person.DistrictSoato, ct), trainings, certificates,
                [.. jobs.Select(j => new MyJob(j, employers[j.EmployerId]))],
                await db.FactDisputes.AsNoTracking().Where(d => d.PersonId == person.Id).OrderByDescending(d => d.OpenedAt).ToListAsync(ct),
                await db.PersonLooks.AsNoTracking().Where(l => l.PersonId == person.Id).OrderByDescending(l => l.On).ThenBy(l => l.Name).Take(200).ToListAsync(ct));
        }
    }
}

public sealed record MyFacts(
    GraduateAccount Account, Person Person, string MaskedPinfl, Place Place, IReadOnlyList<MyTraining> Trainings, IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<MyJob> Jobs, IReadOnlyList<FactDispute> Disputes, IReadOnlyList<PersonLook> Looks);

public sealed record MyTraining(Guid Id, string Course, string Centre, DateOnly StartedOn, DateOnly CompletedOn, DateOnly RecordedOn);

public sealed record MyJob(Employment Job, string Employer);
