namespace TalentPark.Application.Shared;

/// <summary>What people type to find something.</summary>
public static class Search
{
    private const int MaxLength = 200;

    /// <summary>Lower case, without control characters (PostgreSQL takes no NUL) or spaces around; empty for nothing. People type any apostrophe for oʻ and gʻ.</summary>
    public static string Clean(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(MaxLength)).Trim().ToLowerInvariant();
        foreach (var letter in "og")
        {
            foreach (var mark in "'’‘`ʼ")
            {
                text = text.Replace($"{letter}{mark}", $"{letter}ʻ", StringComparison.Ordinal);
            }
        }

        return text;
    }
}
