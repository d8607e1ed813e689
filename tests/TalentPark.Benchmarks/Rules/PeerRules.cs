using RulesEngine.Models;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Benchmarks.Rules;

/// <summary>
/// The same conditions as a workflow of Microsoft's RulesEngine: lambda expressions over the same facts and parameters. It is spared what it need not do:
/// one rule tells all unknown facts and one the waiting, each list of periods may have one period only, nothing is explained, and the inputs are wrapped beforehand.
/// </summary>
internal sealed class PeerRules
{
    private const string Workflow = "subsidy";
    private const string Hired = "f.HiredOn.Value";
    private const string SixthMonthsDay = "f.HiredOn.Value.AddMonths(p.EmploymentMonths).AddDays(-1)";
    private const string First = "(f.HiredOn.Value.Day == 1 ? f.HiredOn.Value : f.HiredOn.Value.AddDays(1 - f.HiredOn.Value.Day).AddMonths(1))";
    private const string Counted = "f.Wages.Where(Month >= " + First + " && Month < " + First + ".AddMonths(6))";
    private const string Average = "Math.Round(" + Counted + ".Sum(Gross) / 6, 0, MidpointRounding.AwayFromZero)";
    private const string Certified = "(f.DisabilityClaimed == true && f.DisabilityCertified.Any(From <= f.HiredOn && (To == null || To >= f.HiredOn)))";

    private readonly RulesEngine.RulesEngine engine = new([TheWorkflow()], new ReSettings
    {
        CustomTypes = [typeof(DateOnly), typeof(MidpointRounding), typeof(Math), typeof(KnownPeriod), typeof(MonthlyWage), typeof(WageBand)],
        EnableExceptionAsErrorMessage = false,
        EnableFormattedErrorMessage = false,
    });

    public static RuleParameter[] Inputs(Example example, Edition edition) =>
        [new("f", example.Facts), new("a", example.AppliedOn), new("p", edition.At(example.AppliedOn))];

    public (AssessmentOutcome Outcome, decimal Amount) Judge(RuleParameter[] inputs)
    {
        // Nothing in it waits: the task is done when it comes.
        var results = engine.ExecuteAllRulesAsync(Workflow, inputs).AsTask().GetAwaiter().GetResult();
        var (unknown, waiting, refused, amount) = (false, false, false, 0m);
        foreach (var result in results)
        {
            switch (result.Rule.RuleName)
            {
                case "unknown":
                    unknown = result.IsSuccess;
                    break;
                case "not-yet":
                    waiting = result.IsSuccess;
                    break;
                case "amount":
                    amount = result.ActionResult?.Output is decimal value ? value : 0m;
                    break;
                default:
                    refused |= result.IsSuccess;
                    break;
            }
        }

        return refused ? (AssessmentOutcome.Ineligible, 0m)
            : unknown ? (AssessmentOutcome.Undetermined, 0m)
            : waiting ? (AssessmentOutcome.NotYet, 0m)
            : (AssessmentOutcome.Eligible, amount);
    }

    private static Workflow TheWorkflow() => new()
    {
        WorkflowName = Workflow,
        Rules =
        [
            Refusing(SubsidyRuleCodes.CentreEligible, $"f.CentreIsState == true || (f.CentreAccreditation != null && f.CourseCompletedOn != null && !{Cover("CentreAccreditation", "f.CourseCompletedOn", "f.CourseCompletedOn")})"),
            Refusing(SubsidyRuleCodes.DirectionListed, "f.Direction == \"unlisted\" || (f.Direction != null && f.CourseStartedOn != null && !p.IsListed(f.Direction, f.CourseStartedOn.Value))"),
            Refusing(SubsidyRuleCodes.RegisteredBeforeHire, "f.RecordedOn > f.HiredOn"),
            Refusing(SubsidyRuleCodes.HiredWithinWindow, "f.HiredOn != null && f.CourseCompletedOn != null && (f.HiredOn < f.CourseCompletedOn || f.HiredOn > f.CourseCompletedOn.Value.AddMonths(p.HireWindowMonths))"),
            Refusing(SubsidyRuleCodes.ContinuousEmployment, $"f.HiredOn != null && f.LeftOn != null && f.LeftOn < {SixthMonthsDay}"),
            Refusing(SubsidyRuleCodes.EmployerResidentExporter, $"f.HiredOn != null && ((f.EmployerResidency != null && !{Cover("EmployerResidency", Hired, SixthMonthsDay)}) || (f.EmployerExporting != null && !{Cover("EmployerExporting", Hired, SixthMonthsDay)}))"),
            Refusing(SubsidyRuleCodes.WageBand, $"f.HiredOn != null && f.Wages != null && a >= {First}.AddMonths(6) && {Counted}.Count() == 6 && {Average} < p.Bands[0].From * p.BaseValue"),
            Refusing(SubsidyRuleCodes.NotAlreadySubsidised, "f.AlreadySubsidised == true"),
            Refusing(SubsidyRuleCodes.FiledInTime, $"f.HiredOn != null && a > {Hired}.AddMonths(p.EmploymentMonths).AddMonths(p.FilingMonths)"),
            Refusing("unknown", "f.CentreIsState == null || f.CentreAccreditation == null || f.Direction == null || f.CourseStartedOn == null || f.CourseCompletedOn == null || f.RecordedOn == null || f.HiredOn == null"
                + " || f.EmployerResidency == null || f.EmployerExporting == null || f.AlreadySubsidised == null || f.CentreAccreditation.Any(From == null) || f.EmployerResidency.Any(From == null) || f.EmployerExporting.Any(From == null)"
                + $" || (a >= {First}.AddMonths(6) && (f.Wages == null || {Counted}.Count() < 6))"
                + " || (f.DisabilityClaimed == true && (f.DisabilityCertified == null || f.DisabilityCertified.All(From == null)))"),
            Refusing("not-yet", $"f.HiredOn != null && (a < {Hired}.AddMonths(p.EmploymentMonths) || a < {First}.AddMonths(6))"),
            new Rule
            {
                RuleName = "amount",
                Expression = "f.HiredOn != null && f.Wages != null",
                Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["expression"] = Amount() } } },
            },
        ],
    };

    private static Rule Refusing(string name, string expression) => new() { RuleName = name, Expression = expression };

    private static string Cover(string periods, string from, string to) => $"f.{periods}.Any((From == null || From <= {from}) && (To == null || To >= {to}))";

    private static string Amount() =>
        $"Math.Round({Certified} ? Math.Min({Multiple("Disability")} * p.BaseValue, p.CeilingDisability.Value) : Math.Min({Multiple("Ordinary")} * p.BaseValue, p.CeilingOrdinary.Value), 0, MidpointRounding.AwayFromZero)";

    private static string Multiple(string rate) =>
        Enumerable.Range(0, 4).Aggregate("0m", (otherwise, band) => $"({Average} >= p.Bands[{band}].From * p.BaseValue ? p.Bands[{band}].{rate} : {otherwise})");
}
