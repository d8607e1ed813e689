using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>What stands behind a loan: the bank asks for it, so the graduate is asked first.</summary>
public enum SecurityKind
{
    /// <summary>Another person.</summary>
    Guarantor,

    /// <summary>An insurer's policy.</summary>
    Insurance,

    /// <summary>A thing of value.</summary>
    Pledge,
}

/// <param name="Name">Of the guarantor, or what the policy or the pledge is.</param>
/// <param name="Pinfl">Of the guarantor; null otherwise.</param>
/// <param name="Phone">Of the guarantor; null otherwise.</param>
public sealed record LoanSecurity(SecurityKind Kind, string Name, Pinfl? Pinfl, PhoneNumber? Phone)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 200;
}
