using System.Text.RegularExpressions;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Tests.Claims;
using TalentPark.Tests.Loans;
using TalentPark.Web;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Web;

public sealed partial class RuleSentencesTests
{
    private static readonly RuleSentences Sentences = new(new Words());

    public static TheoryData<string> Languages => [.. Language.All];

    public static TheoryData<string, string> LanguagesAndRules =>
        [.. from language in Language.All from code in Codes select (language, code)];

    private static readonly IReadOnlyList<string> Codes = [.. SubsidyRuleCodes.All, .. LoanRuleCodes.All, .. RefundRuleCodes.All];

    /// <summary>Every judgement that the edges of the rules give, and every rule knowing nothing.</summary>
    private static readonly Lazy<List<RuleJudgement>> Judgements = new(() =>
    [
        .. Edges("rule-edges.csv").Select(e => SubsidyRules.Assess(FactsText.Change(Good, e.Facts), e.Applied, Default)).SelectMany(a => a.Rules),
        .. Edges("indexed-edges.csv").Select(e => SubsidyRules.Assess(FactsText.Change(Good, e.Facts), e.Applied, Indexed)).SelectMany(a => a.Rules),
        .. SubsidyRules.Assess(new SubsidyFacts { DisabilityClaimed = true }, AppliedOn, Indexed).Rules,
        .. SubsidyRules.Assess(FactsText.Change(Good, "resident=none exporter=none accredited=none hired= completed="), AppliedOn, Default).Rules,
        .. LoanCases.Rows("loan-edges.csv").SelectMany(c => LoanCases.Assess(LoanCases.Change(LoanCases.Loan, c[1]), MaybeD(c[2])).Rules),
        .. LoanCases.Rows("refund-edges.csv").SelectMany(c => LoanCases.Assess(LoanCases.Change(LoanCases.Refund, c[1]), MaybeD(c[2])).Rules),
    ]);

    [Theory]
    [MemberData(nameof(LanguagesAndRules))]
    public void Tells_every_outcome_of_every_rule_in_whole_sentences(string language, string code)
    {
        using var reader = new InLanguage(language);
        var judgements = Judgements.Value.Where(r => r.Code == code).ToList();

        Assert.Contains(judgements, r => r.Outcome == RuleOutcome.Met);
        Assert.Contains(judgements, r => r.Outcome == RuleOutcome.NotMet);
        Assert.Equal(code != LoanRuleCodes.ProgrammeOpen, judgements.Exists(r => r.Outcome == RuleOutcome.Unknown));
        if (code is SubsidyRuleCodes.ContinuousEmployment or SubsidyRuleCodes.WageBand)
        {
            Assert.Contains(judgements, r => r.Outcome == RuleOutcome.NotYet);
        }

        Assert.All(judgements, r =>
        {
            Assert.Matches(@"^\S.*\.$", Sentences.Text(r));
            Assert.DoesNotMatch(@"[{}]|Rules\.|not-met|  |null", Sentences.Text(r));
        });
        Assert.DoesNotMatch(@"[{}.]", Sentences.Name(code));
        Assert.NotEqual("", Sentences.Name(code));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_rule_that_waits_names_the_day(string language)
    {
        using var reader = new InLanguage(language);
        var waiting = Judgements.Value.Where(r => r.Outcome == RuleOutcome.NotYet).ToList();

        Assert.NotEmpty(waiting);
        Assert.All(waiting, r => Assert.Contains(Show.Day(r.On), Sentences.Text(r)));
    }

    [Theory]
    [InlineData("uz", "recorded=", SubsidyRuleCodes.RegisteredBeforeHire, "Oʻqish tizimga qachon yozilgani maʼlum emas; uni oʻquv markaz kiritadi.")]
    [InlineData("en", "hired=2025-05-11", SubsidyRuleCodes.HiredWithinWindow, "The course ended on 10.02.2025; the last day for hiring was 10.05.2025, but hired on 11.05.2025.")]
    [InlineData("en", "hired=2025-02-09", SubsidyRuleCodes.HiredWithinWindow, "Hired on 09.02.2025, before the course ended on 10.02.2025.")]
    [InlineData("ru", "wages=2025-03*5@11000000", SubsidyRuleCodes.WageBand, "Месяцев с известной зарплатой: 5 из 6. Нет зарплаты за 08.2025; её даёт работодатель или налоговый реестр.")]
    [InlineData("en", "wages=2025-03*6@4119999", SubsidyRuleCodes.WageBand, "The average monthly wage is 4_119_999 UZS; it must be at least 4_120_000 UZS (base value 412_000 UZS).")]
    [InlineData("en", "resident=2022-01-01..2025-08-30 exporter=none", SubsidyRuleCodes.EmployerResidentExporter, "The employer is not an IT Park resident on 31.08.2025; it must be on every day from 01.03.2025 to 31.08.2025. The employer is not an exporter on 01.03.2025; it must be on every day from 01.03.2025 to 31.08.2025.")]
    [InlineData("en", "exporter=none hired=", SubsidyRuleCodes.EmployerResidentExporter, "The employer has never been an exporter.")]
    [InlineData("en", "state=true accredited=none", SubsidyRuleCodes.CentreEligible, "The centre is state-owned; the subsidy is for non-state centres only. The centre has no accreditation.")]
    [InlineData("en", "direction=graphic-design.ui-ux started=", SubsidyRuleCodes.DirectionListed, "The course's start date is not known; the training centre enters it.")]
    [InlineData("en", "direction=programming.csharp", SubsidyRuleCodes.DirectionListed, "C# is on the list that applies to the course's start on 01.10.2024.")]
    public void Says_which_fact_decided(string language, string changes, string code, string sentence)
    {
        using var reader = new InLanguage(language);

        Assert.Equal(sentence.Replace('_', '\u00A0'), Sentences.Text(Rule(SubsidyRules.Assess(FactsText.Change(Good, changes), AppliedOn, Default), code)));
    }

    [Theory]
    [InlineData("uz", "CM-86, 12.02.2024", "VMQ-86, 12.02.2024")]
    [InlineData("uz", "PP-51, 01.02.2024", "PQ-51, 01.02.2024")]
    [InlineData("uz", "ZRU-457", "OʻRQ-457")]
    [InlineData("ru", "CM-86, 12.02.2024", "ПКМ-86, 12.02.2024")]
    [InlineData("ru", "PP-51, 01.02.2024", "ПП-51, 01.02.2024")]
    [InlineData("en", "CM-86, 12.02.2024", "CM-86, 12.02.2024")]
    [InlineData("ru", "Presidential meeting, 22.02.2023", "Совещание у Президента, 22.02.2023")]
    [InlineData("uz", "Something else", "Something else")]
    public void Cites_acts_as_each_language_does(string language, string act, string cited)
    {
        using var reader = new InLanguage(language);

        Assert.Equal(cited, Sentences.Act(act));
    }

    [Fact]
    public void No_sentence_lies_idle()
    {
        using var reader = new InLanguage("en");
        var told = string.Join('\n', Judgements.Value.Select(Sentences.Text).Concat(Codes.Select(Sentences.Name)));
        var idle = Resx.Read("Rules", "en")
            .Where(word => !word.Key.StartsWith("act.", StringComparison.Ordinal) && word.Key != "unlisted")
            .Where(word => !Regex.IsMatch(told, Placeholder().Replace(Regex.Escape(word.Value).Replace("}", "\\}"), ".+?")))
            .Select(word => word.Key);

        Assert.Empty(idle);
    }

    private static IEnumerable<(string Facts, DateOnly Applied)> Edges(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))
            .Select(c => (c[1], MaybeD(c[2]) ?? AppliedOn));

    [GeneratedRegex(@"\\\{\w+\\\}")]
    private static partial Regex Placeholder();
}
