using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Where an organisation is and who answers for it, as typed.</summary>
public sealed record TypedContact(string RegionSoato, string DistrictSoato, string Address, string Phone, string Director)
{
    /// <summary>The name under which every form holds it.</summary>
    private const string Field = "Contact";

    internal OrganisationContact Read(Typed typed) =>
        new(RegionSoato, DistrictSoato, Address, typed.Read<PhoneNumber>($"{Field}.{nameof(Phone)}", Phone, PhoneNumber.TryParse), Director);

    /// <summary>As <see cref="Read(Typed)"/>; the district must be one of the region's.</summary>
    internal async Task<OrganisationContact> Read(Typed typed, ITalentParkDb db, CancellationToken ct)
    {
        await db.CheckDistrict(typed, $"{Field}.{nameof(DistrictSoato)}", RegionSoato, DistrictSoato, ct);
        return Read(typed);
    }

    /// <summary>Where the organisation is, without who answers for it.</summary>
    internal class PlaceShape : AbstractValidator<TypedContact>
    {
        public PlaceShape()
        {
            RuleFor(x => x.RegionSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.DistrictSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Address).Line(TrainingCentre.AddressLength);
        }
    }

    internal sealed class Shape : PlaceShape
    {
        public Shape() => RuleFor(x => x.Director).Line(PersonName.MaxLength);
    }
}

/// <summary>Puts a training centre on the register: accredited from a day on, or as one that has applied.</summary>
/// <param name="AccreditedFrom">Null for a centre that has only applied.</param>
/// <param name="AccreditedTo">Null while it lasts.</param>
/// <param name="Ground">The certificate, or the application.</param>
/// <param name="AppliedOn">When it applied; today unless given. Of no use with a certificate.</param>
[Needs(Permission.KeepRegistries)]
public sealed record RegisterCentre(
    string Stir, string Name, bool IsState, TypedContact Contact, string Account, string Mfo,
    DateOnly? AccreditedFrom, DateOnly? AccreditedTo, string Ground, DateOnly? AppliedOn = null,
    string? PublicPhone = null, string? OtherDirectors = null, string? Email = null, string? Site = null) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<RegisterCentre>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(TrainingCentre.NameLength);
            RuleFor(x => x.Contact).SetValidator(new TypedContact.Shape());
            RuleFor(x => x.AccreditedFrom).Sensible();
            RuleFor(x => x.AccreditedTo).Sensible();
            RuleFor(x => x.AccreditedTo).Null().When(x => x.AccreditedFrom is null).WithErrorCode("term-without-start");
            RuleFor(x => x.AccreditedTo).GreaterThanOrEqualTo(x => x.AccreditedFrom).WithErrorCode("range-order");
            RuleFor(x => x.AppliedOn).Sensible();
            RuleFor(x => x.Ground).Line(TrainingCentre.NameLength);
            RuleFor(x => x.OtherDirectors!).Line(CentreContact.DirectorsLength).When(x => !string.IsNullOrWhiteSpace(x.OtherDirectors));
            RuleFor(x => x.Email).EmailShape();
            RuleFor(x => x.Site).SiteShape();
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RegisterCentre, Guid>
    {
        public async ValueTask<Guid> Handle(RegisterCentre command, CancellationToken ct)
        {
            var (typed, at) = (new Typed(), clock.GetUtcNow());
            var stir = typed.Read<Stir>(nameof(Stir), command.Stir, Domain.Shared.Stir.TryParse);
            var account = typed.Read<BankAccount>(nameof(Account), command.Account, BankAccount.TryParse);
            var mfo = typed.Read<Mfo>(nameof(Mfo), command.Mfo, Domain.Shared.Mfo.TryParse);
            var contact = await command.Contact.Read(typed, db, ct);
            var publicPhone = typed.ReadOptional<PhoneNumber>(nameof(PublicPhone), command.PublicPhone, PhoneNumber.TryParse);
            if (command.AppliedOn > Tashkent.Day(at))
            {
                typed.Add(nameof(AppliedOn), "day-ahead");
            }

            typed.Refuse();
            var centre = TrainingCentre.Register(Guid.CreateVersion7(at), stir, command.Name.Cleaned(TrainingCentre.NameLength), command.IsState, contact, account, mfo);
            centre.SetContact(centre.Contact with
            {
                PublicPhone = publicPhone?.ToString() ?? "",
                OtherDirectors = string.IsNullOrWhiteSpace(command.OtherDirectors) ? "" : command.OtherDirectors.Cleaned(CentreContact.DirectorsLength),
                Email = command.Email?.Trim() ?? "",
                Site = string.IsNullOrWhiteSpace(command.Site) ? "" : CentreRules.SiteOf(command.Site)!,
            });
            var ground = command.Ground.Cleaned(TrainingCentre.NameLength);
            centre.Take(command.AccreditedFrom is { } from
                ? new(AccreditationStep.Accredit, from, command.AccreditedTo, ground, "", user.Id, user.Name, at)
                : new(AccreditationStep.Apply, command.AppliedOn ?? Tashkent.Day(at), null, ground, "", user.Id, user.Name, at));
            db.Centres.Add(centre);
            await db.SaveChangesAsync(ct);
            return centre.Id;
        }
    }
}
