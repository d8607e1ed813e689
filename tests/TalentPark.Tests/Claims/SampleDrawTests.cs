using System.Security.Cryptography;
using System.Text;
using CsCheck;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using Xunit;

namespace TalentPark.Tests.Claims;

/// <summary>Draws for a full review can be repeated and explained by anyone with the seed.</summary>
public sealed class SampleDrawTests
{
    private static readonly Gen<(string Seed, Guid Line)> Any = Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.Guid);

    [Fact]
    public void The_same_seed_and_line_always_draw_the_same_number_the_one_of_the_formula() => Any.Sample(
        c => SampleDraw.NumberOf(c.Seed, c.Line) is var number && number == SampleDraw.NumberOf(c.Seed, c.Line) && number == ByHand(c.Seed, c.Line) && number is >= 0 and < SampleDraw.Numbers,
        iter: 2_000);

    [Fact]
    public void A_greater_share_never_lets_go_of_a_line_that_was_drawn() => Gen.Select(Any, Gen.Decimal[0m, 100m], Gen.Decimal[0m, 100m]).Sample(
        c => !SampleDraw.Falls(SampleDraw.NumberOf(c.Item1.Seed, c.Item1.Line), Math.Min(c.Item2, c.Item3)) || SampleDraw.Falls(SampleDraw.NumberOf(c.Item1.Seed, c.Item1.Line), Math.Max(c.Item2, c.Item3)),
        iter: 2_000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 500)]
    [InlineData(50, 5000)]
    [InlineData(100, 10000)]
    public void The_share_drawn_is_about_the_share_set(int share, int expected)
    {
        var drawn = Enumerable.Range(0, 10_000).Count(i => SampleDraw.Falls(SampleDraw.NumberOf("talentpark-1", new Guid(i, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])), share));
        Assert.InRange(drawn, expected - 200, expected + 200);
        Assert.True(share is not (0 or 100) || drawn == expected);
    }

    [Fact]
    public void Another_seed_draws_otherwise() => Assert.NotEqual(
        Enumerable.Range(0, 64).Select(i => SampleDraw.Falls(SampleDraw.NumberOf("bir", new Guid(i, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])), 50)),
        Enumerable.Range(0, 64).Select(i => SampleDraw.Falls(SampleDraw.NumberOf("ikki", new Guid(i, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10])), 50)));

    [Fact]
    public void The_policy_sets_share_and_seed_and_a_text_kept_before_had_none()
    {
        var now = ShippedPolicy.Book.Edition("default")!.At(new(2025, 9, 15));
        Assert.Equal((5m, "talentpark-1"), (now.SamplingShare, now.SamplingSeed));
        var before = string.Join('\n', now.CanonicalText.Split('\n').Where(l => !l.StartsWith("sampling-", StringComparison.Ordinal)));
        var kept = PolicySnapshot.Read(before).At(new(2025, 9, 15));
        Assert.Null(kept.SamplingShare);
        Assert.Null(kept.SamplingSeed);
    }

    private static int ByHand(string seed, Guid line)
    {
        var digits = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{line.ToString().ToLowerInvariant()}")))[..16];
        return (int)(ulong.Parse(digits, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) % 1_000_000);
    }
}
