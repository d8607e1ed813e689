using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Access;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages;

/// <summary>The second step of signing in: a code of the authenticator, a recovery code, or a passkey.</summary>
[AllowAnonymous, EnableRateLimiting(SignInLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInCodeModel(IAccounts accounts, Words T) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => accounts.IsSecondStepAsked ? Page() : Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!accounts.IsSecondStepAsked)
        {
            TempData.Warn(T["SignIn.SecondOver"]);
            return Redirect("/sign-in");
        }

        var answer = await accounts.SecondStep(Code?.Trim() ?? "");
        if (answer.Roles is { } roles)
        {
            return LocalRedirect(LocalPath.Or(ReturnUrl, "/") is var back && back != "/" ? back : Menu.Home(roles));
        }

        ModelState.AddModelError("Code", answer.LockedMinutes is { } minutes ? T["SignIn.Locked", minutes] : T["SignIn.CodeWrong"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
