using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

/// <summary>STIR, account, MFO and phone.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("305109680", "")]
    [InlineData("305 109 680", "")]
    [InlineData("", "stir-empty")]
    [InlineData("30510968", "stir-length")]
    [InlineData("3051096801", "stir-length")]
    [InlineData("30510968O", "stir-digits")]
    [InlineData("005109680", "stir-zero")]
    public void A_stir_has_nine_digits_and_no_leading_zero(string text, string fault)
    {
        Assert.Equal(fault.Length == 0, Stir.TryParse(text, out var stir, out var named));
        Assert.Equal(fault, named);
        Assert.Equal(fault.Length == 0 ? "305109680" : "", stir.ToString());
    }

    [Theory]
    [InlineData("20208000900123456001", "")]
    [InlineData("2020 8000 9001 2345 6001", "")]
    [InlineData(null, "account-empty")]
    [InlineData("2020800090012345600", "account-length")]
    [InlineData("202080009001234560011", "account-length")]
    [InlineData("2020800090012345600x", "account-digits")]
    public void An_account_has_twenty_digits(string? text, string fault)
    {
        Assert.Equal(fault.Length == 0, BankAccount.TryParse(text, out var account, out var named));
        Assert.Equal(fault, named);
        Assert.Equal(fault.Length == 0 ? "20208000900123456001" : "", account.ToString());
    }

    [Theory]
    [InlineData("00401", "")]
    [InlineData("", "mfo-empty")]
    [InlineData("0401", "mfo-length")]
    [InlineData("004011", "mfo-length")]
    [InlineData("0o401", "mfo-digits")]
    public void An_mfo_has_five_digits(string text, string fault)
    {
        Assert.Equal(fault.Length == 0, Mfo.TryParse(text, out var mfo, out var named));
        Assert.Equal(fault, named);
        Assert.Equal(fault.Length == 0 ? "00401" : "", mfo.ToString());
    }

    [Theory]
    [InlineData("+998901234567", "")]
    [InlineData("+998 90 123-45-67", "")]
    [InlineData("998(90)1234567", "")]
    [InlineData("90 123 45 67", "")]
    [InlineData(null, "phone-empty")]
    [InlineData("+", "phone-empty")]
    [InlineData("+7 901 234 56 78", "phone-country")]
    [InlineData("790123456789", "phone-country")]
    [InlineData("+90 123 45 67", "phone-country")]
    [InlineData("+99890123456", "phone-length")]
    [InlineData("+9989012345678", "phone-length")]
    [InlineData("9012345", "phone-length")]
    [InlineData("90 123 45 6a", "phone-digits")]
    [InlineData("+998 +90 123 45 67", "phone-digits")]
    public void A_phone_is_written_in_one_way(string? text, string fault)
    {
        Assert.Equal(fault.Length == 0, PhoneNumber.TryParse(text, out var phone, out var named));
        Assert.Equal(fault, named);
        Assert.Equal(fault.Length == 0 ? "+998901234567" : "", phone.ToString());
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void Ten_thousand_characters_are_too_long_everywhere(int length)
    {
        var text = new string('7', length);

        Assert.False(Pinfl.TryParse(text, out _, out var pinfl));
        Assert.False(PhoneNumber.TryParse(text, out _, out var phone));
        Assert.False(PersonName.TryParse(new string('a', length), out _, out var name));
        Assert.Equal(("pinfl-length", "phone-length", "name-long"), (pinfl, phone, name));
    }

    [Theory]
    [InlineData("0.49", 0)]
    [InlineData("0.5", 1)]
    [InlineData("1.5", 2)]
    [InlineData("2.5", 3)]
    [InlineData("2.4999", 2)]
    public void Half_a_som_goes_up(string amount, int whole) =>
        Assert.Equal(whole, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToWhole().Amount);

    [Fact]
    public void Money_adds_and_compares()
    {
        var (ten, three) = (new Money(10), new Money(3));

        Assert.Equal(new Money(13), ten + three);
        Assert.Equal(new Money(7), ten - three);
        Assert.Equal(new Money(5), ten * 0.5m);
        Assert.True(ten > three && three < ten && ten >= three && three <= ten && ten.CompareTo(three) > 0 && Money.Zero < three);
    }
}
