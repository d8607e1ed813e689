using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Web.Api;

namespace TalentPark.Web.Pages;

/// <summary>Five questions, three answers: the loan, the refund, what the centre may claim. Nothing is stored and nobody is signed in, so the form needs no token and no cookie.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class EligibilityModel(CurrentPolicy policy, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public EligibilityForm Form { get; set; } = new();

    public DateOnly Today => clock.Today();

    /// <summary>Null before the questions were answered.</summary>
    public LoanAssessment? Loan { get; private set; }

    public RefundAssessment? Refund { get; private set; }

    public SubsidyAssessment? Subsidy { get; private set; }

    public SupportChanges Changes => new(Loan!, policy.Edition.LoanOn(Today), Today);

    /// <summary>UZS; null in an edition without ceilings.</summary>
    public decimal? SubsidyCeiling => policy.Edition.At(Today).CeilingOrdinary;

    public void OnPost()
    {
        var faults = new Faults();
        var answers = EligibilityAnswers.Read(new FormAnswers(path => Request.Form[$"{nameof(Form)}.{path}"].FirstOrDefault(), _ => 0, faults), Today);
        foreach (var fault in faults.All)
        {
            ModelState.AddModelError($"{nameof(Form)}.{fault.Path}", fault.Sentence(words));
        }

        if (faults.Any)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Loan = LoanRules.Assess(answers.Loan, Today, policy.Edition);
        Refund = RefundRules.Assess(answers.Refund, Today, policy.Edition);
        Subsidy = SubsidyRules.Assess(answers.Subsidy, Today, policy.Edition);
    }

    /// <summary>What stands against the answer comes first.</summary>
    public static IEnumerable<RuleJudgement> Sorted(IEnumerable<RuleJudgement> rules) => rules.OrderBy(rule => rule.Outcome switch
    {
        RuleOutcome.NotMet => 0,
        RuleOutcome.Unknown => 1,
        RuleOutcome.NotYet => 2,
        _ => 3,
    });

    public IEnumerable<SelectListItem> YesOrNo() =>
        [new(words["Check.Yes"], "true"), new(words["Check.No"], "false"), new(words["Check.DontKnow"], "", selected: true)];

    public IEnumerable<SelectListItem> Kinds() =>
        [new(words["Support.Finished"], "completion"), new(words["Support.Studying"], "participant"), new(words["Check.DontKnow"], "", selected: true)];

    public IEnumerable<SelectListItem> Levels() =>
    [
        new(words["Check.DontKnow"], "", selected: true),
        .. policy.Edition.RefundOn(Today).Levels.Select(level => new SelectListItem(words[$"Support.Choice_{level}"], level)),
    ];
}
