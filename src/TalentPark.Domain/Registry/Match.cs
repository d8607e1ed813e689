namespace TalentPark.Domain.Registry;

/// <summary>Whether two records are of the same person or firm; a later value is the stronger one.</summary>
public enum MatchResult
{
    None,

    /// <summary>A person has to look.</summary>
    Possible,

    /// <summary>Nothing but a merge explains it; a person still confirms it.</summary>
    Definite,
}

/// <summary>What two records have in common.</summary>
[Flags]
public enum MatchedFields
{
    None = 0,
    Pinfl = 1,
    Stir = 2,

    /// <summary>One digit differs, or two neighbours changed places.</summary>
    NearStir = 4,
    Name = 8,
    NearName = 16,

    /// <summary>The given name alone: the family name may have changed.</summary>
    GivenName = 32,
    BirthDate = 64,
    Phone = 128,
    Address = 256,
}

/// <summary>How surely two records are of the same person or firm, and what they have in common.</summary>
public readonly record struct Match(MatchResult Result, MatchedFields Fields)
{
    /// <summary>The fields one by one, in their order.</summary>
    public static IEnumerable<MatchedFields> Each(MatchedFields fields) =>
        Enum.GetValues<MatchedFields>().Where(f => f != MatchedFields.None && fields.HasFlag(f));

    internal static Match Of(MatchResult result, MatchedFields fields) => result == MatchResult.None ? default : new(result, fields);
}
