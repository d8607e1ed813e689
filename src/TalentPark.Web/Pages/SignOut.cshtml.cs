using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Web.Pages;

/// <summary>Only the button signs out; a link, or a picture on another site, cannot.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<User> accounts, Words T) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await accounts.SignOutAsync();
        TempData.Done(T["SignIn.SignedOut"]);
        return LocalRedirect("/");
    }
}
