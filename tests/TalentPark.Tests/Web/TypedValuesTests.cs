using TalentPark.Web;
using TalentPark.Web.Binding;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class TypedValuesTests
{
    [Theory]
    [InlineData("26.03.2026", 2026, 3, 26)]
    [InlineData(" 5.9.2003 ", 2003, 9, 5)]
    [InlineData("2026-03-26", 2026, 3, 26)]
    [InlineData("29.02.2024", 2024, 2, 29)]
    public void Reads_a_day_as_typed_and_as_a_calendar_sends_it(string text, int year, int month, int day)
    {
        Assert.True(DayBinder.TryRead(text, out var read));
        Assert.Equal(new DateOnly(year, month, day), read);
    }

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("29.02.2023")]
    [InlineData("3/26/2026")]
    [InlineData("26.03.26")]
    [InlineData("26 mart")]
    [InlineData("1.1.20026")]
    [InlineData("")]
    public void Refuses_what_is_not_a_day(string text) => Assert.False(DayBinder.TryRead(text, out _));

    [Theory]
    [InlineData("11000000", 11000000)]
    [InlineData("11 000 000,50", 11000000.50)]
    [InlineData("11\u00A0000\u00A0000.5", 11000000.5)]
    [InlineData("11\u202F000", 11000)]
    [InlineData("−1", -1)]
    [InlineData("-1", -1)]
    [InlineData("0", 0)]
    public void Reads_a_sum_with_spaces_comma_or_dot(string text, double sum)
    {
        Assert.True(MoneyBinder.TryRead(text, out var read));
        Assert.Equal((decimal)sum, read);
    }

    [Theory]
    [InlineData("11,000")]
    [InlineData("11.000.000")]
    [InlineData("11 00 000")]
    [InlineData("1e6")]
    [InlineData("١٢")]
    [InlineData("5 soʻm")]
    [InlineData("1,2,3")]
    [InlineData("")]
    public void Never_guesses_a_sum(string text) => Assert.False(MoneyBinder.TryRead(text, out _));

    [Fact]
    public void Refuses_a_sum_of_ten_thousand_digits() => Assert.False(MoneyBinder.TryRead(new string('9', 10_000), out _));

    [Theory]
    [InlineData(25_000_000)]
    [InlineData(11_240_000.5)]
    public void Reads_back_every_sum_it_shows(double sum)
    {
        Assert.True(MoneyBinder.TryRead(Show.Number((decimal)sum), out var read));
        Assert.Equal((decimal)sum, read);
    }
}
