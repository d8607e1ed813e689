using FluentValidation;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Centres;

/// <summary>How a centre is reached, as typed.</summary>
public sealed record TypedCentreContact(
    string RegionSoato, string DistrictSoato, string Address, string Phone, string? PublicPhone, string Director, string? OtherDirectors, string? Email, string? Site)
{
    internal async Task<CentreContact> Read(ITalentParkDb db, CancellationToken ct)
    {
        var typed = new Typed();
        var phone = typed.Read<PhoneNumber>(Field(nameof(Phone)), Phone, PhoneNumber.TryParse);
        var publicPhone = typed.ReadOptional<PhoneNumber>(Field(nameof(PublicPhone)), PublicPhone, PhoneNumber.TryParse);
        await db.CheckDistrict(typed, Field(nameof(DistrictSoato)), RegionSoato, DistrictSoato, ct);
        typed.Refuse();
        return new(
            RegionSoato, DistrictSoato, Address.Cleaned(TrainingCentre.AddressLength), phone.ToString(), publicPhone?.ToString() ?? "",
            Director.Cleaned(PersonName.MaxLength), string.IsNullOrWhiteSpace(OtherDirectors) ? "" : OtherDirectors.Cleaned(CentreContact.DirectorsLength),
            Email?.Trim() ?? "", string.IsNullOrWhiteSpace(Site) ? "" : CentreRules.SiteOf(Site)!);
    }

    private static string Field(string name) => $"Contact.{name}";

    internal sealed class Shape : AbstractValidator<TypedCentreContact>
    {
        public Shape()
        {
            RuleFor(x => x.RegionSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.DistrictSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Address).Line(TrainingCentre.AddressLength);
            RuleFor(x => x.Director).Line(PersonName.MaxLength);
            RuleFor(x => x.OtherDirectors!).Line(CentreContact.DirectorsLength).When(x => !string.IsNullOrWhiteSpace(x.OtherDirectors));
            RuleFor(x => x.Email).EmailShape();
            RuleFor(x => x.Site).SiteShape();
        }
    }
}
