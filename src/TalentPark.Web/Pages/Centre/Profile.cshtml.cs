using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>What is on record about the centre; IT Park keeps it.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ProfileModel(ISender sender) : PageModel
{
    public CentrePage View { get; private set; } = null!;

    public async Task OnGetAsync() => View = await sender.Send(new ShowOwnCentre());
}
