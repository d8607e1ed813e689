using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>What is on record about the centre; IT Park keeps it, the centre asks for changes.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ProfileModel(ISender sender, Words T) : PageModel
{
    public CentreFile View { get; private set; } = null!;

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostWithdrawAsync(Guid change)
    {
        if (await this.Attempt(() => sender.Send(new WithdrawOwnChange(change)).AsTask()))
        {
            TempData.Done(T["Centres.ChangeWithdrawn"]);
            return RedirectToPage();
        }

        await Load();
        return Page();
    }

    private async Task Load() => View = await sender.Send(new ShowOwnCentre());
}
