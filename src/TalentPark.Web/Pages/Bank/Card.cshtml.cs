using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Cards;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Bank;

/// <summary>One card request at the reader's bank.</summary>
[NeedsPermission(Permission.ServeReferrals)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CardModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public BankForm Input { get; set; } = new();

    [BindProperty]
    public BankText Reason { get; set; } = new();

    public CardPage Card { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Card = await sender.Send(new ShowCard(Id));
        Input.Revision = Card.Card.Revision;
    }

    public Task<IActionResult> OnPostIssueAsync() => Take(() => sender.Send(new IssueCard(Id, Input.Revision, Input.LastFour)), "BankDesk.CardIssued", nameof(Input));

    public Task<IActionResult> OnPostDeclineAsync() => Take(() => sender.Send(new DeclineCard(Id, Input.Revision, Reason.Text)), "BankDesk.CardDeclined", nameof(Reason));

    private async Task<IActionResult> Take(Func<ValueTask<Unit>> step, string words, string prefix)
    {
        if (await this.Attempt(() => step().AsTask(), prefix))
        {
            TempData.Done(T[words]);
            return Redirect($"/bank/cards/{Id}");
        }

        Card = await sender.Send(new ShowCard(Id));
        return Page();
    }
}
