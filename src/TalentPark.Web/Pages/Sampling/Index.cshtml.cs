using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Policy;

namespace TalentPark.Web.Pages.Sampling;

/// <summary>Which lines were drawn for a full review, and the share achieved.</summary>
[NeedsPermission(Permission.SeeSampling)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    /// <summary>Anything: lines that were not drawn are shown too.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public string? All { get; set; }

    public bool ShowsAll => !string.IsNullOrEmpty(All);

    public DrawsPage Draws { get; private set; } = null!;

    public async Task OnGetAsync() => Draws = await sender.Send(new ListDraws(!ShowsAll, PageNumber.Read(PageNo)));
}
