namespace TalentPark.Domain.Policy;

/// <summary>Confirmed by the act named, or a sensible default that staff see as assumed.</summary>
public enum PolicyMark
{
    Confirmed,
    Assumed,
}

/// <summary>One parameter of one edition from a day on, in the flat form that is kept in files and in the database.</summary>
/// <param name="Edition">Name of the edition, such as <c>default</c>.</param>
/// <param name="Code">One of <see cref="PolicyCodes"/>.</param>
/// <param name="ValidFrom">First day it is in force; it stays so until the next entry of the same code.</param>
/// <param name="Value">A number with a point, <c>true</c>, <c>false</c>, or <c>none</c>.</param>
/// <param name="Act">As cited: <c>CM-86, 12.02.2024</c>.</param>
/// <param name="Article">Null where the published text gives none.</param>
/// <param name="Mark">Whether the act says so or it is assumed.</param>
public sealed record PolicyEntry(string Edition, string Code, DateOnly ValidFrom, string Value, string Act, string? Article, PolicyMark Mark)
{
    /// <summary>Number of the release that brought it; 0 for what shipped.</summary>
    public int Release { get; init; }

    /// <summary>When it became known; <see cref="DateTimeOffset.MinValue"/> for what the first database was filled with.</summary>
    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>One direction of the approved list of training directions.</summary>
/// <param name="Code">Stable code, such as <c>programming.python</c>.</param>
/// <param name="Group">Such as <c>programming</c>.</param>
/// <param name="Name">As on the list.</param>
/// <param name="ValidFrom">First day on the list.</param>
/// <param name="ValidTo">Last day on the list; null while it is on it.</param>
/// <param name="OfficialNo">Number on the list.</param>
public sealed record PolicyDirection(string Code, string Group, string Name, DateOnly ValidFrom, DateOnly? ValidTo, int OfficialNo)
{
    /// <summary>The code of a course whose direction is known not to be on the list.</summary>
    public const string Unlisted = "unlisted";
}
