using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages;

[AllowAnonymous, EnableRateLimiting(SignInLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(IAccounts accounts, IDemoAccounts demo, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Accounts anyone may try; none outside Development.</summary>
    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public string DemoPassword => demo.Password;

    /// <summary>Nothing was sent yet: the first field takes the focus.</summary>
    public bool IsFresh => HttpMethods.IsGet(Request.Method);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (me.Id is not null)
        {
            return LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(me.Roles)));
        }

        Demo = await demo.List(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Input.Email))
        {
            ModelState.AddModelError("Input.Email", T["SignIn.EmailMissing"]);
        }

        if (string.IsNullOrEmpty(Input.Password))
        {
            ModelState.AddModelError("Input.Password", T["SignIn.PasswordMissing"]);
        }

        if (ModelState.IsValid)
        {
            var answer = await accounts.SignIn(Input.Email!.Trim(), Input.Password!);
            if (answer.Roles is { } roles)
            {
                return LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(roles)));
            }

            if (answer.NeedsSecondStep)
            {
                return Redirect("/sign-in/code" + QueryString.Create("returnUrl", LocalPath.Or(ReturnUrl, "/")));
            }

            ModelState.AddModelError("", answer.LockedMinutes is { } minutes ? T["SignIn.Locked", minutes] : T["SignIn.Wrong"]);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Demo = await demo.List(ct);
        return Page();
    }

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await accounts.PasskeyRequest(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken ct)
    {
        var answer = credential is { Length: > 0 and < 10_000 } ? await accounts.PasskeySignIn(credential) : new(null);
        if (answer.Roles is { } roles)
        {
            return LocalRedirect(LocalPath.Or(ReturnUrl, Menu.Home(roles)));
        }

        ModelState.Clear();
        ModelState.AddModelError("", T["SignIn.PasskeyFailed"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Demo = await demo.List(ct);
        return Page();
    }

    public sealed class Form
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
