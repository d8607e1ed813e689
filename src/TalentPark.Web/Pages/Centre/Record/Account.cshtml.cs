using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Centres;

namespace TalentPark.Web.Pages.Centre.Record;

/// <summary>The centre asks for another bank account of its own.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class AccountModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    public CentreFile View { get; private set; } = null!;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new ProposeOwnAccount(Input.Account ?? "", Input.Mfo ?? "", Input.Reason ?? "")).AsTask()))
        {
            TempData.Done(T["Centres.AccountProposed"]);
            return RedirectToPage("/Centre/Profile");
        }

        await Load();
        return Page();
    }

    private async Task Load() => View = await sender.Send(new ShowOwnCentre());
}
