using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy;

/// <summary>The parameters in force on a day; day and edition stand in the address.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class IndexModel(ISender sender, ICurrentUser me, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? OnText { get; set; }

    [BindProperty(SupportsGet = true, Name = "edition")]
    public string? Edition { get; set; }

    public ParametersPage Parameters { get; private set; } = null!;

    public bool IsDayWrong { get; private set; }

    public bool MayKeep => Permissions.Allows(me.Roles, Permission.KeepPolicy);

    public async Task OnGetAsync()
    {
        var on = AskedDay.Read(OnText, clock.Today(), out var isWrong);
        IsDayWrong = isWrong;
        Parameters = await sender.Send(new ListParameters(on, string.IsNullOrEmpty(Edition) ? null : Edition));
    }
}
