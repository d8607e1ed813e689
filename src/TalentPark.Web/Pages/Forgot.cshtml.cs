using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Access;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages;

/// <summary>Asks for a link to a new password. Says the same whether the address has an account or not.</summary>
[AllowAnonymous, EnableRateLimiting(SignInLimit.Name)]
public sealed class ForgotModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new AskForPassword(Input.Email)).AsTask()))
        {
            return Page();
        }

        TempData.Done(T["SignIn.ForgotDone"]);
        return Redirect("/sign-in");
    }

    public sealed class Form
    {
        public string? Email { get; set; }
    }
}
