using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Graduates.Cards;
using TalentPark.Application.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>Asks a bank for the personal card.</summary>
[NeedsPermission(Permission.ApplyForSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CardModel(ISender sender, Classifiers classifiers, Words T) : PageModel
{
    private MyPage me = null!;

    [BindProperty]
    public CardForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new AskForCard(Input.CertificateId ?? Guid.Empty, Input.Bank)).AsTask()))
        {
            TempData.Done(T["Me.CardAsked"]);
            return Redirect("/me");
        }

        return await Load() ?? Page();
    }

    public IEnumerable<SelectListItem> Certificates() => me.Certificates.Select(c => new SelectListItem($"{c.Number}, {Show.Day(c.IssuedOn)}", $"{c.Id}"));

    public IEnumerable<SelectListItem> Banks() => Application.Graduates.Loans.Banks.OfLoans(classifiers).Select(b => new SelectListItem(b.Name(), b.Code));

    private async Task<IActionResult?> Load()
    {
        if (await sender.Send(new ShowMe()) is not { } shown)
        {
            return Redirect("/me/bind");
        }

        me = shown;
        return null;
    }
}

public sealed class CardForm
{
    public Guid? CertificateId { get; set; }

    public string? Bank { get; set; }
}
