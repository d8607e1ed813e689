using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Records a person's training on a course of the own centre; the day of recording is today. A person already on record is found by PINFL.</summary>
/// <param name="BirthDate">Checked against the PINFL.</param>
/// <param name="DisabilityClaimed">The higher rate is asked for.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record AddGraduate(
    Guid CourseId, string Pinfl, string FamilyName, string GivenName, string? Patronymic, DateOnly? BirthDate, string? Phone, string RegionSoato,
    bool DisabilityClaimed = false, DateOnly? DisabilityFrom = null, DateOnly? DisabilityTo = null) : ICommand<Guid>
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

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, TimeProvider clock) : ICommandHandler<AddGraduate, Guid>
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
            return training.Id;
        }

        private async Task<Person> FindOrRegister(AddGraduate command, DateTimeOffset at, CancellationToken ct)
        {
            var typed = new Typed();
            var pinfl = typed.Read<Pinfl>(nameof(Pinfl), command.Pinfl, Domain.Shared.Pinfl.TryParse);
            var family = typed.Read<PersonName>(nameof(FamilyName), command.FamilyName, PersonName.TryParse);
            var given = typed.Read<PersonName>(nameof(GivenName), command.GivenName, PersonName.TryParse);
            var patronymic = typed.ReadOptional<PersonName>(nameof(Patronymic), command.Patronymic, PersonName.TryParse);
            var phone = typed.ReadOptional<PhoneNumber>(nameof(Phone), command.Phone, PhoneNumber.TryParse);
            if (command.BirthDate is null)
            {
                typed.Add(nameof(BirthDate), "required");
            }
            else if (typed.IsFine(nameof(Pinfl)) && command.BirthDate != pinfl.BirthDate)
            {
                typed.Add(nameof(BirthDate), "birth-date-differs");
            }

            if (!await db.Regions.AnyAsync(r => r.Soato == command.RegionSoato, ct))
            {
                typed.Add(nameof(RegionSoato), "region-unknown");
            }

            typed.Refuse();
            var key = hash.Of(pinfl.Value);
            var person = await db.Persons.SingleOrDefaultAsync(p => p.PinflHash == key, ct);
            if (person is null)
            {
                person = Person.Register(Guid.CreateVersion7(at), pinfl, key, family, given, patronymic, phone, command.RegionSoato);
                db.Persons.Add(person);
            }
            else if (person.FamilyName != family.ToString() || person.GivenName != given.ToString())
            {
                throw new InputRefused(nameof(FamilyName), "name-differs");
            }

            if (command.DisabilityClaimed)
            {
                person.SetDisability(true, command.DisabilityFrom, command.DisabilityTo);
            }

            return person;
        }
    }
}
