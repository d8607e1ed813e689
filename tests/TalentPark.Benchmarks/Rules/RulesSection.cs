using System.Globalization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Web;

namespace TalentPark.Benchmarks.Rules;

/// <summary>Assessments a second on one core: ours and the same conditions in Microsoft's RulesEngine, measured in turns.</summary>
internal static class RulesSection
{
    public static Task<int> Run()
    {
        var edition = ShippedPolicy.Book.Edition(null)!;
        var examples = Examples.Read();
        var peer = new PeerRules();
        var inputs = examples.Select(e => PeerRules.Inputs(e, edition)).ToArray();
        for (var i = 0; i < examples.Length; i++)
        {
            var (theirs, ours) = (peer.Judge(inputs[i]), SubsidyRules.Verdict(examples[i].Facts, examples[i].AppliedOn, edition));
            if (theirs != (ours.Outcome, ours.Amount))
            {
                Console.Error.WriteLine($"{examples[i].Name}: RulesEngine says {theirs}, ours {ours}. Only equal answers are worth comparing.");
                return Task.FromResult(1);
            }
        }

        Measure.OnOneCore();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uz");
        var sentences = new RuleSentences(new Words());
        var answers = examples.Select(e => SubsidyRules.Assess(e.Facts, e.AppliedOn, edition)).ToArray();
        var costs = Measure.InTurns(
            15,
            TimeSpan.FromMilliseconds(200),
            ("RulesEngine 6.0.1: outcome and amount", n => Each(n, i => peer.Judge(inputs[i]))),
            ("Ours: outcome and amount", n => Verdicts(n, examples, edition)),
            ("Ours: with the explanation", n => Assessments(n, examples, edition)),
            ("Sentences of an explanation, by Web", n => Each(n, i => Sentences(answers[i], sentences))));
        Print(costs);
        return Task.FromResult(0);

        void Each<T>(int count, Func<int, T> run)
        {
            for (var n = 0; n < count; n++)
            {
                run(n % examples.Length);
            }
        }
    }

    private static decimal Verdicts(int count, Example[] examples, Edition edition)
    {
        var sum = 0m;
        for (int n = 0, i = 0; n < count; n++, i = i + 1 == examples.Length ? 0 : i + 1)
        {
            sum += SubsidyRules.Verdict(examples[i].Facts, examples[i].AppliedOn, edition).Amount;
        }

        return sum;
    }

    private static decimal Assessments(int count, Example[] examples, Edition edition)
    {
        var sum = 0m;
        for (int n = 0, i = 0; n < count; n++, i = i + 1 == examples.Length ? 0 : i + 1)
        {
            sum += SubsidyRules.Assess(examples[i].Facts, examples[i].AppliedOn, edition).Amount;
        }

        return sum;
    }

    private static int Sentences(SubsidyAssessment answer, RuleSentences sentences)
    {
        var length = 0;
        foreach (var rule in answer.Rules)
        {
            length += sentences.Text(rule).Length;
        }

        return length;
    }

    private static void Print(IReadOnlyList<Cost> costs)
    {
        Console.WriteLine("| One core, the published examples in turn | a second | ns, best turn | ns, median turn | bytes each | × RulesEngine |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var cost in costs)
        {
            var ratio = cost.Name.StartsWith("Sentences", StringComparison.Ordinal) ? "–" : (costs[0].Best / cost.Best).ToString("0.0", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cost.Name} | {cost.PerSecond:N0} | {cost.Best:N0} | {cost.Median:N0} | {cost.Bytes:N0} | {ratio} |"));
        }
    }
}
