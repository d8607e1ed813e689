using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Domain.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>Says that a fact is wrong.</summary>
[NeedsPermission(Permission.ApplyForSupport)]
public sealed class DisputeModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DisputedFact Fact { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty]
    public DisputeForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new DisputeFact(Fact, Subject, Input.Statement)).AsTask()))
        {
            return Page();
        }

        TempData.Done(T["Me.Disputed"]);
        return Redirect("/me/facts");
    }
}

public sealed class DisputeForm
{
    public string? Statement { get; set; }
}
