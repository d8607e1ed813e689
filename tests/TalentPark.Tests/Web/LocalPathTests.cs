using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/centre/graduates?p=2&q=a")]
    public void Keeps_a_path_of_this_site(string path) => Assert.Equal(path, LocalPath.Or(path, "/else"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("https://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/x")]
    [InlineData("/\n/example.com")]
    public void Never_leads_to_another_site(string? path) => Assert.Equal("/else", LocalPath.Or(path, "/else"));
}
