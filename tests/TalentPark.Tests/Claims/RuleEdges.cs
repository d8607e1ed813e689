using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using Xunit;

namespace TalentPark.Tests.Claims;

/// <summary>Each side of each edge, one line a case: a graduate who qualifies, changed as the line says.</summary>
public sealed class RuleEdges
{
    public static TheoryData<string> DefaultCases => Lines("rule-edges.csv");

    public static TheoryData<string> IndexedCases => Lines("indexed-edges.csv");

    [Theory]
    [MemberData(nameof(DefaultCases))]
    public void Judges_each_side_of_each_edge(string line) => Check(line, Cases.Default);

    [Theory]
    [MemberData(nameof(IndexedCases))]
    public void Judges_each_side_of_the_age_limit(string line) => Check(line, Cases.Indexed);

    [Fact]
    public void Has_an_edge_for_every_rule() =>
        Assert.Equal(SubsidyRuleCodes.All.Order(), DefaultCases.Concat(IndexedCases).Select(c => c.Data.Split(',')[0]).Distinct().Order());

    private static void Check(string line, Edition edition)
    {
        var cells = line.Split(',');
        var applied = cells[2].Length == 0 ? Cases.AppliedOn : Cases.D(cells[2]);

        var answer = SubsidyRules.Assess(FactsText.Change(Cases.Good, cells[1]), applied, edition);

        Assert.Equal(cells[3], Cases.Outcome(answer, cells[0]));
        if (cells[3] != "absent")
        {
            Assert.Equal(Cases.MaybeD(cells[4]), Cases.Rule(answer, cells[0]).On);
        }
    }

    private static TheoryData<string> Lines(string file) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", file)).Skip(1)];
}
