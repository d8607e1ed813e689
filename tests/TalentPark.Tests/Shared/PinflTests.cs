using CsCheck;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

public sealed class PinflTests
{
    [Theory]
    [InlineData("60308027020015", "2002-08-03", false)]
    [InlineData("42507873930044", "1987-07-25", false)]
    [InlineData("32907895870017", "1989-07-29", true)]
    [InlineData(" 3290789 587-0017 ", "1989-07-29", true)]
    public void Accepts_numbers_whose_check_digit_fits(string text, string born, bool male)
    {
        Assert.True(Pinfl.TryParse(text, out var pinfl, out var fault), fault);
        Assert.Equal(DateOnly.Parse(born), pinfl.BirthDate);
        Assert.Equal(male, pinfl.IsMale);
        Assert.Equal(14, pinfl.Value.Length);
    }

    [Theory]
    [InlineData(null, "pinfl-empty")]
    [InlineData("   ", "pinfl-empty")]
    [InlineData("3290789587001", "pinfl-length")]
    [InlineData("329078958700177", "pinfl-length")]
    [InlineData("3290789587001a", "pinfl-digits")]
    [InlineData("٣٢٩٠٧٨٩٥٨٧٠٠١٧", "pinfl-digits")]
    [InlineData("02907895870017", "pinfl-century")]
    [InlineData("72907895870017", "pinfl-century")]
    [InlineData("33207895870017", "pinfl-date")]
    [InlineData("30007895870017", "pinfl-date")]
    [InlineData("32913895870017", "pinfl-date")]
    [InlineData("32900895870017", "pinfl-date")]
    [InlineData("32902895870017", "pinfl-date")]
    [InlineData("32907890000017", "pinfl-area")]
    [InlineData("32907895870007", "pinfl-serial")]
    [InlineData("32907895870018", "pinfl-check-digit")]
    [InlineData("32907895870016", "pinfl-check-digit")]
    [InlineData("39207895870017", "pinfl-date")]
    public void Names_what_is_wrong(string? text, string fault)
    {
        Assert.False(Pinfl.TryParse(text, out _, out var named));
        Assert.Equal(fault, named);
        Assert.Equal(fault, Assert.Throws<RuleBroken>(() => Pinfl.Parse(text)).Code);
    }

    [Fact]
    public void A_leap_day_exists_in_leap_years_only()
    {
        Assert.True(Pinfl.TryParse(WithCheckDigit("5290204702001"), out _, out _));
        Pinfl.TryParse(WithCheckDigit("5290205702001"), out _, out var fault);
        Assert.Equal("pinfl-date", fault);
    }

    [Fact]
    public void One_wrong_digit_never_passes() => Gen.Select(Gen.Int[0, 13], Gen.Int[1, 9]).Sample(c =>
    {
        var digits = "32907895870017".ToCharArray();
        digits[c.Item1] = (char)('0' + ((digits[c.Item1] - '0' + c.Item2) % 10));
        return !Pinfl.TryParse(new string(digits), out _, out _);
    });

    [Fact]
    public void Shows_the_last_four_digits_only()
    {
        Assert.Equal("••••••••••0017", Pinfl.Parse("32907895870017").Masked);
        Assert.Equal("••••••••••0017", Pinfl.Parse("32907895870017").ToString());
    }

    private static string WithCheckDigit(string thirteen) => thirteen + (char)('0' + Pinfl.CheckDigit(thirteen));
}
