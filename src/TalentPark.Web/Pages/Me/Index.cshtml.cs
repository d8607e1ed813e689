using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Graduates.Cards;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Policy;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>The graduate's first page: what the registers say one may get, and what was applied for.</summary>
[NeedsPermission(Permission.SeeOwnSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender, Classifiers classifiers, Words T) : PageModel
{
    public MyPage Shown { get; private set; } = null!;

    public string Bank(string code) => classifiers.Name(ClassifierKinds.Bank, code, Languages.Current);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await sender.Send(new ShowMe()) is not { } shown)
        {
            return Redirect("/me/bind");
        }

        Shown = shown;
        return Page();
    }

    /// <summary>Whether a refund of the certificate can be begun: nothing known is against it, save the receipt that nobody has shown yet.</summary>
    public bool MayApply(MyRefund refund) => Shown.Account.HasConsent
        && refund.Assessment.Rules.All(r => r.Outcome == RuleOutcome.Met || r.Code == RefundRuleCodes.CostDocumented)
        && !Shown.OwnRefunds.Any(r => r.CertificateId == refund.Certificate.Id && RefundTransitions.Barring.Contains(r.State));

    [HandlerNeeds(Permission.ApplyForSupport)]
    public async Task<IActionResult> OnPostRefundAsync(Guid certificate)
    {
        var id = Guid.Empty;
        return await this.Attempt(async () => id = await sender.Send(new StartRefund(certificate))) ? Redirect($"/me/refunds/{id}") : await OnGetAsync();
    }

    [HandlerNeeds(Permission.ApplyForSupport)]
    public async Task<IActionResult> OnPostWithdrawCardAsync(Guid id, int revision)
    {
        await sender.Send(new WithdrawCard(id, revision));
        TempData.Done(T["Me.CardWithdrawn"]);
        return Redirect("/me");
    }
}
