using FluentValidation;
using FluentValidation.Results;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Shared;

/// <summary>Shape of typed text, the same wherever people type.</summary>
public static class TextRules
{
    /// <summary>A required single line that is safe to show and to print: see <see cref="PlainText"/>.</summary>
    public static IRuleBuilderOptionsConditions<T, string> Line<T>(this IRuleBuilder<T, string> rule, int max) => rule.Custom((text, context) =>
    {
        if (PlainText.TryClean(text, max, out _, out var fault))
        {
            return;
        }

        context.AddFailure(new ValidationFailure(context.PropertyPath, fault)
        {
            ErrorCode = fault switch { "text-empty" => "required", "text-long" => "too-long", _ => fault },
            CustomState = fault == "text-long" ? max : null,
        });
    });

    /// <summary>A line that passed <see cref="Line"/>, as it is kept: composed letters, single blanks.</summary>
    public static string Cleaned(this string text, int max) => PlainText.TryClean(text, max, out var clean, out _) ? clean : throw new ArgumentException("Not a plain line.", nameof(text));

    /// <summary>As <see cref="Cleaned"/>; what was left empty stays so.</summary>
    public static string CleanedOrEmpty(this string text, int max) => text.Length == 0 ? "" : text.Cleaned(max);

    /// <summary>Optional text of several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Note<T>(this IRuleBuilder<T, string?> rule, int max) => rule
        .MaximumLength(max).WithErrorCode("too-long").WithState(_ => max)
        .Must(v => v is null || !HasHidden(v.Replace("\r", "").Replace("\n", "").Replace("\t", ""))).WithErrorCode("hidden-characters");

    private static bool HasHidden(string text) => text.Any(c =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse);
}
