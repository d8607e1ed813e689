using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;

namespace TalentPark.Web.Pages;

/// <summary>Only the button signs out; a link, or a picture on another site, cannot.</summary>
[AllowAnonymous]
public sealed class SignOutModel(IAccounts accounts, Words T) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await accounts.SignOut();
        TempData.Done(T["SignIn.SignedOut"]);
        return LocalRedirect("/");
    }
}
