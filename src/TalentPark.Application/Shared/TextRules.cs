using FluentValidation;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Shared;

/// <summary>Shape of typed text, the same wherever people type.</summary>
public static class TextRules
{
    /// <summary>A required single line without control or direction-changing characters.</summary>
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, int max) => rule
        .NotEmpty().WithErrorCode("required")
        .MaximumLength(max).WithErrorCode("too-long").WithState(_ => max)
        .Must(v => v is null || !HasHidden(v)).WithErrorCode("hidden-characters");

    /// <summary>Optional text of several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Note<T>(this IRuleBuilder<T, string?> rule, int max) => rule
        .MaximumLength(max).WithErrorCode("too-long").WithState(_ => max)
        .Must(v => v is null || !HasHidden(v.Replace("\r", "").Replace("\n", "").Replace("\t", ""))).WithErrorCode("hidden-characters");

    private static bool HasHidden(string text) => text.Any(c =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse);
}
