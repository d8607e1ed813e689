using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;

namespace TalentPark.Web.Pages.Account;

/// <summary>What one signs in with, and where one is signed in.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecurityModel(IOwnAccount account, Words T) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? PasskeyName { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public OwnAccount Own { get; private set; } = null!;

    /// <summary>An authenticator being set up.</summary>
    public NewAuthenticator? Authenticator { get; private set; }

    /// <summary>Recovery codes, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Own = await account.Show(ct);
        Authenticator = Own is { MustSetUp: true, HasCodes: false } ? await account.BeginCodes(ct) : null;
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        Own = await account.Show(ct);
        Authenticator = Own.HasCodes ? null : await account.BeginCodes(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        Codes = await account.ConfirmCodes(Code ?? "", ct);
        if (Codes is null)
        {
            ModelState.AddModelError("Code", T["SignIn.CodeWrong"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await OnPostBeginAsync(ct);
        }

        return await Again(ct);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken ct)
    {
        Codes = await account.RenewRecovery(ct);
        return await Again(ct);
    }

    public async Task<IActionResult> OnPostRemoveCodesAsync(CancellationToken ct) => Said(await account.RemoveCodes(ct), "Security.CodesOff");

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await account.PasskeyOptions(), "application/json");

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, CancellationToken ct)
    {
        var isAdded = credential is { Length: > 0 and < 20_000 } && await account.AddPasskey(credential, PasskeyName ?? "", ct);
        if (isAdded)
        {
            TempData.Done(T["Security.PasskeyAdded"]);
        }
        else
        {
            TempData.Fail(T["SignIn.PasskeyFailed"]);
        }

        return Redirect("/account/security");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id, CancellationToken ct) => Said(await account.RemovePasskey(id ?? "", ct), "Security.PasskeyGone");

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        switch (await account.ChangePassword(Input.Old ?? "", Input.Fresh ?? "", ct))
        {
            case null:
                TempData.Done(T["Security.PasswordChanged"]);
                return Redirect("/account/security");
            case "password-wrong":
                ModelState.AddModelError("Input.Old", T["Security.OldWrong"]);
                break;
            case "password-shut":
                ModelState.AddModelError("Input.Old", T["Security.Wait"]);
                break;
            case { } fault:
                ModelState.AddModelError("Input.Fresh", T[$"Faults.{fault}"]);
                break;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Again(ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        await account.EndSession(session, ct);
        return Said(true, "Security.Ended");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await account.EndOthers(ct);
        return Said(true, "Security.Ended");
    }

    private async Task<IActionResult> Again(CancellationToken ct)
    {
        var own = await account.Show(ct);
        Own = own with { MustSetUp = own.MustSetUp && Codes is null };
        return Page();
    }

    private RedirectResult Said(bool isDone, string words)
    {
        if (isDone)
        {
            TempData.Done(T[words]);
        }
        else
        {
            TempData.Fail(T["Security.LastOne"]);
        }

        return Redirect("/account/security");
    }

    public sealed class Form
    {
        public string? Old { get; set; }

        public string? Fresh { get; set; }
    }
}
