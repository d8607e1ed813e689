using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Web.Api;
using TalentPark.Web.Api.Subsidy;

namespace TalentPark.Web.Pages;

/// <summary>Asks what the API asks and shows its answer. Nothing is stored and nobody is signed in, so a form needs no token and no cookie.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class CheckModel(CurrentPolicy policy, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public CheckForm Form { get; set; } = new();

    public SubsidyAssessment? Answer { get; private set; }

    /// <summary>The last day on which the centre can file; null while the hire date is not known.</summary>
    public DateOnly? LastDay => Answer?.Rules.FirstOrDefault(r => r.Code == SubsidyRuleCodes.FiledInTime).Facts["lastDay"].Day;

    /// <summary>What stands against the answer comes first.</summary>
    public IEnumerable<RuleJudgement> Reasons => Answer!.Rules.OrderBy(rule => rule.Outcome switch
    {
        RuleOutcome.NotMet => 0,
        RuleOutcome.Unknown => 1,
        RuleOutcome.NotYet => 2,
        _ => 3,
    });

    public void OnGet()
    {
        Form.ApplicationDate = Show.Day(clock.Today());
        ShowWages();
    }

    public void OnPost()
    {
        ShowWages();
        var faults = new Faults();
        var question = SubsidyQuestionReader.Read(new FormAnswers(Typed, _ => Form.Employment.MonthlyWages.Count, faults));
        SubsidyQuestionCheck.Check(question, policy, faults);
        foreach (var fault in faults.All)
        {
            ModelState.AddModelError($"{nameof(Form)}.{fault.Path}", fault.Sentence(words));
        }

        if (faults.Any)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            Answer = question.Assess(policy);
        }
    }

    public IEnumerable<SelectListItem> YesOrNo() =>
    [
        new(words["Check.Yes"], "true"),
        new(words["Check.No"], "false"),
        new(words["Check.DontKnow"], "", selected: true),
    ];

    public IEnumerable<SelectListItem> Directions()
    {
        var groups = policy.Book.Directions.Select(d => d.Group).Distinct()
            .ToDictionary(g => g, g => new SelectListGroup { Name = Named($"Check.Group_{g}", g) });
        return
        [
            new(words["Check.DontKnow"], "", selected: true),
            .. policy.Book.Directions.DistinctBy(d => d.Code).Select(d => new SelectListItem(d.Name, d.Code) { Group = groups[d.Group] }),
            new(words["Check.Unlisted"], PolicyDirection.Unlisted),
        ];
    }

    public IEnumerable<SelectListItem> Editions() =>
        policy.Book.Editions.Select(name => new SelectListItem(Named($"Check.Edition_{name}", name), name, name == policy.Edition.Name));

    private string Named(string key, string otherwise) => Words.Has(key) ? words[key] : otherwise;

    private string? Typed(string path) => Request.Form.TryGetValue($"{nameof(Form)}.{path}", out var given) && !path.StartsWith(SubsidyQuestionReader.Wages, StringComparison.Ordinal)
        ? given[0]
        : Wage(path);

    /// <summary>A wage's field, by its row as shown.</summary>
    private string? Wage(string path)
    {
        for (var i = 0; i < Form.Employment.MonthlyWages.Count; i++)
        {
            if (path == SubsidyQuestionReader.GrossAt(i))
            {
                return Form.Employment.MonthlyWages[i].Gross;
            }

            if (path == SubsidyQuestionReader.MonthAt(i))
            {
                return Form.Employment.MonthlyWages[i].Month;
            }
        }

        return null;
    }

    /// <summary>Rows may have moved: what the fields show is taken from the form, no longer from what was sent.</summary>
    private void ShowWages()
    {
        Form.Employment.MonthlyWages = CheckWages.Rows(Form.Employment, policy.Edition.At(clock.Today()));
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith($"{nameof(Form)}.{SubsidyQuestionReader.Wages}", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
