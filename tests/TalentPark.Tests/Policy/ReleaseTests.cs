using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Policy;

public sealed class ReleaseTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly Guid Author = Guid.CreateVersion7(), Other = Guid.CreateVersion7();
    private static readonly PolicyRows Shipped = new(ShippedPolicy.Entries, []);

    [Fact]
    public void Of_two_releases_of_one_day_the_later_is_in_force_in_any_order()
    {
        var first = Entry("450000", 1);
        var second = Entry("460000", 2);
        foreach (var rows in new[] { [first, second], new[] { second, first } })
        {
            var book = PolicyBook.From([.. ShippedPolicy.Entries, .. rows], ShippedPolicy.Directions);
            Assert.Equal(460_000m, book.Edition(null)!.At(Day).BaseValue);
            Assert.Equal(412_000m, book.Edition(null)!.At(Day.AddDays(-1)).BaseValue);
        }
    }

    [Fact]
    public void What_was_known_on_a_day_leaves_later_releases_out()
    {
        var rows = new PolicyRows([.. ShippedPolicy.Entries, Entry("450000", 1), Entry("460000", 2) with { ReleasedAt = Monday.AddDays(7) }], []);

        Assert.Equal((412_000m, 0), At(rows.KnownAt(Monday.AddTicks(-1))));
        Assert.Equal((450_000m, 1), At(rows.KnownAt(Monday)));
        Assert.Equal((460_000m, 2), At(rows));
        static (decimal, int) At(PolicyRows known) => (PolicyBook.From(known.Entries, []).Edition(null)!.At(Day).BaseValue, known.LastRelease);
    }

    [Fact]
    public void An_earlier_days_parameters_keep_their_hash_when_a_later_day_is_superseded()
    {
        var before = PolicyBook.From([.. ShippedPolicy.Entries, Entry("450000", 1)], ShippedPolicy.Directions).Edition(null)!;
        var after = PolicyBook.From([.. ShippedPolicy.Entries, Entry("450000", 1), Entry("460000", 2)], ShippedPolicy.Directions).Edition(null)!;

        Assert.Equal(before.At(Day.AddDays(-1)).Sha256, after.At(Day.AddDays(-1)).Sha256);
        Assert.NotEqual(before.At(Day).Sha256, after.At(Day).Sha256);
        Assert.Equal(before.At(Day).Sha256, PolicySnapshot.Read(before.At(Day).CanonicalText).At(Day).Sha256);
    }

    [Fact]
    public void A_direction_lasts_until_it_is_closed_whatever_it_was_called()
    {
        var book = ClassifierBook.From([Direction("Python", "2025-02-10"), Direction("Python 3", "2025-06-01"), Direction("Python 3", "2026-01-01", closed: true), Direction("Python again", "2026-05-01")]);

        Assert.Equal(
            [("Python 3", new DateOnly(2025, 2, 10), new DateOnly(2025, 12, 31)), ("Python again", new DateOnly(2026, 5, 1), (DateOnly?)null)],
            book.Directions.Select(d => (d.Name, d.ValidFrom, d.ValidTo)));
        Assert.Empty(book.Open(ClassifierKinds.Direction, new DateOnly(2026, 2, 1)));
        Assert.True(book.Find(ClassifierKinds.Direction, "programming.python", new DateOnly(2026, 2, 1))!.IsClosed);
        Assert.Null(book.Find(ClassifierKinds.Direction, "programming.python", new DateOnly(2025, 2, 9)));
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_refuses_by_name()
    {
        Assert.Distinct(ReleaseTransitions.All.Select(t => (t.From, t.Step)));
        foreach (var state in Enum.GetValues<ReleaseState>())
        {
            foreach (var step in Enum.GetValues<ReleaseStep>().Where(step => !ReleaseTransitions.Allows(state, step)))
            {
                Assert.Equal("release-step-forbidden", Assert.Throws<RuleBroken>(() => ReleaseTransitions.After(state, step)).Code);
            }
        }
    }

    [Fact]
    public void The_author_neither_releases_nor_refuses_and_another_neither_proposes_nor_withdraws()
    {
        var release = Draft();
        Assert.Equal("release-not-author", Assert.Throws<RuleBroken>(() => release.Propose(Other, Monday)).Code);
        release.Propose(Author, Monday);
        Assert.Equal("release-four-eyes", Assert.Throws<RuleBroken>(() => release.Release(1, Author, "A", Monday)).Code);
        Assert.Equal("release-four-eyes", Assert.Throws<RuleBroken>(() => release.Refuse("Why", Author, "A", Monday)).Code);
        Assert.Equal("release-not-author", Assert.Throws<RuleBroken>(() => release.Withdraw(Other, Monday)).Code);
        Assert.Equal((ReleaseState.Proposed, null), (release.State, release.DeciderId));

        release.Release(1, Other, "B", Monday);
        Assert.Equal((ReleaseState.Released, 1, Other), (release.State, release.Number!.Value, release.DeciderId!.Value));
    }

    [Fact]
    public void A_proposal_is_fixed_and_an_empty_one_is_none()
    {
        var release = PolicyRelease.Draft(Guid.CreateVersion7(), "Why", Author, "A", Monday);
        Assert.Equal("release-empty", Assert.Throws<RuleBroken>(() => release.Propose(Author, Monday)).Code);
        release.Change(Change(release, "450000"), Author);
        release.Change(Change(release, "460000"), Author);
        Assert.Equal("460000", Assert.Single(release.Changes).Value);
        release.Propose(Author, Monday);
        Assert.Equal("release-fixed", Assert.Throws<RuleBroken>(() => release.Change(Change(release, "1"), Author)).Code);
        Assert.Equal("release-fixed", Assert.Throws<RuleBroken>(() => release.Remove(release.Changes[0].Id, Author)).Code);
    }

    [Theory]
    [InlineData("base-value", "-1", false)]
    [InlineData("base-value", "0", false)]
    [InlineData("base-value", "450000", true)]
    [InlineData("base-value", "99999999999999999999", false)]
    [InlineData("key-rate", "101", false)]
    [InlineData("key-rate", "13.5", true)]
    [InlineData("wage-band.2.from", "9", true)]
    [InlineData("wage-band.2.from", "many", false)]
    [InlineData("ceiling-applies", "yes", false)]
    [InlineData("disability-age-limit", "none", true)]
    [InlineData("rule.wage-band", "false", false)]
    [InlineData("decision-working-days", "0", false)]
    public void The_parser_of_the_policy_tells_which_value_a_parameter_can_have(string code, string value, bool isFine) =>
        Assert.Equal(isFine, PolicyBook.Accepts(new PolicyEntry("default", code, Day, value, "Act", null, PolicyMark.Confirmed)));

    [Fact]
    public void Bands_out_of_order_are_refused_as_a_whole_and_fine_once_both_are_changed()
    {
        var release = PolicyRelease.Draft(Guid.CreateVersion7(), "Why", Author, "A", Monday);
        release.Change(Change(release, "9", "wage-band.2.from"), Author);
        var refused = Assert.Throws<RuleBroken>(() => Shipped.With(release.Changes, Monday).Check());
        Assert.Equal("release-not-whole", refused.Code);
        Assert.Equal(["default", "wage-band.2.from"], refused.Values);

        release.Change(Change(release, "5", "wage-band.1.from"), Author);
        Shipped.With(release.Changes, Monday).Check();
    }

    [Theory]
    [InlineData("base-value", true)]
    [InlineData("wage-band.5.from", true)]
    [InlineData("wage-band.05.from", false)]
    [InlineData("wage-band.5.other", false)]
    [InlineData("programme", false)]
    [InlineData("based-on", false)]
    [InlineData("no-such", false)]
    public void Only_known_parameters_can_be_changed(string code, bool canChange) => Assert.Equal(canChange, PolicyCodes.CanChange(code));

    private static PolicyRelease Draft()
    {
        var release = PolicyRelease.Draft(Guid.CreateVersion7(), "Why", Author, "A", Monday);
        release.Change(Change(release, "450000"), Author);
        return release;
    }

    private static PolicyChange Change(PolicyRelease release, string value, string code = "base-value") =>
        PolicyChange.Of(Guid.CreateVersion7(), release.Id, new PolicyEntry("default", code, Day, value, "Act", null, PolicyMark.Confirmed));

    private static PolicyEntry Entry(string value, int release) =>
        new("default", "base-value", Day, value, "Act", null, PolicyMark.Confirmed) { Release = release, ReleasedAt = Monday };

    private static ClassifierItem Direction(string name, string from, bool closed = false) =>
        new(ClassifierKinds.Direction, "programming.python", DateOnly.ParseExact(from, "yyyy-MM-dd"), new(name, name, name), "programming", "1", closed, new("Act", null, PolicyMark.Confirmed));
}
