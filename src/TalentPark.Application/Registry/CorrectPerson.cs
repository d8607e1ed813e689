using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The registrar corrects a person's name, phone and place; the birth date only while no PINFL tells it.</summary>
/// <param name="Version">Of the record as it was shown.</param>
[Needs(Permission.KeepRegistries)]
public sealed record CorrectPerson(
    Guid PersonId, uint Version, string FamilyName, string GivenName, string? Patronymic, DateOnly? BirthDate, string? Phone, string RegionSoato, string? DistrictSoato, string Reason) : ICommand
{
    private static readonly DateOnly FirstBirth = new(1900, 1, 1);

    public sealed class Shape : AbstractValidator<CorrectPerson>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, IKeyedHash hash, DuplicateFinder finder, Act act, TimeProvider clock) : ICommandHandler<CorrectPerson>
    {
        public async ValueTask<Unit> Handle(CorrectPerson command, CancellationToken ct)
        {
            act.Reason = command.Reason.Cleaned(DuplicatePair.ReasonLength);
            if (!await db.Persons.AnyAsync(p => p.Id == command.PersonId, ct))
            {
                throw new NotFound();
            }

            var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId && EF.Property<uint>(p, "Version") == command.Version, ct) ?? throw new StaleForm();
            var typed = new Typed();
            var family = typed.Read<PersonName>(nameof(FamilyName), command.FamilyName, PersonName.TryParse);
            var given = typed.Read<PersonName>(nameof(GivenName), command.GivenName, PersonName.TryParse);
            var patronymic = typed.ReadOptional<PersonName>(nameof(Patronymic), command.Patronymic, PersonName.TryParse);
            var phone = typed.ReadOptional<PhoneNumber>(nameof(Phone), command.Phone, PhoneNumber.TryParse);
            var born = person.Pinfl is null ? command.BirthDate : person.BirthDate;
            if (born is null)
            {
                typed.Add(nameof(BirthDate), "required");
            }
            else if (born < FirstBirth || born > clock.Today())
            {
                typed.Add(nameof(BirthDate), "day-range");
            }

            var district = string.IsNullOrEmpty(command.DistrictSoato) ? null : command.DistrictSoato;
            if (!await db.Regions.AnyAsync(r => r.Soato == command.RegionSoato, ct))
            {
                typed.Add(nameof(RegionSoato), "region-unknown");
            }
            else if (district is not null && !await db.Districts.AnyAsync(d => d.Soato == district && d.RegionSoato == command.RegionSoato, ct))
            {
                typed.Add(nameof(DistrictSoato), "district-unknown");
            }

            typed.Refuse();
            person.CorrectBirthDate(born!.Value);
            person.Correct(new(family, given, patronymic), phone, phone is { } number ? hash.Of(number.Value) : null, command.RegionSoato, district);
            await db.SaveChangesAsync(ct);
            await finder.Of(PairKind.Person, person.Id, ct);
            return Unit.Value;
        }
    }
}
