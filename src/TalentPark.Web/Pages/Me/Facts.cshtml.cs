using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>Everything on record about the graduate, its source, who looked, and the consent.</summary>
[NeedsPermission(Permission.SeeOwnSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FactsModel(ISender sender, Words T) : PageModel
{
    public MyFacts Shown { get; private set; } = null!;

    public string Role(string code) => Enum.GetValues<Role>().Where(r => r.Code() == code).Select(r => T[$"Frame.Role_{r}"]).FirstOrDefault(code);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await sender.Send(new ShowMe()) is null)
        {
            return Redirect("/me/bind");
        }

        Shown = await sender.Send(new ShowMyFacts());
        return Page();
    }

    [HandlerNeeds(Permission.ApplyForSupport)]
    public async Task<IActionResult> OnPostAsync(bool given)
    {
        await sender.Send(new SetConsent(given));
        TempData.Done(T[given ? "Me.ConsentDone" : "Me.ConsentUndone"]);
        return Redirect("/me/facts");
    }
}
