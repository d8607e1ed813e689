using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Graduates;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Api;

namespace TalentPark.Web.Pages;

/// <summary>A graduate makes an account.</summary>
[AllowAnonymous, EnableRateLimiting(GraduateLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JoinModel(ISender sender, ICurrentUser me) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => me.Id is null ? Page() : Redirect(Menu.Home(me.Roles));

    public async Task<IActionResult> OnPostAsync() =>
        await this.Attempt(() => sender.Send(new RegisterGraduate(Input.Email, Input.Password, Input.FullName ?? "")).AsTask()) ? Redirect("/me/bind") : Page();

    public sealed class Form
    {
        public string? FullName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
