using System.Globalization;
using System.Resources;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Imports;

/// <summary>The headers of every language, from the kinds' resource areas.</summary>
public sealed class ImportWords : IImportWords
{
    public IReadOnlyDictionary<string, string> Headers(IImportKind kind)
    {
        var headers = new Dictionary<string, string>();
        foreach (var language in Language.All.Select(CultureInfo.GetCultureInfo))
        {
            foreach (var column in kind.Columns)
            {
                Add(headers, column.Key, Text(kind.Words, column.Key, language), Text(kind.Words, $"{column.Key}_also", language));
            }

            Add(headers, HeaderMap.Reason, Text("Imports", "Reason", language), Text("Imports", "Row", language));
        }

        return headers;
    }

    private static void Add(Dictionary<string, string> headers, string key, params string[] texts)
    {
        foreach (var text in texts.SelectMany(t => t.Split('|')))
        {
            headers.TryAdd(HeaderKey.Of(text), key);
        }
    }

    private static string Text(string area, string key, CultureInfo language) =>
        new ResourceManager($"TalentPark.Web.Resources.{area}", typeof(ImportWords).Assembly).GetString(key, language) ?? throw new InvalidOperationException($"{area}.{key} has no words.");
}
