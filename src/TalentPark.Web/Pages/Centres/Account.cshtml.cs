using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>A registrar asks for another bank account of a centre.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class AccountModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AccountForm Input { get; set; } = new();

    public CentreFile View { get; private set; } = null!;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new ProposeAccount(Id, Input.Account ?? "", Input.Mfo ?? "", Input.Reason ?? "")).AsTask()))
        {
            TempData.Done(T["Centres.AccountProposed"]);
            return RedirectToPage("Show", new { Id });
        }

        await Load();
        return Page();
    }

    private async Task Load() => View = await sender.Send(new ShowCentre(Id));
}
