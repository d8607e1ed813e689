using TalentPark.Application.Access;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class MenuTests
{
    private static readonly MenuEntry Home = new("/centre", "a"), Graduates = new("/centre/graduates", "b");

    [Theory]
    [InlineData("/centre", "/centre")]
    [InlineData("/centre/claims/7", "/centre")]
    [InlineData("/centre/graduates/add", "/centre/graduates")]
    public void Marks_the_nearest_entry_at_or_above_the_address(string address, string marked) =>
        Assert.Equal(marked, Menu.Current([Home, Graduates], address)?.Path);

    [Fact]
    public void Marks_none_elsewhere() => Assert.Null(Menu.Current([Home, Graduates], "/centres"));

    [Fact]
    public void Every_entry_has_its_words() =>
        Assert.All([.. Menu.Public, .. Menu.SignedIn], entry =>
        {
            Assert.True(Words.Has(entry.Words), entry.Words);
            Assert.True(entry.Group is null || Words.Has(entry.Group), entry.Group);
        });

    [Fact]
    public void Shows_only_what_a_role_may_open() =>
        Assert.All(Enum.GetValues<Role>(), role =>
            Assert.All(Menu.For([role]), entry => Assert.True(entry.Permission is not { } needed || Permissions.Allows([role], needed))));
}
