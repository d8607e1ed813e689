using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Policy;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>Applies for the computer loan: certificate, bank, and the guarantor the bank will ask for.</summary>
[NeedsPermission(Permission.ApplyForSupport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LoanModel(ISender sender, Classifiers classifiers, Words T) : PageModel
{
    private MyPage me = null!;

    [BindProperty]
    public LoanForm Input { get; set; } = new();

    /// <summary>Who cannot have the loan now is told why on the own page.</summary>
    public async Task<IActionResult> OnGetAsync() => await Load() ?? (me.Loan.Assessment.Outcome == AssessmentOutcome.Eligible ? Page() : Redirect("/me"));

    public async Task<IActionResult> OnPostAsync()
    {
        var id = Guid.Empty;
        if (await this.Attempt(async () => id = await sender.Send(new ApplyForLoan(
            Input.CertificateId ?? Guid.Empty, Input.Bank, Input.Security, Input.SecurityName, Input.GuarantorPinfl, Input.GuarantorPhone))))
        {
            TempData.Done(T["Me.LetterIssued"]);
            return Redirect($"/me/loans/{id}");
        }

        return await Load() ?? Page();
    }

    public IEnumerable<SelectListItem> Certificates() => me.Certificates.Select(c => new SelectListItem($"{c.Number}, {Show.Day(c.IssuedOn)}", $"{c.Id}", c.Id == me.Loan.Certificate?.Id));

    public IEnumerable<SelectListItem> Banks() => Application.Graduates.Loans.Banks.OfLoans(classifiers).Select(b => new SelectListItem(b.Name(), b.Code));

    public IEnumerable<SelectListItem> Securities() => Enum.GetValues<SecurityKind>().Select(s => new SelectListItem(T[$"Loans.Security_{s}"], s.ToString()));

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

public sealed class LoanForm
{
    public Guid? CertificateId { get; set; }

    public string? Bank { get; set; }

    public SecurityKind? Security { get; set; }

    public string? SecurityName { get; set; }

    public string? GuarantorPinfl { get; set; }

    public string? GuarantorPhone { get; set; }
}
