using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Pages.PublicCentres;

/// <summary>Accredited centres for anyone, the best rated first; what is looked for stands in the address.</summary>
[AllowAnonymous]
public sealed class IndexModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public Application.Centres.PublicCentres Centres { get; private set; } = null!;

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Find) || !string.IsNullOrEmpty(Region);

    public int Pages => Math.Max(1, (Centres.Total + ListPublicCentres.PageSize - 1) / ListPublicCentres.PageSize);

    public async Task OnGetAsync()
    {
        Regions = (await sender.Send(new ListPlaces())).Regions;
        Region = Regions.Any(r => r.Soato == Region) ? Region : null;
        Centres = await sender.Send(new ListPublicCentres(Find, Region, int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1));
    }
}
