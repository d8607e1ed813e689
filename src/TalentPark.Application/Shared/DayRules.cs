using FluentValidation;

namespace TalentPark.Application.Shared;

public static class DayRules
{
    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    /// <summary>Whether a day lies between 1990 and 2100.</summary>
    public static bool IsSensible(DateOnly day) => day >= First && day <= Last;

    /// <summary>A required day between 1990 and 2100.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> Known<T>(this IRuleBuilder<T, DateOnly?> rule) => rule
        .NotNull().WithErrorCode("required")
        .Must(d => d is null || IsSensible(d.Value)).WithErrorCode("day-range");

    /// <summary>A day between 1990 and 2100, or none.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> Sensible<T>(this IRuleBuilder<T, DateOnly?> rule) => rule
        .Must(d => d is null || IsSensible(d.Value)).WithErrorCode("day-range");
}
