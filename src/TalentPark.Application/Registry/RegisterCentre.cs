using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Where an organisation is and who answers for it, as typed.</summary>
public sealed record TypedContact(string RegionSoato, string DistrictSoato, string Address, string Phone, string Director)
{
    internal OrganisationContact Read(Typed typed) =>
        new(RegionSoato, DistrictSoato, Address, typed.Read<PhoneNumber>(nameof(Phone), Phone, PhoneNumber.TryParse), Director);

    internal sealed class Shape : AbstractValidator<TypedContact>
    {
        public Shape()
        {
            RuleFor(x => x.RegionSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.DistrictSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Address).Line(TrainingCentre.AddressLength);
            RuleFor(x => x.Director).Line(PersonName.MaxLength);
        }
    }
}

/// <summary>Puts a training centre on the register, accredited from a day on.</summary>
/// <param name="AccreditedTo">Null while it lasts.</param>
[Needs(Permission.KeepRegistries)]
public sealed record RegisterCentre(
    string Stir, string Name, bool IsState, TypedContact Contact, string Account, string Mfo,
    DateOnly AccreditedFrom, DateOnly? AccreditedTo, string Ground) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<RegisterCentre>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(TrainingCentre.NameLength);
            RuleFor(x => x.Contact).SetValidator(new TypedContact.Shape());
            RuleFor(x => (DateOnly?)x.AccreditedFrom).Known().OverridePropertyName(nameof(AccreditedFrom));
            RuleFor(x => x.AccreditedTo).Sensible();
            RuleFor(x => x.AccreditedTo).GreaterThanOrEqualTo(x => x.AccreditedFrom).WithErrorCode("range-order");
            RuleFor(x => x.Ground).Line(TrainingCentre.NameLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<RegisterCentre, Guid>
    {
        public async ValueTask<Guid> Handle(RegisterCentre command, CancellationToken ct)
        {
            var typed = new Typed();
            var stir = typed.Read<Stir>(nameof(Stir), command.Stir, Domain.Shared.Stir.TryParse);
            var account = typed.Read<BankAccount>(nameof(Account), command.Account, BankAccount.TryParse);
            var mfo = typed.Read<Mfo>(nameof(Mfo), command.Mfo, Domain.Shared.Mfo.TryParse);
            var contact = command.Contact.Read(typed);
            if (!await db.Districts.AnyAsync(d => d.Soato == contact.DistrictSoato && d.RegionSoato == contact.RegionSoato, ct))
            {
                typed.Add(nameof(TypedContact.DistrictSoato), "district-unknown");
            }

            typed.Refuse();
            var centre = TrainingCentre.Register(Guid.CreateVersion7(clock.GetUtcNow()), stir, command.Name, command.IsState, contact, account, mfo);
            centre.Accredit(new DateRange(command.AccreditedFrom, command.AccreditedTo), command.Ground);
            db.Centres.Add(centre);
            await db.SaveChangesAsync(ct);
            return centre.Id;
        }
    }
}
