using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

/// <summary>A code that reaches a person without a sentence would be shown as a code. The codes are read from the sources themselves.</summary>
public sealed partial class CodesHaveWords
{
    private static readonly string Source = string.Join('\n', new[] { "TalentPark.Domain", "TalentPark.Application", "TalentPark.Infrastructure" }
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    public static TheoryData<string> Languages => [.. Language.All];

    [Theory, MemberData(nameof(Languages))]
    public void Every_broken_rule_has_a_sentence(string language)
    {
        var codes = Codes(BrokenRule()).Concat(Codes(ConstraintCode())).Distinct().ToList();
        Assert.Contains("four-eyes", codes);
        Assert.Contains("person-already-claimed", codes);
        AssertWords("Refusals", codes, language);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_fault_of_what_was_typed_has_a_sentence(string language)
    {
        var codes = Codes(ErrorCode()).Concat(Codes(TypedFault())).Distinct().ToList();
        Assert.Contains("reason-missing", codes);
        Assert.Contains("employer-unknown", codes);
        AssertWords("Faults", codes, language);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_reason_for_refusal_has_a_sentence(string language) => AssertWords("Reasons", RefusalReasons.All, language);

    [Theory, MemberData(nameof(Languages))]
    public void Every_kind_of_paper_has_a_name(string language) => AssertWords("Papers", [.. Evidence.Kinds, .. Domain.Loans.RefundPaper.Kinds], language);

    [Theory, MemberData(nameof(Languages))]
    public void Every_reason_step_and_state_of_a_refund_has_words(string language)
    {
        var refund = File.ReadAllText(Path.Combine(Root(), "src", "TalentPark.Domain", "Loans", "CertificateRefund.cs"));
        var events = MoveCall().Matches(refund).SelectMany(call => Quoted().Matches(call.Value)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Equal(17, events.Count);
        AssertWords("Refunds", [.. events.Select(e => $"Event_{e}"), .. Domain.Loans.RefundReasons.All.Select(r => $"Reason_{r}"), .. Enum.GetNames<Domain.Loans.RefundState>().Select(s => $"Means_{s}")], language);
        AssertWords("Fund", Domain.Payments.Fund.Programmes.Select(p => $"Programme_{p}"), language);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_event_of_a_timeline_has_words(string language)
    {
        var claim = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "src", "TalentPark.Domain", "Claims"), "Claim.*cs").Select(File.ReadAllText));
        var codes = RecordCall().Matches(claim).SelectMany(call => Quoted().Matches(call.Value)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains("resubmitted", codes);
        Assert.Contains("recommended-refuse", codes);
        Assert.Equal(33, codes.Count);
        AssertWords("Events", codes, language);
    }

    /// <summary>A sentence may use only the values its refusal carries, else showing it would itself fail.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void A_refusals_sentence_uses_no_value_it_is_not_given(string language)
    {
        var sentences = Texts("Refusals", language);
        foreach (var thrown in Thrown().Matches(Source).Cast<Match>())
        {
            var given = thrown.Groups[2].Value.Length == 0 ? 0 : thrown.Groups[2].Value.Count(c => c == ',');
            var used = Placeholder().Matches(sentences[thrown.Groups[1].Value]).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
            Assert.True(used < given, $"{language}: {thrown.Groups[1].Value} uses {{{used}}} of {given} values");
        }
    }

    private static void AssertWords(string area, IEnumerable<string> codes, string language)
    {
        var texts = Texts(area, language);
        Assert.Equal([], codes.Where(code => !texts.TryGetValue(code, out var text) || string.IsNullOrWhiteSpace(text)));
    }

    /// <summary>The texts of one language alone: what is missing is not made up for by another.</summary>
    private static Dictionary<string, string> Texts(string area, string language)
    {
        var manager = new ResourceManager($"TalentPark.Web.Resources.{area}", typeof(Words).Assembly);
        var culture = language == Language.Default ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> Codes(Regex pattern) => pattern.Matches(Source).Select(m => m.Groups[1].Value);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("""new RuleBroken\("([a-z0-9-]+)""")]
    private static partial Regex BrokenRule();

    [GeneratedRegex("""\[[A-Z]\w+\] = "([a-z0-9-]+)",""")]
    private static partial Regex ConstraintCode();

    [GeneratedRegex("""WithErrorCode\("([a-z0-9-]+)"\)""")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("""(?:InputRefused|InputFault|typed\.Add)\((?:nameof\([\w.]+\)|\w+|"\w+"), "([a-z0-9-]+)""")]
    private static partial Regex TypedFault();

    [GeneratedRegex("""(?:Record|Move|GiveTo)(?:<\w+>)?\((.*)\);""")]
    private static partial Regex RecordCall();

    [GeneratedRegex("""Move\((.*?)by, at\);""")]
    private static partial Regex MoveCall();

    [GeneratedRegex("\"([a-z-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""throw new RuleBroken\("([a-z0-9-]+)"([^;\n]*)\)""")]
    private static partial Regex Thrown();

    [GeneratedRegex("""\{(\d)\}""")]
    private static partial Regex Placeholder();
}
