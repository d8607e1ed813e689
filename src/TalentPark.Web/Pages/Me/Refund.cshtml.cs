using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Web.Access;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Pages.Me;

/// <summary>One application for a certificate's refund: filled in, handed in, and what became of it. Every button keeps what was typed before it does anything else.</summary>
[NeedsPermission(Permission.SeeOwnSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RefundModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RefundInput Input { get; set; } = new();

    public RefundPage Shown { get; private set; } = null!;

    public bool IsForeign => Input.Currency is { Length: > 0 } currency && !currency.Trim().Equals("UZS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Faults of what was kept stand beside their fields, once anything was.</summary>
    public async Task OnGetAsync()
    {
        Shown = await sender.Send(new ShowMyRefund(Id));
        Input = RefundInput.Of(Shown);
        foreach (var fault in Shown.Refund.FormJson == "{}" ? [] : Shown.Faults)
        {
            ModelState.AddModelError($"Input.{fault.Field}", T[$"Faults.{fault.Code}", [.. fault.Values]]);
        }
    }

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostSaveAsync() => Done(Keep, "Refunds.Saved", "#sum");

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostPaperAsync(string? kind, IFormFile? file) => Done(
        async () =>
        {
            await Keep();
            await sender.Send(new AddRefundPaper(Id, Input.Revision, kind ?? "", await UploadedPaper.Read(file)));
        },
        "Refunds.PaperAdded", "#papers");

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostRemoveAsync(Guid paper) => Done(
        async () =>
        {
            await Keep();
            await sender.Send(new RemoveRefundPaper(Id, Input.Revision, paper));
        },
        "Refunds.PaperRemoved", "#papers");

    /// <summary>Hands in what the sum was shown for. What was changed since is kept and shown with its sum first.</summary>
    [HandlerNeeds(Permission.ApplyForSupport)]
    public async Task<IActionResult> OnPostSubmitAsync()
    {
        Shown = await sender.Send(new ShowMyRefund(Id));
        if (Shown.Refund.IsOpen && Input.ToForm() != Shown.Form)
        {
            return await Done(Keep, "Refunds.LookAgain", "#sum");
        }

        return await Done(async () => await sender.Send(new SubmitRefund(Id, Input.Revision)), "Refunds.Submitted", "");
    }

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostWithdrawAsync() => Done(async () => await sender.Send(new WithdrawRefund(Id, Input.Revision)), "Refunds.Withdrawn", "");

    [HandlerNeeds(Permission.ApplyForSupport)]
    public Task<IActionResult> OnPostPayeeAsync() => Done(async () => await sender.Send(new ChangeRefundPayee(Id, Input.Revision, Input.Account, Input.Mfo)), "Refunds.PayeeChanged", "");

    private async Task Keep()
    {
        var kept = (await sender.Send(new ShowMyRefund(Id))).Form;
        if (Input.ToForm() is { } typed && typed != kept)
        {
            await sender.Send(new SaveRefund(Id, Input.Revision, typed));
            Input.Revision++;
        }
    }

    private async Task<IActionResult> Done(Func<Task> act, string words, string at)
    {
        if (await this.Attempt(act))
        {
            TempData.Done(T[words]);
            return Redirect($"/me/refunds/{Id}{at}");
        }

        Shown = await sender.Send(new ShowMyRefund(Id));
        ModelState.Remove("Input.Revision");
        return Page();
    }
}

public sealed class RefundInput
{
    public int Revision { get; set; }

    public string? Amount { get; set; }

    public string? Currency { get; set; }

    public string? Rate { get; set; }

    public string? RateSource { get; set; }

    public string? PaidOn { get; set; }

    public bool EnglishB2 { get; set; }

    public string? GuardianName { get; set; }

    public string? GuardianPinfl { get; set; }

    public string? Account { get; set; }

    public string? Mfo { get; set; }

    /// <summary>The account that failed is not offered again.</summary>
    public static RefundInput Of(RefundPage page) => new()
    {
        Revision = page.Refund.Revision,
        Amount = page.Form.Amount,
        Currency = page.Form.Currency,
        Rate = page.Form.Rate,
        RateSource = page.Form.RateSource,
        PaidOn = page.Form.PaidOn,
        EnglishB2 = page.Form.EnglishB2,
        GuardianName = page.Form.GuardianName,
        GuardianPinfl = page.Form.GuardianPinfl,
        Account = page.Refund.IsOpen ? page.Form.Account : null,
        Mfo = page.Refund.IsOpen ? page.Form.Mfo : null,
    };

    public RefundForm ToForm() => new()
    {
        Amount = Amount,
        Currency = Currency,
        Rate = Rate,
        RateSource = RateSource,
        PaidOn = PaidOn,
        EnglishB2 = EnglishB2,
        GuardianName = GuardianName,
        GuardianPinfl = GuardianPinfl,
        Account = Account,
        Mfo = Mfo,
    };
}
