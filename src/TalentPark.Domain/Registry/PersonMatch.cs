using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>What two persons are compared by.</summary>
/// <param name="Pinfl">The number, or its keyed hash as text: only equality is asked. Null while unknown.</param>
/// <param name="Phone">The number, or its keyed hash as text. Null while unknown.</param>
public sealed record PersonTraits(string? Pinfl, string FamilyName, string GivenName, string Patronymic, DateOnly BirthDate, string? Phone)
{
    internal NameWords Words => field ??= new(FamilyName, GivenName, Patronymic);
}

/// <summary>
/// Whether two records are of one person. The first line that fits decides:
/// <list type="table">
/// <item><term>both PINFLs known and equal</term><description>definite</description></item>
/// <item><term>both PINFLs known and different</term><description>possible when name, birth date and phone all agree; else none</description></item>
/// <item><term>same name, birth date and phone</term><description>definite</description></item>
/// <item><term>same or near name, and birth date or phone</term><description>possible</description></item>
/// <item><term>same given name, birth date and phone</term><description>possible: the family name may have changed</description></item>
/// <item><term>anything else</term><description>none</description></item>
/// </list>
/// A name is its <see cref="SearchKey"/> words without oʻgʻli and qizi, in any order. It is the same when all words of the shorter one stand in the longer
/// one and family and given name of the longer one in the shorter: a patronymic may be missing, not differ. It is near when only the former holds,
/// or when the words pair off with at most two letters between them in all (none in words of up to 3 letters, one in words of up to 6).
/// The result is the same from both sides, and learning that one more fact agrees never weakens it.
/// </summary>
public static class PersonMatch
{
    public static Match Of(PersonTraits one, PersonTraits other)
    {
        var fields = Common(one, other);
        if (one.Pinfl is not null && other.Pinfl is not null)
        {
            return fields.HasFlag(MatchedFields.Pinfl) ? new(MatchResult.Definite, fields)
                : Match.Of(fields.HasFlag(MatchedFields.Name | MatchedFields.BirthDate | MatchedFields.Phone) ? MatchResult.Possible : MatchResult.None, fields);
        }

        var byDay = fields.HasFlag(MatchedFields.BirthDate);
        var byPhone = fields.HasFlag(MatchedFields.Phone);
        return Match.Of(
            fields.HasFlag(MatchedFields.Name) && byDay && byPhone ? MatchResult.Definite
            : (fields & (MatchedFields.Name | MatchedFields.NearName)) != 0 && (byDay || byPhone) ? MatchResult.Possible
            : fields.HasFlag(MatchedFields.GivenName) && byDay && byPhone ? MatchResult.Possible
            : MatchResult.None,
            fields);
    }

    private static MatchedFields Common(PersonTraits one, PersonTraits other)
    {
        var name = NameMatch.Of(one.Words, other.Words);
        return (one.Pinfl is not null && one.Pinfl == other.Pinfl ? MatchedFields.Pinfl : 0)
            | (name switch
            {
                NameLikeness.Same => MatchedFields.Name,
                NameLikeness.Near => MatchedFields.NearName,
                _ => one.Words.Given.Length > 0 && one.Words.Given.SequenceEqual(other.Words.Given) ? MatchedFields.GivenName : 0,
            })
            | (one.BirthDate == other.BirthDate ? MatchedFields.BirthDate : 0)
            | (one.Phone is not null && one.Phone == other.Phone ? MatchedFields.Phone : 0);
    }
}
