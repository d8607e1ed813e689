using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Disputes;

namespace TalentPark.Web.Pages.Centre;

/// <summary>What graduates say is wrong of what the centre stated.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DisputesModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public DisputesView View { get; private set; } = null!;

    public async Task OnGetAsync() => View = new(await sender.Send(new ListOwnDisputes()), Input);

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new AnswerOwnDispute(Input.Id, Input.Corrected, Input.Answer)).AsTask()))
        {
            TempData.Done(T["Disputes.Answered"]);
            return Redirect("/centre/disputes");
        }

        await OnGetAsync();
        return Page();
    }
}
