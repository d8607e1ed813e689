using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages;

/// <summary>Where a link from a mail leads: the first password of an invited account, or another.</summary>
[AllowAnonymous, EnableRateLimiting(SignInLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChoosePasswordModel(ISender sender, IAccountBook book, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountFile Owner { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await Load(ct) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return Dead();
        }

        try
        {
            if (!await this.Attempt(() => sender.Send(new ChoosePassword(Secret, Input.Password), ct).AsTask()))
            {
                return Page();
            }
        }
        catch (NotFound)
        {
            return Dead(); // used meanwhile, in another window
        }

        TempData.Done(T["SignIn.Chosen"]);
        return Redirect("/sign-in");
    }

    private async Task<bool> Load(CancellationToken ct) => await book.OfLink(Secret, ct) is { ShutAt: null } owner && (Owner = owner) is not null;

    private RedirectResult Dead()
    {
        TempData.Warn(T["SignIn.LinkDead"]);
        return Redirect("/password");
    }

    public sealed class Form
    {
        public string? Password { get; set; }
    }
}
