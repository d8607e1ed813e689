using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>What two employers are compared by.</summary>
public sealed record EmployerTraits(string Stir, string Name, string Address, string Phone)
{
    internal string[] Words => field ??= EmployerMatch.WordsOf(Name);

    internal string AddressKey => field ??= SearchKey.Of(Address);
}

/// <summary>
/// Whether two records are of one firm. The first line that fits decides:
/// <list type="table">
/// <item><term>equal STIR</term><description>definite</description></item>
/// <item><term>same name, STIRs one slip apart (a digit, or two neighbours swapped), and phone or address</term><description>definite</description></item>
/// <item><term>same name</term><description>possible</description></item>
/// <item><term>near name, and phone, address or STIRs one slip apart</term><description>possible</description></item>
/// <item><term>anything else</term><description>none: firms of one building share address and phone</description></item>
/// </list>
/// A name is the set of its <see cref="SearchKey"/> words without words of legal form (MChJ, ООО, LLC …), in any order; it is near when the words pair off
/// with at most two letters between them in all.
/// </summary>
public static class EmployerMatch
{
    /// <summary>As <see cref="SearchKey"/> writes them: limited liability, joint stock, state, unitary, private and family firms, sole traders, in three languages.</summary>
    public static readonly IReadOnlySet<string> LegalForms = new HashSet<string>(StringComparer.Ordinal)
    {
        "mchj", "ooo", "llc", "ltd", "limited", "inc", "corp", "gmbh", "aj", "ao", "zao", "oao", "pao", "jsc", "ajs", "ok", "hk", "chp", "ip", "yatt", "yakka",
        "kk", "sp", "dk", "duk", "gup", "guk", "mas", "masuliyati", "cheklangan", "jamiyat", "jamiyati", "obshestvo", "s", "ogranichennoy", "otvetstvennostyu",
        "hususiy", "korhona", "korhonasi", "oilaviy", "aksiyadorlik", "aktsionernoe", "chastnoe", "predpriyatie", "kushma", "koshma", "foreign", "enterprise", "company", "co",
    };

    public static Match Of(EmployerTraits one, EmployerTraits other)
    {
        var fields = Common(one, other);
        var place = (fields & (MatchedFields.Phone | MatchedFields.Address)) != 0;
        var slip = fields.HasFlag(MatchedFields.NearStir);
        return Match.Of(
            fields.HasFlag(MatchedFields.Stir) || (fields.HasFlag(MatchedFields.Name) && slip && place) ? MatchResult.Definite
            : fields.HasFlag(MatchedFields.Name) || (fields.HasFlag(MatchedFields.NearName) && (place || slip)) ? MatchResult.Possible
            : MatchResult.None,
            fields);
    }

    /// <summary>The name's words in alphabetical order, each once, without legal form: the key under which same names are found. All words when nothing else is left.</summary>
    public static string[] WordsOf(string name)
    {
        var all = SearchKey.WordsOf(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var own = all.Where(w => !LegalForms.Contains(w)).ToArray();
        return own.Length > 0 ? own : all;
    }

    private static MatchedFields Common(EmployerTraits one, EmployerTraits other) =>
        (one.Stir == other.Stir ? MatchedFields.Stir : IsOneSlip(one.Stir, other.Stir) ? MatchedFields.NearStir : 0)
        | (one.Words.Length > 0 && one.Words.SequenceEqual(other.Words) ? MatchedFields.Name : NameMatch.AreNear(one.Words, other.Words) ? MatchedFields.NearName : 0)
        | (one.AddressKey.Length > 0 && one.AddressKey == other.AddressKey ? MatchedFields.Address : 0)
        | (one.Phone.Length > 0 && one.Phone == other.Phone ? MatchedFields.Phone : 0);

    private static bool IsOneSlip(string one, string other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var differing = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).Take(3).ToArray();
        return differing is [_] || (differing is [var i, var j] && j == i + 1 && one[i] == other[j] && one[j] == other[i]);
    }
}
