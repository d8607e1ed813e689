using Mediator;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Registry;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>Name and contact of an employer as typed.</summary>
public sealed class EmployerForm
{
    public string? Stir { get; set; }

    public string? Name { get; set; }

    public string? Activity { get; set; }

    public string? Account { get; set; }

    public ContactForm Contact { get; set; } = new();

    public string? Reason { get; set; }
}

public sealed class ContactForm
{
    public string? DistrictSoato { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Director { get; set; }

    /// <summary>A district's code begins with its region's.</summary>
    public TypedContact Typed => new(DistrictSoato is { Length: > 4 } district ? district[..4] : "", DistrictSoato ?? "", Address ?? "", Phone ?? "", Director ?? "");
}

internal static class DistrictChoices
{
    /// <summary>All districts under their regions, the first choice empty.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> Districts(this ISender sender, Words T)
    {
        var regions = await sender.Send(new ListDistricts());
        return
        [
            new(T["Employers.ChooseDistrict"], ""),
            .. regions.Select(r => (r.Districts, Group: new SelectListGroup { Name = r.Region.Name() }))
                .SelectMany(r => r.Districts.Select(d => new SelectListItem(d.Name(), d.Soato) { Group = r.Group })),
        ];
    }
}
