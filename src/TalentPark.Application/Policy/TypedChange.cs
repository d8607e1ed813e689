using System.Globalization;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Policy;

/// <summary>A change as typed into the form or a file. What does not concern its kind is ignored.</summary>
/// <param name="Kind"><see cref="PolicyChange.Parameter"/> or one of <see cref="ClassifierKinds"/>.</param>
/// <param name="Mark"><c>confirmed</c> or <c>assumed</c>.</param>
public sealed record TypedChange(
    string? Kind, string? Edition, string? Code, DateOnly? ValidFrom, string? Value, string? NameUz, string? NameRu, string? NameEn,
    string? Group, string? Detail, bool IsClosed, string? Act, string? Article, string? Mark)
{
    private const int CodeLength = 60;

    /// <summary>The change; every fault lands in <paramref name="typed"/>, and then the change is a placeholder.</summary>
    internal PolicyChange Read(Typed typed, Guid id, PolicyRelease release, CurrentPolicy policy, DateOnly today)
    {
        var source = new PolicySource(
            Line(typed, nameof(Act), Act, PolicySource.ActLength),
            string.IsNullOrWhiteSpace(Article) ? null : Line(typed, nameof(Article), Article, PolicySource.ArticleLength),
            Mark == "confirmed" ? PolicyMark.Confirmed : PolicyMark.Assumed);
        if (Mark is not ("confirmed" or "assumed"))
        {
            typed.Add(nameof(Mark), "policy-mark");
        }

        var from = Day(typed, today);
        if (Kind == PolicyChange.Parameter)
        {
            return PolicyChange.Of(id, release.Id, Entry(typed, policy, from, source));
        }

        if (Kind is null || !ClassifierKinds.All.Contains(Kind))
        {
            typed.Add(nameof(Kind), "policy-kind");
        }

        return PolicyChange.Of(id, release.Id, Item(typed, policy, today, from, source));
    }

    private DateOnly Day(Typed typed, DateOnly today)
    {
        var first = Kind == PolicyChange.Parameter || ClassifierKinds.Decides(Kind ?? "") ? PolicyRelease.FirstOpenDay(today) : ClassifierItem.Beginning;
        if (ValidFrom is not { } from)
        {
            typed.Add(nameof(ValidFrom), "required");
            return today;
        }

        if (from < first)
        {
            typed.Add(nameof(ValidFrom), "policy-day-closed", first.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        }
        else if (from > new DateOnly(2100, 12, 31))
        {
            typed.Add(nameof(ValidFrom), "day-range");
        }

        return from;
    }

    private PolicyEntry Entry(Typed typed, CurrentPolicy policy, DateOnly from, PolicySource source)
    {
        var edition = Edition?.Trim() ?? "";
        var code = Code?.Trim() ?? "";
        if (policy.Book.Edition(edition.Length == 0 ? "?" : edition) is null)
        {
            typed.Add(nameof(Edition), "policy-edition");
        }

        if (!PolicyCodes.CanChange(code))
        {
            typed.Add(nameof(Code), "policy-code");
        }

        // The parser of the policy itself judges the value: alone here, beside all others when the release is proposed.
        var value = Line(typed, nameof(Value), Value?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.'), 40);
        var entry = new PolicyEntry(edition, code, from, value, source.Act, source.Article, source.Mark);
        if (typed.IsFine(nameof(Value)) && typed.IsFine(nameof(Code)) && typed.IsFine(nameof(Edition)) && !PolicyBook.Accepts(entry))
        {
            typed.Add(nameof(Value), "policy-value-bad");
        }

        return entry;
    }

    private ClassifierItem Item(Typed typed, CurrentPolicy policy, DateOnly today, DateOnly from, PolicySource source)
    {
        var code = Code?.Trim() ?? "";
        if (!IsCode(code))
        {
            typed.Add(nameof(Code), Kind switch { ClassifierKinds.Holiday => "classifier-holiday", ClassifierKinds.Region or ClassifierKinds.District => "classifier-soato", _ => "classifier-code" });
        }

        else if (Kind == ClassifierKinds.RefusalReason && policy.Classifiers.Find(Kind, code, today) is null)
        {
            // Its sentence stands in letters, in three languages: only the product brings a new one.
            typed.Add(nameof(Code), "classifier-reason");
        }

        var group = Group?.Trim() ?? "";
        var isGroup = Kind switch
        {
            ClassifierKinds.District => policy.Classifiers.Find(ClassifierKinds.Region, group, from) is not null && code.StartsWith(group, StringComparison.Ordinal),
            ClassifierKinds.Direction => policy.Classifiers.Open(ClassifierKinds.Direction, from).Any(d => d.Group == group),
            ClassifierKinds.Issuer => group is "state-list" or "one-million-uzbek-coders" or "coursera" or "international-vendor",
            ClassifierKinds.Bank => group is "" or "computer-loan",
            ClassifierKinds.RefusalReason => group is "papers" or "rule",
            _ => group.Length == 0,
        };
        if (!isGroup)
        {
            typed.Add(nameof(Group), "classifier-group");
        }

        var detail = Detail?.Trim() ?? "";
        var isDetail = Kind switch
        {
            ClassifierKinds.Direction => detail.Length is > 0 and <= 4 && detail.All(char.IsAsciiDigit),
            ClassifierKinds.Bank => detail.Length == 0 || (detail.Length == 5 && detail.All(char.IsAsciiDigit)),
            ClassifierKinds.District => detail is "district" or "city",
            _ => detail.Length == 0,
        };
        if (!isDetail)
        {
            typed.Add(nameof(Detail), "classifier-detail");
        }

        var names = new ClassifierNames(
            Line(typed, nameof(NameUz), NameUz, ClassifierNames.Length), Line(typed, nameof(NameRu), NameRu, ClassifierNames.Length), Line(typed, nameof(NameEn), NameEn, ClassifierNames.Length));
        return new(Kind ?? "", code, from, names, group, detail, IsClosed, source);
    }

    private bool IsCode(string code) => Kind switch
    {
        ClassifierKinds.Region => code.Length == 4 && code.All(char.IsAsciiDigit),
        ClassifierKinds.District => code.Length == 7 && code.All(char.IsAsciiDigit),
        ClassifierKinds.Holiday => DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || DateOnly.TryParseExact($"2024-{code}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => code.Length is > 0 and <= CodeLength && char.IsAsciiLetterOrDigit(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') && code != PolicyDirection.Unlisted,
    };

    /// <summary>A plain line without the mark that separates cells in the text parameters are hashed from.</summary>
    private static string Line(Typed typed, string field, string? text, int most)
    {
        if (!PlainText.TryClean(text, most, out var clean, out var fault))
        {
            switch (fault)
            {
                case "text-empty":
                    typed.Add(field, "required");
                    break;
                case "text-long":
                    typed.Add(field, "too-long", most);
                    break;
                default:
                    typed.Add(field, fault);
                    break;
            }
        }
        else if (clean.Contains('|', StringComparison.Ordinal))
        {
            typed.Add(field, "policy-bar");
        }

        return clean;
    }
}
