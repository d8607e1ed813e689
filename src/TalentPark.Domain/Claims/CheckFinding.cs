namespace TalentPark.Domain.Claims;

/// <summary>Who an automatic check asked; words: <c>Checks.Source_{code}</c>.</summary>
public static class CheckSources
{
    /// <summary>An extract of a state register.</summary>
    public const string Register = "register";

    /// <summary>What IT Park's staff entered from a document.</summary>
    public const string ItPark = "it-park";

    /// <summary>What the centre typed.</summary>
    public const string Centre = "centre";

    /// <summary>This system's own records.</summary>
    public const string Records = "records";

    public static readonly IReadOnlyList<string> All = [Register, ItPark, Centre, Records];
}

/// <summary>What the facts on record say of one check.</summary>
/// <param name="Code">Of <see cref="CheckCodes"/>.</param>
/// <param name="Source">Of <see cref="CheckSources"/>.</param>
/// <param name="ObservedOn">When the source said so; null for what is read on the day of asking.</param>
/// <param name="Grounds">Codes of <see cref="CheckGrounds"/> parted by blanks; empty when there is nothing to explain.</param>
/// <param name="Basis">The facts it rests on as text, or their hash: equal as long as they stay the same.</param>
public sealed record CheckFinding(string Code, CheckResult Result, string Source, DateOnly? ObservedOn, string Grounds, string Basis);

/// <summary>Why a check did not pass; words: <c>Checks.Ground_{code}</c>.</summary>
public static class CheckGrounds
{
    public const string NoPinfl = "no-pinfl";
    public const string PinflBirthDate = "pinfl-birth-date";
    public const string RecordedLate = "recorded-late";
    public const string NoCertificate = "no-certificate";
    public const string CertificateClaimed = "certificate-claimed";
    public const string CertificateNotGood = "certificate-not-good";
    public const string NoExtract = "no-extract";
    public const string RuleNotMet = "rule-not-met";
    public const string FactMissing = "fact-missing";
    public const string DuplicateDefinite = "duplicate-definite";
    public const string DuplicatePossible = "duplicate-possible";
    public const string PaidBefore = "paid-before";
    public const string AccountChangeOpen = "account-change-open";
    public const string SharedDirector = "shared-director";
    public const string SharedAddress = "shared-address";
    public const string SharedPhone = "shared-phone";
    public const string SharedAccount = "shared-account";
    public const string GraduateIsDirector = "graduate-is-director";

    public static readonly IReadOnlyList<string> All =
    [
        NoPinfl, PinflBirthDate, RecordedLate, NoCertificate, CertificateClaimed, CertificateNotGood, NoExtract, RuleNotMet, FactMissing,
        DuplicateDefinite, DuplicatePossible, PaidBefore, AccountChangeOpen, SharedDirector, SharedAddress, SharedPhone, SharedAccount, GraduateIsDirector,
    ];
}
