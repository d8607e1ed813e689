using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Bank;

/// <summary>One application at the reader's bank, and what the bank can do with it.</summary>
[NeedsPermission(Permission.ServeReferrals)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LoanModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public BankForm Input { get; set; } = new();

    [BindProperty]
    public BankText Question { get; set; } = new();

    [BindProperty]
    public BankText Reason { get; set; } = new();

    public LoanPage Loan { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Loan = await sender.Send(new ShowReferral(Id));
        Input.Revision = Loan.Referral.Revision;
    }

    public Task<IActionResult> OnPostAcceptAsync() => Take(() => sender.Send(new AcceptLoan(Id, Input.Revision)), "BankDesk.Accepted");

    public Task<IActionResult> OnPostIssueAsync() => Take(() => sender.Send(new IssueLoan(Id, Input.Revision, Input.Amount, Input.On)), "BankDesk.IssuedDone");

    public Task<IActionResult> OnPostAskAsync() => Take(() => sender.Send(new AskGraduate(Id, Input.Revision, Question.Text)), "BankDesk.Asked", nameof(Question));

    public Task<IActionResult> OnPostDeclineAsync() => Take(() => sender.Send(new DeclineLoan(Id, Input.Revision, Reason.Text)), "BankDesk.Declined", nameof(Reason));

    public Task<IActionResult> OnPostRepayAsync() => Take(() => sender.Send(new RepayLoan(Id, Input.Revision, Input.On)), "BankDesk.Repaid");

    private async Task<IActionResult> Take(Func<ValueTask<Unit>> step, string words, string prefix = nameof(Input))
    {
        if (await this.Attempt(() => step().AsTask(), prefix))
        {
            TempData.Done(T[words]);
            return Redirect($"/bank/loans/{Id}");
        }

        Loan = await sender.Send(new ShowReferral(Id));
        return Page();
    }
}

public sealed class BankForm
{
    public int Revision { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? On { get; set; }

    public string? LastFour { get; set; }
}

public sealed class BankText
{
    public string? Text { get; set; }
}
