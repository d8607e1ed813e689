using CsCheck;
using TalentPark.Domain.Registry;
using Xunit;

namespace TalentPark.Tests.Registry;

public sealed class CentreRatingTests
{
    private static readonly Gen<CentreNumbers> One = Gen.Select(Gen.Guid, Gen.Int[0, 40], Gen.Int[0, 300], Gen.Int[0, 200]).Select((id, courses, students, rest) =>
        new CentreNumbers(id, courses, students + rest, rest, rest / 2, rest / 5));

    private static readonly Gen<CentreNumbers[]> Some = One.Array[0, 30];

    [Fact]
    public void The_weights_add_up_to_one() => Assert.Equal(1m, CentreRating.Parts.Sum(p => p.Weight));

    [Fact]
    public void The_centre_that_is_largest_in_everything_has_all_points_and_half_of_it_has_half()
    {
        var table = CentreRating.Of([Numbers(10, 400, 300, 200, 100), Numbers(5, 200, 150, 100, 50)]);
        Assert.Equal([100m, 50m], table.Scores.Select(s => s.Score!.Value));
        Assert.Equal([1, 2], table.Scores.Select(s => s.Place!.Value));
        Assert.Equal([10, 400, 300, 200, 100], table.Largest);
    }

    [Fact]
    public void A_number_nobody_has_brings_nothing_and_divides_by_nothing()
    {
        var table = CentreRating.Of([Numbers(1, 20, 20, 0, 0)]);
        Assert.Equal(40m, table.Scores.Single().Score);
        Assert.Empty(CentreRating.Of([]).Scores);
    }

    [Fact]
    public void Equal_scores_share_a_place_and_the_next_one_is_left_out()
    {
        var table = CentreRating.Of([Numbers(10, 40, 30, 20, 10), Numbers(10, 40, 30, 20, 10), Numbers(5, 20, 15, 10, 5)]);
        Assert.Equal([1, 1, 3], table.Scores.Select(s => s.Place!.Value));
    }

    [Fact]
    public void With_fewer_than_ten_graduates_a_centre_has_no_place_and_moves_nobody() => Gen.Select(Some, One).Sample((centres, one) =>
    {
        var small = one with { CentreId = Guid.NewGuid(), Graduates = CentreRating.LeastGraduates - 1 };
        var with = CentreRating.Of([.. centres, small]);
        return with.Scores.Single(s => s.Numbers.CentreId == small.CentreId) is { Score: null, Place: null }
            && with.Scores.Where(s => s.Numbers.CentreId != small.CentreId).SequenceEqual(CentreRating.Of(centres).Scores);
    });

    [Fact]
    public void Scores_lie_between_nothing_and_a_hundred_and_places_follow_them() => Some.Sample(centres =>
    {
        var ranked = CentreRating.Of(centres).Scores.Where(s => s.Score is not null).ToList();
        return ranked.All(s => s.Score is >= 0 and <= 100 && decimal.Round(s.Score.Value, 1) == s.Score)
            && ranked.Zip(ranked.Skip(1)).All(p => p.First.Score > p.Second.Score ? p.First.Place < p.Second.Place : p.First.Place == p.Second.Place)
            && (ranked.Count == 0 || ranked[0].Place == 1);
    });

    [Fact]
    public void The_order_of_the_centres_does_not_matter() => Some.Sample(centres =>
        CentreRating.Of([.. centres.Reverse()]).Scores.Where(s => s.Place is not null).SequenceEqual(CentreRating.Of(centres).Scores.Where(s => s.Place is not null)));

    [Fact]
    public void One_more_graduate_at_an_exporter_never_lowers_the_own_place() => Some.Where(c => c.Any(x => x.Graduates >= CentreRating.LeastGraduates)).Sample(centres =>
    {
        var own = centres.First(c => c.Graduates >= CentreRating.LeastGraduates);
        var more = centres.Select(c => c.CentreId == own.CentreId ? c with { AtExporters = c.AtExporters + 1 } : c).ToList();
        return PlaceOf(CentreRating.Of(more), own) <= PlaceOf(CentreRating.Of(centres), own);
    });

    [Theory]
    [InlineData(new[] { 120, 80, 40, 12 }, new[] { 120, 80, 40, 12 })]
    [InlineData(new[] { 120, 80, 40, 3 }, new[] { 120, 80, -1, -1 })]
    [InlineData(new[] { 120, 80, 4, 3 }, new[] { 120, 80, -1, -1 })]
    [InlineData(new[] { 120, 80, 40, 0 }, new[] { 120, 80, 40, 0 })]
    [InlineData(new[] { 3, 0, 0, 0 }, new[] { -1, 0, 0, 0 })]
    public void Small_counts_are_hidden_and_a_single_hidden_one_takes_the_next_smallest_along(int[] counts, int[] shown) =>
        Assert.Equal(shown, SmallCells.Hide(counts).Select(c => c ?? -1));

    [Fact]
    public void No_count_of_one_to_four_is_ever_shown() =>
        Gen.Int[0, 50].Array[1, 6].Sample(counts => SmallCells.Hide(counts).All(c => c is null or 0 or >= SmallCells.Least));

    private static int PlaceOf(RatingTable table, CentreNumbers centre) => table.Scores.Single(s => s.Numbers.CentreId == centre.CentreId).Place!.Value;

    private static CentreNumbers Numbers(int courses, int students, int graduates, int employed, int atExporters) => new(Guid.NewGuid(), courses, students, graduates, employed, atExporters);
}
