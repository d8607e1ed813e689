using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Centres;

namespace TalentPark.Web.Pages.PublicCentres;

/// <summary>What anyone may know of one centre.</summary>
[AllowAnonymous]
public sealed class ShowModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Stir { get; set; } = "";

    public PublicCentre Centre { get; private set; } = null!;

    public async Task OnGetAsync() => Centre = await sender.Send(new ShowPublicCentre(Stir));
}
