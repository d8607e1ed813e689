using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy.Releases;

/// <summary>The candidates or undecided lines a release changes, page by page.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class EffectsModel(ISender sender, ICurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "lines")]
    public string? Lines { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public EffectsPage Effects { get; private set; } = null!;

    public bool SeesClaims => Permissions.Allows(me.Roles, Permission.SeeAllClaims);

    public async Task OnGetAsync(Guid id) => Effects = await sender.Send(new ListEffects(id, Lines == "true", PageNumber.Read(PageNo)));
}
