using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy.Releases;

/// <summary>Begins a release with its reason.</summary>
[NeedsPermission(Permission.KeepPolicy)]
public sealed class NewModel(ISender sender) : PageModel
{
    [BindProperty]
    public ReleaseForm Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        return await this.Attempt(async () => id = await sender.Send(new DraftRelease(Input.Reason ?? ""))) ? Redirect($"/policy/releases/{id}") : Page();
    }
}

public sealed class ReleaseForm
{
    public string? Reason { get; set; }
}
