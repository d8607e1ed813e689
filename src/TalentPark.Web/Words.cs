using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalentPark.Web;

/// <summary>
/// Texts for people: <c>T["Claims.Submit", values]</c> is the entry <c>Submit</c> of Resources/Claims.resx (uz), Claims.ru.resx or Claims.en.resx,
/// in the reader's language.
/// </summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new();

    public string this[string key, params object?[] values] =>
        Find(key) is not { } text ? key : values.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>The entry's form for a number: <c>Lines_one</c>, <c>Lines_few</c>, <c>Lines_many</c>; the number is {0}.</summary>
    public string Count(string key, long number, params object?[] more) =>
        this[$"{key}_{Form(number)}", [Show.Number(number), .. more]];

    public static bool Has(string key) => Find(key) is not null;

    /// <summary>The entry in another language than the reader's.</summary>
    public string In(string language, string key) => Find(key, CultureInfo.GetCultureInfo(language)) ?? key;

    private static string? Find(string key, CultureInfo? culture = null)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return null;
        }

        var area = Areas.GetOrAdd(key[..dot], a => new ResourceManager($"TalentPark.Web.Resources.{a}", typeof(Words).Assembly));
        try
        {
            return area.GetString(key[(dot + 1)..], culture ?? CultureInfo.CurrentUICulture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }

    /// <summary>Russian has three forms, English two (<c>one</c>, <c>many</c>), Uzbek one (<c>many</c>).</summary>
    private static string Form(long number) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "ru" when number % 10 == 1 && number % 100 != 11 => "one",
        "ru" when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => "few",
        "en" when number == 1 => "one",
        _ => "many",
    };
}
