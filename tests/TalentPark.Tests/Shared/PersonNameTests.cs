using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("O'tkir", "O\u02BBtkir")]
    [InlineData("G`ulom", "G\u02BBulom")]
    [InlineData("Tog\u2019ayev", "Tog\u02BBayev")]
    [InlineData("To\u2018rayev", "To\u02BBrayev")]
    [InlineData("Jo\u02BCra", "Jo\u02BBra")]
    [InlineData("Ma'mur", "Ma\u02BCmur")]
    [InlineData("Sa\u02BBdulla", "Sa\u02BCdulla")]
    [InlineData("  Anvar   Karimov ", "Anvar Karimov")]
    [InlineData("Anvar\u00A0Karimov", "Anvar Karimov")]
    [InlineData("Мухаммаджон Ўткиров", "Мухаммаджон Ўткиров")]
    [InlineData("И\u0306 ванов", "\u0419 ванов")]
    [InlineData("Jean-Pierre E\u0301toile Jr.", "Jean-Pierre \u00C9toile Jr.")]
    public void Is_written_in_one_way(string typed, string name) => Assert.Equal(name, PersonName.Parse(typed).Value);

    [Theory]
    [InlineData(null, "name-empty")]
    [InlineData(" \u00A0 ", "name-empty")]
    [InlineData("Anvar\u0007", "name-control")]
    [InlineData("An\tvar", "name-control")]
    [InlineData("An\u200Bvar", "name-control")]
    [InlineData("An\u2028var", "name-control")]
    [InlineData("Anvar \u202EvoramiraK", "name-direction")]
    [InlineData("Anvar\u2066 K", "name-direction")]
    [InlineData("\u200FAnvar", "name-direction")]
    [InlineData("A\u0336nvar", "name-combining")]
    [InlineData("Q\u0301", "name-combining")]
    [InlineData("\u05D0\u05D1\u05D2", "name-script")]
    [InlineData("\u0627\u0646\u0648\u0631", "name-script")]
    [InlineData("王", "name-script")]
    [InlineData("Anvar 2", "name-characters")]
    [InlineData("<b>Anvar</b>", "name-characters")]
    [InlineData("- ' -", "name-characters")]
    [InlineData("=Anvar", "name-characters")]
    public void Names_what_is_wrong(string? typed, string fault)
    {
        Assert.False(PersonName.TryParse(typed, out _, out var named));
        Assert.Equal(fault, named);
    }

    [Fact]
    public void A_broken_surrogate_is_refused_not_thrown_at()
    {
        Assert.False(PersonName.TryParse("An" + '\uD83D' + "var", out _, out var fault));
        Assert.Equal("name-control", fault);
        Assert.False(PersonName.TryParse("An\U0001F600var", out _, out fault));
        Assert.Equal("name-script", fault);
    }

    [Fact]
    public void Has_at_most_a_hundred_characters()
    {
        Assert.True(PersonName.TryParse(new string('a', 100), out _, out _));
        Assert.False(PersonName.TryParse(new string('a', 101), out _, out var fault));
        Assert.Equal("name-long", fault);
    }

    [Theory]
    [InlineData("2000-02-29", "2018-02-28", 17)]
    [InlineData("2000-02-29", "2018-03-01", 18)]
    [InlineData("2000-02-29", "2020-02-28", 19)]
    [InlineData("2000-02-29", "2020-02-29", 20)]
    [InlineData("2000-05-17", "2018-05-16", 17)]
    [InlineData("2000-05-17", "2018-05-17", 18)]
    public void An_age_is_in_completed_years(string born, string on, int years)
    {
        Assert.Equal(years, Age.CompletedYears(DateOnly.Parse(born), DateOnly.Parse(on)));
        Assert.Equal(DateOnly.Parse(born) is { Month: 2 } ? new DateOnly(2018, 3, 1) : new DateOnly(2018, 5, 17), Age.ReachedOn(DateOnly.Parse(born), 18));
    }
}
