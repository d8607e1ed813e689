using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Two persons side by side: what they have in common, and what a merge would do.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ShowPersonPair(Guid PairId) : IQuery<PersonPairPage>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ShowPersonPair, PersonPairPage>
    {
        public async ValueTask<PersonPairPage> Handle(ShowPersonPair query, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.PairId && p.Kind == PairKind.Person, ct) ?? throw new NotFound();
            var plan = await PersonMergePlan.Read(db, pair, ct);
            if (plan is null)
            {
                return new(pair, await Merged(pair, ct), null);
            }

            var courses = plan.Trainings.Select(t => t.Record.CourseId).ToList();
            var employers = plan.Jobs.Select(j => j.Record.EmployerId).ToList();
            var courseNames = await (
                from course in db.Courses
                join centre in db.Centres on course.CentreId equals centre.Id
                where courses.Contains(course.Id)
                select new { course.Id, Course = course.Name, Centre = centre.Name }).ToDictionaryAsync(c => c.Id, ct);
            var employerNames = await db.Employers.Where(e => employers.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
            return new(pair, null, new(
                plan.Kept, plan.Gone,
                await db.PlaceOf(plan.Kept.RegionSoato, plan.Kept.DistrictSoato, ct), await db.PlaceOf(plan.Gone.RegionSoato, plan.Gone.DistrictSoato, ct),
                PersonMatch.Of(plan.Kept.Traits(), plan.Gone.Traits()),
                [.. plan.Trainings.Select(t => new MovedTraining(courseNames[t.Record.CourseId].Course, courseNames[t.Record.CourseId].Centre, t.Record.RecordedOn, t.Into is not null))],
                [.. plan.Jobs.Select(j => new MovedJob(employerNames.GetValueOrDefault(j.Record.EmployerId, ""), j.Record.HiredOn, j.Into is not null))],
                [.. plan.Lines.Select(l => new MovedLine(l.Claim.Number, l.Line.No, l.Line.State))],
                plan.Block, plan.Fingerprint));
        }

        private async Task<Guid?> Merged(DuplicatePair pair, CancellationToken ct) => await db.PersonInUse(pair.FirstId, ct);
    }
}

/// <param name="InUse">The record both became part of, or the only one left; null while both are in use.</param>
/// <param name="Sides">Null when one of the two is no longer in use.</param>
public sealed record PersonPairPage(DuplicatePair Pair, Guid? InUse, PersonPairSides? Sides);

/// <param name="Match">What they have in common as they are now.</param>
/// <param name="Block">Why they cannot be merged.</param>
public sealed record PersonPairSides(
    Person Kept, Person Gone, Place KeptPlace, Place GonePlace, Match Match,
    IReadOnlyList<MovedTraining> Trainings, IReadOnlyList<MovedJob> Jobs, IReadOnlyList<MovedLine> Lines, RuleBroken? Block, string Fingerprint);

/// <param name="Collapses">The kept record has it as well.</param>
public sealed record MovedTraining(string Course, string Centre, DateOnly RecordedOn, bool Collapses);

/// <param name="Collapses">The kept record has it as well.</param>
public sealed record MovedJob(string Employer, DateOnly HiredOn, bool Collapses);

/// <param name="Claim">The claim's number; null for a draft.</param>
public sealed record MovedLine(string? Claim, int No, LineState State);

/// <summary>Where somebody lives or is.</summary>
public sealed record Place(Region? Region, District? District);

internal static class Sides
{
    /// <summary>What the person is compared by, from the values themselves.</summary>
    public static PersonTraits Traits(this Person person) =>
        new(person.Pinfl, person.FamilyName, person.GivenName, person.Patronymic, person.BirthDate, person.Phone.Length == 0 ? null : person.Phone);

    public static async Task<Place> PlaceOf(this ITalentParkDb db, string regionSoato, string? districtSoato, CancellationToken ct) => new(
        await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == regionSoato, ct),
        await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == districtSoato, ct));
}
