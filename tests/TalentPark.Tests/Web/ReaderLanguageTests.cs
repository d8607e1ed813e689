using Microsoft.AspNetCore.Http;
using TalentPark.Web.Api;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData(null, "uz")]
    [InlineData("", "uz")]
    [InlineData("ru", "ru")]
    [InlineData("RU-ru", "ru")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("de, fr;q=0.9", "uz")]
    [InlineData("de, ru;q=0.5, en;q=0.7", "en")]
    [InlineData("ru;q=0.3, *;q=0.2", "ru")]
    [InlineData("*", "uz")]
    [InlineData("ru;q=0, en;q=0.1", "en")]
    [InlineData("uz-Cyrl-UZ", "uz")]
    [InlineData("en, ru", "en")]
    [InlineData("ru;q=x", "uz")]
    [InlineData(";;;,,,", "uz")]
    public void Follows_the_weights_of_the_reader(string? header, string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = header;

        Assert.Equal(language, ReaderLanguage.Of(http.Request));
    }
}
