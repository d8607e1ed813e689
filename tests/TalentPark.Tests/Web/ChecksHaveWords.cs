using System.Globalization;
using System.Resources;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

/// <summary>Every check, source and ground that a line's page may show has a word in each language.</summary>
public sealed class ChecksHaveWords
{
    public static TheoryData<string> Languages => [.. Language.All];

    [Theory, MemberData(nameof(Languages))]
    public void Checks_sources_and_grounds_are_told_in_words(string language)
    {
        var culture = language == Language.Default ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var texts = new ResourceManager("TalentPark.Web.Resources.Checks", typeof(Words).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        string[] codes = [.. CheckCodes.All, .. CheckSources.All.Select(s => $"Source_{s}"), .. CheckGrounds.All.Select(g => $"Ground_{g}")];
        Assert.Equal([], codes.Where(code => string.IsNullOrWhiteSpace(texts.GetString(code))));
    }
}
