using System.Xml.Linq;

namespace TalentPark.Tests.Web;

/// <summary>The texts as they are written in the sources.</summary>
internal static class Resx
{
    public static readonly string Root = FindRoot();

    public static readonly string Web = Path.Combine(Root, "src", "TalentPark.Web");

    public static IEnumerable<string> Areas => Directory.EnumerateFiles(Path.Combine(Web, "Resources"), "*.resx")
        .Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order(StringComparer.Ordinal);

    public static Dictionary<string, string> Read(string area, string language) => XDocument
        .Load(Path.Combine(Web, "Resources", language == "uz" ? $"{area}.resx" : $"{area}.{language}.resx"))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TalentPark.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
