using CsCheck;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Policy;

public sealed class PolicyBookTests
{
    [Theory]
    [InlineData("2023-02-22", 300_000)]
    [InlineData("2023-04-30", 300_000)]
    [InlineData("2023-05-01", 330_000)]
    [InlineData("2023-11-30", 330_000)]
    [InlineData("2023-12-01", 340_000)]
    [InlineData("2024-09-30", 340_000)]
    [InlineData("2024-10-01", 375_000)]
    [InlineData("2025-07-31", 375_000)]
    [InlineData("2025-08-01", 412_000)]
    [InlineData("2100-12-31", 412_000)]
    public void The_base_value_changes_on_its_day(string day, int value)
    {
        Assert.Equal(value, Default.At(D(day)).BaseValue);
        Assert.Equal(value, Indexed.At(D(day)).BaseValue);
        Assert.Equal(value, Default.BaseValueOn(D(day)));
    }

    [Theory]
    [InlineData("2019-08-31", null)]
    [InlineData("2019-09-01", 223_000)]
    [InlineData("2022-11-01", 300_000)]
    public void The_base_value_is_known_before_the_programme(string day, int? value) => Assert.Equal(value, Default.BaseValueOn(D(day)));

    [Fact]
    public void The_default_edition_is_the_published_table()
    {
        var p = Default.At(AppliedOn);

        Assert.Equal([new(10, 30, 42), new(15, 45, 63), new(20, 60, 84), new(25, 75, 105)], p.Bands);
        Assert.Equal((25_000_000m, 35_000_000m), (p.CeilingOrdinary, p.CeilingDisability));
        Assert.Equal((3, 6, 3, 6), (p.HireWindowMonths, p.EmploymentMonths, p.FilingMonths, p.WageMonths));
        Assert.Null(p.DisabilityAgeLimit);
        Assert.False(p.RatingApplies || p.BaseValueOnDecisionDay);
        Assert.Equal(1m, p.RatingFactor("B"));
    }

    [Fact]
    public void The_indexed_edition_differs_in_ceiling_and_age_limit_alone()
    {
        var p = Indexed.At(AppliedOn);

        Assert.Equal((null, null, 30), (p.CeilingOrdinary, p.CeilingDisability, p.DisabilityAgeLimit));
        Assert.Equal(Default.At(AppliedOn).Bands, p.Bands);
        var lines = Default.At(AppliedOn).CanonicalText.Split('\n').Except(p.CanonicalText.Split('\n')).Select(l => l.Split('|')[0]);
        Assert.Equal(["edition", "ceiling-applies", "disability-age-limit"], lines);
    }

    [Fact]
    public void An_edition_is_found_by_name_and_null_is_the_default()
    {
        Assert.Same(Default, ShippedPolicy.Book.Edition("default"));
        Assert.Null(ShippedPolicy.Book.Edition("no-such"));
        Assert.Equal(["default", "pp-51-indexed"], ShippedPolicy.Book.Editions);
    }

    [Fact]
    public void The_same_rows_in_any_order_give_the_same_hashes() => Gen.Shuffle(ShippedPolicy.Entries.ToArray()).Sample(
        rows => PolicyBook.From(rows, ShippedPolicy.Directions.Reverse()).Edition("pp-51-indexed")!.At(AppliedOn).Sha256 == Indexed.At(AppliedOn).Sha256,
        iter: 20);

    [Fact]
    public void A_later_entry_leaves_earlier_hashes_as_they_were()
    {
        var book = PolicyBook.From(
            [.. ShippedPolicy.Entries, Entry("base-value", "2027-01-01", "450000"), Entry("filing-months", "2027-01-01", "4")],
            [.. ShippedPolicy.Directions.Select(d => d.Code == "other.iot" ? d with { ValidTo = D("2026-12-31") } : d), new("other.new", "other", "New", D("2027-01-01"), null, 99)]);

        Assert.Equal(Default.At(D("2026-12-31")).Sha256, book.Edition(null)!.At(D("2026-12-31")).Sha256);
        var later = book.Edition(null)!.At(D("2027-01-01"));
        Assert.NotEqual(Default.At(D("2027-01-01")).Sha256, later.Sha256);
        Assert.Equal((450_000m, 4), (later.BaseValue, later.FilingMonths));
    }

    [Fact]
    public void Another_value_gives_another_hash()
    {
        var book = PolicyBook.From(ShippedPolicy.Entries.Select(e => e.Code == "filing-months" ? e with { Value = "4" } : e), ShippedPolicy.Directions);

        Assert.NotEqual(Default.At(AppliedOn).Sha256, book.Edition(null)!.At(AppliedOn).Sha256);
    }

    [Fact]
    public void A_direction_counts_from_its_first_to_its_last_day()
    {
        var book = PolicyBook.From(
            ShippedPolicy.Entries,
            [.. ShippedPolicy.Directions.Select(d => d.Code == "other.iot" ? d with { ValidTo = D("2025-12-31") } : d), new("other.new", "other", "New", D("2026-01-01"), null, 99)]);
        var p = book.Edition(null)!.At(D("2026-06-01"));

        Assert.True(p.IsListed("other.iot", D("2025-12-31")));
        Assert.False(p.IsListed("other.iot", D("2026-01-01")));
        Assert.False(p.IsListed("other.new", D("2025-12-31")));
        Assert.True(p.IsListed("other.new", D("2026-01-01")));
        Assert.False(p.IsListed("other.new", D("2024-01-01")));
        Assert.True(p.IsListed("other.iot", D("2024-01-01")));
        Assert.True(book.KnowsDirection("other.iot") && book.KnowsDirection("unlisted") && !book.KnowsDirection("cobol"));
    }

    [Theory]
    [InlineData("filing-months", "many", "policy-value")]
    [InlineData("filing-months", "-1", "policy-value")]
    [InlineData("base-value", "412,000", "policy-value")]
    [InlineData("ceiling-applies", "yes", "policy-value")]
    [InlineData("wage-band.2.from", "9", "policy-value")]
    [InlineData("wage-bands", "5", "policy-entry-missing")]
    [InlineData("based-on", "no-such", "policy-edition-missing")]
    public void A_value_that_cannot_be_used_is_named(string code, string value, string fault)
    {
        var entries = ShippedPolicy.Entries.Select(e => e.Code == code ? e with { Value = value } : e);

        Assert.Equal(fault, Assert.Throws<RuleBroken>(() => PolicyBook.From(entries, ShippedPolicy.Directions)).Code);
    }

    [Fact]
    public void An_entry_cannot_stand_twice_nor_be_absent()
    {
        Assert.Equal("policy-entry-twice", Assert.Throws<RuleBroken>(() => PolicyBook.From([.. ShippedPolicy.Entries, ShippedPolicy.Entries[1]], [])).Code);
        Assert.Equal("policy-entry-missing", Assert.Throws<RuleBroken>(() => PolicyBook.From(ShippedPolicy.Entries.Where(e => e.Code != "filing-months"), [])).Code);
        Assert.Equal("policy-edition-missing", Assert.Throws<RuleBroken>(() => PolicyBook.From([], [])).Code);
    }

    [Fact]
    public void A_case_is_judged_again_by_the_parameters_kept_with_it_whatever_was_corrected_since() =>
        Gen.Select(Claims.RandomFacts.Any, Claims.RandomFacts.AppliedOn, Gen.Bool).Sample(
            c =>
            {
                var edition = c.Item3 ? Default : Indexed;
                var kept = PolicySnapshot.Read(edition.At(c.Item2).CanonicalText);
                return SubsidyAssessmentJson.Write(SubsidyRules.Assess(c.Item1, c.Item2, kept)) == SubsidyAssessmentJson.Write(SubsidyRules.Assess(c.Item1, c.Item2, edition));
            },
            iter: 200);

    [Fact]
    public void The_parameters_of_every_stretch_come_back_from_their_text()
    {
        var days = ShippedPolicy.Entries.Select(e => e.ValidFrom).Append(D("2025-02-10")).Where(d => d >= Default.FirstDay).Distinct();

        Assert.All(days, day => Assert.Equal(Indexed.At(day).Sha256, PolicySnapshot.Read(Indexed.At(day).CanonicalText).At(day).Sha256));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("edition|default\nbase-value|yesterday|1|a||C")]
    [InlineData("edition|default\nbase-value|2023-02-22|1")]
    public void A_text_that_is_no_snapshot_is_named(string text) =>
        Assert.Equal("policy-value", Assert.Throws<RuleBroken>(() => PolicySnapshot.Read(text)).Code);

    [Fact]
    public void Every_shipped_entry_names_an_act()
    {
        Assert.All(ShippedPolicy.Entries, e => Assert.NotEqual("", e.Act));
        Assert.Equal(69, ShippedPolicy.Directions.Count);
    }

    internal static PolicyEntry Entry(string code, string from, string value) => new("default", code, D(from), value, "Test act", null, PolicyMark.Assumed);
}
