using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Pages;

[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(IAccounts accounts, ICurrentUser me, Words T) : PageModel
{
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

        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
        {
            return Again();
        }

        var answer = await accounts.SignIn(Email.Trim(), Password);
        return answer.Roles is { } roles ? LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(roles)))
            : answer.LockedMinutes is { } minutes ? Refused("SignIn.Locked", minutes)
            : Refused("SignIn.Wrong");
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
