using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace TalentPark.Web.Pages.Account;

[AllowAnonymous]
public sealed class ViewModel(Words T) : PageModel
{
    /// <summary><c>system</c>, <c>light</c> or <c>dark</c>.</summary>
    [BindProperty]
    public string Theme { get; set; } = "system";

    [BindProperty]
    public bool LargeText { get; set; }

    [BindProperty]
    public bool MoreContrast { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IEnumerable<SelectListItem> Themes =>
        new[] { "system", "light", "dark" }.Select(theme => new SelectListItem(T[$"Frame.Theme_{theme}"], theme));

    public void OnGet()
    {
        var view = ViewSettings.Of(Request);
        (Theme, LargeText, MoreContrast) = (view.Theme ?? "system", view.LargeText, view.MoreContrast);
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        new ViewSettings(Theme is "light" or "dark" ? Theme : null, LargeText, MoreContrast).Keep(HttpContext);
        TempData.Done(T["Frame.ViewSaved"]);
        return LocalRedirect(LocalPath.Or(ReturnUrl, "/account/view"));
    }
}
