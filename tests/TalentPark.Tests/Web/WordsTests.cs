using System.Text.RegularExpressions;
using TalentPark.Application.Shared;
using Xunit;

namespace TalentPark.Tests.Web;

/// <summary>Everything a person reads exists in every language and nowhere else than in Resources.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> Areas => [.. Resx.Areas];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_language_has_the_same_words(string area)
    {
        var uz = Resx.Read(area, "uz");
        foreach (var language in Language.All)
        {
            var words = Resx.Read(area, language);
            Assert.Equal(uz.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
            Assert.DoesNotContain(words, word => string.IsNullOrWhiteSpace(word.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_language_fills_in_the_same_values(string area)
    {
        var uz = Resx.Read(area, "uz");
        var different =
            from language in Language.All
            from word in Resx.Read(area, language)
            where uz.ContainsKey(word.Key) && !IsForOne(word.Key) && Placeholders(word.Value) != Placeholders(uz[word.Key])
            select $"{area}.{word.Key} in {language}";

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Uzbek_is_written_with_its_own_letters(string area)
    {
        var uz = Resx.Read(area, "uz");

        Assert.DoesNotContain(uz, word => TypedApostrophe().IsMatch(word.Value));
        Assert.DoesNotContain(uz, word => Cyrillic().IsMatch(word.Value));
    }

    [Fact]
    public void Every_word_that_is_asked_for_exists()
    {
        var known = Resx.Areas.SelectMany(area => Resx.Read(area, "uz").Keys.Select(key => $"{area}.{key}")).ToHashSet(StringComparer.Ordinal);
        var missing =
            from file in Sources()
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            from asked in Asked(line)
            where !known.Contains(asked)
            select $"{Path.GetFileName(file)}: {asked}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Pages_hold_no_words_of_their_own()
    {
        Assert.Contains(ViewLiterals.Texts(), text => text.Contains("TalentPark", StringComparison.Ordinal));
        Assert.DoesNotContain(ViewLiterals.Texts(), text => Letters().IsMatch(Name().Replace(text, "")));
        Assert.Empty(
            from file in Sources().Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal))
            from Match told in ToldAttribute().Matches(File.ReadAllText(file))
            where Letters().IsMatch(Name().Replace(told.Groups[2].Value, ""))
            select $"{Path.GetFileName(file)}: {told.Value}");
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Resx.Web, "*.cs*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"));

    private static IEnumerable<string> Asked(string source) =>
        AskedWord().Matches(source).Select(m => m.Groups[1].Value)
            .Concat(AskedCount().Matches(source).SelectMany(m => new[] { "one", "few", "many" }.Select(form => $"{m.Groups[1].Value}_{form}")));

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>"One line" need not show its number.</summary>
    private static bool IsForOne(string key) => key.EndsWith("_one", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{(\w+)[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[A-Za-z]['`’‘´]|[oOgG]ʼ")]
    private static partial Regex TypedApostrophe();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("""\b(?:T|Words|words|_words)\["([A-Z]\w*\.[^"{}]+)"[\],]""")]
    private static partial Regex AskedWord();

    [GeneratedRegex("""\b(?:T|Words|words|_words)\.Count\("([A-Z]\w*\.[^"{}]+)",""")]
    private static partial Regex AskedCount();

    /// <summary>Names that are alike in every language.</summary>
    [GeneratedRegex(@"\b(TalentPark|IT Park|PDF|JSON|API|SHA-256)\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex("""\b(label|hint|title|alt|aria-label|placeholder)="([^"@]+)["]""")]
    private static partial Regex ToldAttribute();
}
