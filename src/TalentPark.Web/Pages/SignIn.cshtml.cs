using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Identity;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages;

[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(SignInManager<User> accounts, ICurrentUser me, Words T) : PageModel
{
    private const int PasswordLength = 200;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Nothing was sent yet: the first field takes the focus.</summary>
    public bool IsFresh => HttpMethods.IsGet(Request.Method);

    public IActionResult OnGet() => me.Id is null ? Page() : LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(me.Roles)));

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), T["SignIn.EmailMissing"]);
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), T["SignIn.PasswordMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var user = await accounts.UserManager.FindByEmailAsync(Email!.Trim());
        if (user is null || Password!.Length > PasswordLength)
        {
            // As slow as a wrong password, so that the time does not tell which addresses have an account.
            accounts.UserManager.PasswordHasher.HashPassword(new User(), Password![..Math.Min(Password.Length, PasswordLength)]);
            return Refused("SignIn.Wrong");
        }

        var result = await accounts.PasswordSignInAsync(user, Password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return result.IsLockedOut ? Refused("SignIn.Locked", accounts.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes) : Refused("SignIn.Wrong");
        }

        var principal = await accounts.CreateUserPrincipalAsync(user);
        return LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(WebUser.RolesOf(principal))));
    }

    private PageResult Refused(string words, params object?[] values)
    {
        ModelState.AddModelError("", T[words, values]);
        return Again();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
