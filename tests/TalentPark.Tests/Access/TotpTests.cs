using TalentPark.Application.Access;
using Xunit;

namespace TalentPark.Tests.Access;

public sealed class TotpTests
{
    /// <summary>The secret of RFC 6238, appendix B.</summary>
    private static readonly string Secret = Totp.Encode("12345678901234567890"u8);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Makes_the_codes_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void Takes_a_code_one_step_early_or_late_and_no_further()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var step = Totp.StepAt(now);
        Assert.All([-1, 0, 1], off => Assert.Equal(step + off, Totp.Match(Secret, Totp.Code(Secret, step + off), now, 0)));
        Assert.All([-2, 2], off => Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step + off), now, 0)));
    }

    [Fact]
    public void Takes_no_code_twice_and_none_older_than_the_last()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var step = Totp.StepAt(now);
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step), now, step));
        Assert.Null(Totp.Match(Secret, Totp.Code(Secret, step - 1), now, step));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.Code(Secret, step + 1), now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("0000000000000")]
    public void Refuses_what_is_no_code(string typed) => Assert.Null(Totp.Match(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), 0));
}
