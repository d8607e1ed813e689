namespace TalentPark.Domain.Policy;

/// <summary>One value of a classifier from a day on. Never edited: a later day closes or renames it, a later release supersedes it.</summary>
/// <param name="Kind">One of <see cref="ClassifierKinds"/>.</param>
/// <param name="Code">Stable code within the kind.</param>
/// <param name="ValidFrom">First day it is so; it stays so until the next item of the same code.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Group">What it belongs to: a district's region, a direction's or an issuer's group, the loan programme of a bank; empty for none.</param>
/// <param name="Detail">What else the kind keeps: a district's sort, a direction's number on the list, a bank's MFO; empty for none.</param>
/// <param name="IsClosed">From that day on the code is not to be chosen any more; what names it already keeps it.</param>
/// <param name="Source">What it stands on.</param>
public sealed record ClassifierItem(string Kind, string Code, DateOnly ValidFrom, ClassifierNames Names, string Group, string Detail, bool IsClosed, PolicySource Source)
{
    /// <summary>First day of what was always so.</summary>
    public static readonly DateOnly Beginning = new(1991, 9, 1);

    // For the database, which fills the complex values after making the row.
    private ClassifierItem(string kind, string code, DateOnly validFrom, string group, string detail, bool isClosed)
        : this(kind, code, validFrom, null!, group, detail, isClosed, null!)
    {
    }

    /// <summary>Number of the release that brought it; 0 for what shipped.</summary>
    public int Release { get; init; }

    /// <summary>When it became known; <see cref="DateTimeOffset.MinValue"/> for what the first database was filled with.</summary>
    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>A name in the three languages.</summary>
public sealed record ClassifierNames(string Uz, string Ru, string En)
{
    public const int Length = 200;

    /// <summary>The name in that language, Uzbek for any other.</summary>
    public string In(string language) => language switch { "ru" => Ru, "en" => En, _ => Uz };
}

/// <summary>What a dated value stands on.</summary>
/// <param name="Act">As cited: <c>CM-86, 12.02.2024</c>.</param>
/// <param name="Article">Null where the published text gives none.</param>
/// <param name="Mark">Whether the act says so or it is assumed.</param>
public sealed record PolicySource(string Act, string? Article, PolicyMark Mark)
{
    public const int ActLength = 200;
    public const int ArticleLength = 100;
}
