using Microsoft.AspNetCore.Http;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class ViewSettingsTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData("dark", true, false)]
    [InlineData("light", false, true)]
    public void Comes_back_from_its_cookie(string? theme, bool large, bool contrast)
    {
        var view = new ViewSettings(theme, large, contrast);
        Assert.Equal(view, Read(view.ToString()));
    }

    [Fact]
    public void Ignores_a_cookie_it_did_not_write() => Assert.Equal(new ViewSettings(null, false, false), Read("\"><script>.huge"));

    private static ViewSettings Read(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{ViewSettings.Cookie}={cookie}";
        return ViewSettings.Of(http.Request);
    }
}
