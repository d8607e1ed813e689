using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Records a person's training on a course of the own centre; the day of recording is today. A person already on record is found by PINFL.</summary>
/// <param name="BirthDate">Checked against the PINFL.</param>
/// <param name="DisabilityClaimed">The higher rate is asked for.</param>
/// <param name="WithoutPinfl">The PINFL may be left out, as older papers do: a record of its own then, with which no claim can be made until it is known.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record AddGraduate(
    Guid CourseId, string Pinfl, string FamilyName, string GivenName, string? Patronymic, DateOnly? BirthDate, string? Phone, string RegionSoato,
    bool DisabilityClaimed = false, DateOnly? DisabilityFrom = null, DateOnly? DisabilityTo = null, bool WithoutPinfl = false) : ICommand<Guid>
{
    private const int SoatoLength = 10;

    public sealed class Shape : AbstractValidator<AddGraduate>
    {
        public Shape()
        {
            RuleFor(x => x.RegionSoato).Line(SoatoLength);
            RuleFor(x => x.DisabilityFrom).Sensible();
            RuleFor(x => x.DisabilityTo).Sensible();
            RuleFor(x => x.DisabilityTo).GreaterThanOrEqualTo(x => x.DisabilityFrom).WithErrorCode("range-order");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, DuplicateFinder finder, TimeProvider clock) : ICommandHandler<AddGraduate, Guid>
    {
        public async ValueTask<Guid> Handle(AddGraduate command, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var course = await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.CourseId && c.CentreId == centre, ct) ?? throw new NotFound();
            var at = clock.GetUtcNow();
            var person = await FindOrRegister(command, at, ct);
            if (await db.Trainings.AnyAsync(t => t.CourseId == course.Id && t.PersonId == person.Id, ct))
            {
                throw new InputRefused(nameof(Pinfl), "training-exists");
            }

            var training = Training.Record(Guid.CreateVersion7(at), course.Id, person.Id, Tashkent.Day(at));
            db.Trainings.Add(training);
            await db.SaveChangesAsync(ct);
            await finder.Of(PairKind.Person, person.Id, ct);
            return training.Id;
        }

        private async Task<Person> FindOrRegister(AddGraduate command, DateTimeOffset at, CancellationToken ct)
        {
            var typed = new Typed();
            var read = TypedPerson.Read(typed, new(command.Pinfl, command.FamilyName, command.GivenName, command.Patronymic, command.BirthDate, command.Phone), Tashkent.Day(at), needsPinfl: !command.WithoutPinfl);
            if (!await db.Regions.AnyAsync(r => r.Soato == command.RegionSoato, ct))
            {
                typed.Add(nameof(RegionSoato), "region-unknown");
            }

            typed.Refuse();
            var key = read.Pinfl is { } pinfl ? hash.Of(pinfl.Value) : null;
            var person = key is null ? null : await db.Persons.SingleOrDefaultAsync(p => p.PinflHash == key, ct);
            if (person is null)
            {
                person = read.Register(Guid.CreateVersion7(at), hash, command.RegionSoato, null);
                db.Persons.Add(person);
            }
            else if (!read.IsNamed(person.FamilyName, person.GivenName))
            {
                throw new InputRefused(nameof(FamilyName), "name-differs");
            }

            if (command.DisabilityClaimed && person.SetDisability(true, command.DisabilityFrom, command.DisabilityTo, user.SeenOn(Tashkent.Day(at))) is { } seen)
            {
                await db.Keep(person.Id, [seen], ct);
            }

            return person;
        }
    }
}
