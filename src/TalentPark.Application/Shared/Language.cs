namespace TalentPark.Application.Shared;

/// <summary>The languages every text for people exists in. The first is the default.</summary>
public static class Language
{
    public static readonly IReadOnlyList<string> All = ["uz", "ru", "en"];

    public static string Default => All[0];
}
