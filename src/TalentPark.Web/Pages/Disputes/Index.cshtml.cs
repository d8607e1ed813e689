using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Disputes;

/// <summary>What graduates say is wrong of what IT Park or a register stated.</summary>
[NeedsPermission(Permission.KeepRegistries)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public DisputesView View { get; private set; } = null!;

    public async Task OnGetAsync() => View = new(await sender.Send(new ListDisputes()), Input);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new AnswerDispute(Input.Id, Input.Corrected, Input.Answer)).AsTask()))
        {
            TempData.Done(T["Disputes.Answered"]);
            return Redirect("/disputes");
        }

        await OnGetAsync();
        return Page();
    }
}
