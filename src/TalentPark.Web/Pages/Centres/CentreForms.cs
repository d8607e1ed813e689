using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Web.Pages.Centres;

/// <summary>How a centre is reached, as typed.</summary>
public sealed class ContactForm
{
    public string? DistrictSoato { get; set; }

    public string? Address { get; set; }

    public string? Director { get; set; }

    public string? OtherDirectors { get; set; }

    public string? Phone { get; set; }

    public string? PublicPhone { get; set; }

    public string? Email { get; set; }

    public string? Site { get; set; }

    public static ContactForm Of(CentreContact contact) => new()
    {
        DistrictSoato = contact.DistrictSoato,
        Address = contact.Address,
        Director = contact.Director,
        OtherDirectors = contact.OtherDirectors,
        Phone = contact.Phone,
        PublicPhone = contact.PublicPhone,
        Email = contact.Email,
        Site = contact.Site,
    };

    public TypedCentreContact Typed() => new(
        DistrictSoato.RegionOf(), DistrictSoato ?? "", Address ?? "", Phone ?? "", PublicPhone, Director ?? "", OtherDirectors, Email, Site);
}

/// <summary>A place where a centre teaches, as typed.</summary>
public sealed class PlaceForm
{
    public string? DistrictSoato { get; set; }

    public string? Address { get; set; }

    public int? Capacity { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public TypedPlace Typed() => new(DistrictSoato.RegionOf(), DistrictSoato ?? "", Address ?? "", Capacity, From, To);
}

/// <summary>Another bank account, as typed.</summary>
public sealed class AccountForm
{
    public string? Account { get; set; }

    public string? Mfo { get; set; }

    public string? Reason { get; set; }
}

internal static class DistrictChoices
{
    /// <summary>A district's code begins with its region's; a dash for what is too short to have one, so that only the district is found faulty.</summary>
    public static string RegionOf(this string? district) => district is { Length: > 4 } ? district[..4] : "-";

    /// <summary>Districts under the names of their regions.</summary>
    public static IReadOnlyList<SelectListItem> Of(PlaceChoices places, string choose)
    {
        var groups = places.Regions.ToDictionary(r => r.Soato, r => new SelectListGroup { Name = r.Name() });
        return [new(choose, ""), .. places.Districts.Select(d => new SelectListItem(d.Name(), d.Soato) { Group = groups[d.RegionSoato] })];
    }

    public static string Whole(this PlaceRow row) => string.Join(", ", new[] { row.Region?.Name(), row.District?.Name() }.OfType<string>());
}
