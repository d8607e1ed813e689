using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Payments;

/// <summary>Rows of the bank that fit nothing, or contradict what stands, until somebody looked at them.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class WaitingModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public WaitingForm Input { get; set; } = new();

    public IReadOnlyList<BankRowView> Rows { get; private set; } = [];

    public bool MayAct => Permissions.Allows(me.Roles, Permission.PreparePayments);

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostSettleAsync(Guid answer, int no) =>
        Act(() => sender.Send(new SettleBankRow(answer, no, Input.Note ?? "")).AsTask(), "Bank.SettledDone");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostAgainAsync(Guid answer, int no) =>
        Act(() => sender.Send(new SettleAgain(answer, no)).AsTask(), "Bank.AgainDone");

    private async Task<IActionResult> Act(Func<Task> act, string done)
    {
        if (await this.Attempt(act))
        {
            TempData.Done(T[done]);
            return Redirect("/payments/waiting");
        }

        await Load();
        return Page();
    }

    private async Task Load() => Rows = await sender.Send(new ListWaitingRows());
}

public sealed class WaitingForm
{
    public string? Note { get; set; }
}
