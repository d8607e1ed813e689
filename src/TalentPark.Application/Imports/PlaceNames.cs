using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports;

/// <summary>Regions and districts as people write them: by SOATO code or by name in any language and script, with or without the word for its kind.</summary>
public sealed class PlaceNames
{
    private static readonly HashSet<string> KindWords = [.. new[] { "viloyati", "viloyat", "область", "region", "shahri", "shahar", "город", "г", "city", "tumani", "tuman", "район", "district", "respublikasi", "Республика", "republic" }.Select(SearchKey.Of)];

    private readonly Dictionary<string, string?> _regions = [];
    private readonly Dictionary<(string Region, string Name), string?> _districts = [];

    public static async Task<PlaceNames> Load(ITalentParkDb db, CancellationToken ct)
    {
        var places = new PlaceNames();
        foreach (var region in await db.Regions.AsNoTracking().ToListAsync(ct))
        {
            Add(places._regions, region.Soato, region.Soato, [region.NameUz, region.NameRu, region.NameEn], key => key);
        }

        foreach (var district in await db.Districts.AsNoTracking().ToListAsync(ct))
        {
            Add(places._districts, district.Soato, district.Soato, [district.NameUz, district.NameRu], key => (district.RegionSoato, key));
        }

        return places;
    }

    /// <summary>The region's code; null when the text names none, or more than one.</summary>
    public string? Region(string text) => Find(_regions, text, key => key);

    /// <summary>The code of the region's district; null when the text names none, or more than one.</summary>
    public string? District(string regionSoato, string text) => Find(_districts, text, key => (regionSoato, key));

    private static void Add<TKey>(Dictionary<TKey, string?> names, string code, string soato, IEnumerable<string> spellings, Func<string, TKey> key)
        where TKey : notnull
    {
        names[key(code)] = soato;
        foreach (var name in spellings.SelectMany(s => new[] { SearchKey.Of(s), Bare(s) }).Distinct())
        {
            // A bare name that two places share (Toshkent) names neither.
            names[key(name)] = names.TryGetValue(key(name), out var other) && other != soato ? null : soato;
        }
    }

    private static string? Find<TKey>(Dictionary<TKey, string?> names, string text, Func<string, TKey> key)
        where TKey : notnull =>
        names.GetValueOrDefault(key(SearchKey.Of(text))) ?? names.GetValueOrDefault(key(Bare(text)));

    private static string Bare(string text) => string.Join(' ', SearchKey.WordsOf(text).Where(w => !KindWords.Contains(w)));
}
