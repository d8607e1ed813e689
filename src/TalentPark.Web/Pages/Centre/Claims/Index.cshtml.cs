using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Claims;

[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<OwnClaimRow> Claims { get; private set; } = [];

    public async Task OnGetAsync() => Claims = await sender.Send(new ListOwnClaims());
}
