using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy.Releases;

/// <summary>All releases and what waits for another person.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class IndexModel(ISender sender, ICurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public ReleasesPage Releases { get; private set; } = null!;

    public bool MayKeep => Permissions.Allows(me.Roles, Permission.KeepPolicy);

    public async Task OnGetAsync() => Releases = await sender.Send(new ListReleases(PageNumber.Read(PageNo)));
}
