using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>One application for the loan: its letter, and what the bank made of it.</summary>
[NeedsPermission(Permission.SeeOwnSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowLoanModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LoanAnswerForm Input { get; set; } = new();

    public LoanPage Loan { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Loan = await sender.Send(new ShowMyLoan(Id));
        Input.Revision = Loan.Referral.Revision;
    }

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostAnswerAsync() => Done(() => sender.Send(new AnswerBank(Id, Input.Revision, Input.Answer)), "Me.Answered");

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostWithdrawAsync() => Done(() => sender.Send(new WithdrawLoan(Id, Input.Revision)), "Me.LoanWithdrawn");

    private async Task<IActionResult> Done(Func<ValueTask<Unit>> act, string words)
    {
        if (await this.Attempt(() => act().AsTask()))
        {
            TempData.Done(T[words]);
            return Redirect($"/me/loans/{Id}");
        }

        Loan = await sender.Send(new ShowMyLoan(Id));
        return Page();
    }
}

public sealed class LoanAnswerForm
{
    public int Revision { get; set; }

    public string? Answer { get; set; }
}
