using TalentPark.Application.Shared;

namespace TalentPark.Web;

/// <summary>Names of regions and districts in the reader's language.</summary>
public static class Places
{
    public static string Name(this Region region) => Languages.Current switch { "ru" => region.NameRu, "en" => region.NameEn, _ => region.NameUz };

    /// <summary>Districts have no English names; the Uzbek one is used.</summary>
    public static string Name(this District district) => Languages.Current == "ru" ? district.NameRu : district.NameUz;
}
