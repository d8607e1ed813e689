using System.Collections.Frozen;

namespace TalentPark.Domain.Policy;

/// <summary>What the parameters of every support of graduates have in common.</summary>
public abstract class SupportParameters
{
    private protected SupportParameters()
    {
    }

    internal FrozenDictionary<string, RuleSource> Sources { get; init; } = FrozenDictionary<string, RuleSource>.Empty;

    public required string Edition { get; init; }

    /// <summary>The first day on which an application can be granted.</summary>
    public required DateOnly OpenFrom { get; init; }

    /// <summary>Completed years on the application date from which an applicant is old enough.</summary>
    public required int AgeFrom { get; init; }

    /// <summary>Completed years on the application date up to which an applicant is young enough.</summary>
    public required int AgeTo { get; init; }

    /// <summary>SHA-256 over <see cref="CanonicalText"/>, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>One line a parameter, in ordinal order.</summary>
    public required string CanonicalText { get; init; }

    /// <summary>The act a rule stands on.</summary>
    public RuleSource Source(string ruleCode) => Sources[ruleCode];
}

/// <summary>The parameters of the computer loan in force on one day (PP-350 of 12.08.2022).</summary>
public sealed class LoanParameters : SupportParameters
{
    internal LoanParameters()
    {
    }

    /// <summary>Base calculation value (BRV, BHM), UZS.</summary>
    public required decimal BaseValue { get; init; }

    /// <summary>The central bank's key rate, percent a year; null on days before the first one known.</summary>
    public required decimal? KeyRate { get; init; }

    /// <summary>Base values that can be borrowed at most.</summary>
    public required decimal MaxBaseValues { get; init; }

    /// <summary>What the key rate is multiplied by to give the loan's yearly rate.</summary>
    public required decimal RateFactor { get; init; }

    /// <summary>Months from the issue to the last payment.</summary>
    public required int TermMonths { get; init; }

    /// <summary>Months at the beginning in which nothing of the principal is paid back.</summary>
    public required int GraceMonths { get; init; }

    /// <summary>Calendar months after the reference day within which an application is in time.</summary>
    public required int WindowMonths { get; init; }

    /// <summary>Days for which the confirming letter is valid, the day of its issue included.</summary>
    public required int LetterDays { get; init; }

    /// <summary>Days before a letter or a window ends on which its holder is reminded.</summary>
    public required int ReminderDays { get; init; }

    /// <summary>Days a year is counted as when interest of some days is reckoned.</summary>
    public required int DayCount { get; init; }

    /// <summary>The yearly rate of a loan applied for under these parameters, percent; null while no key rate is known.</summary>
    public decimal? AnnualRate => KeyRate * RateFactor;

    /// <summary>UZS.</summary>
    public decimal MaxAmount => BaseValue * MaxBaseValues;
}

/// <summary>The parameters of the refund of a certificate's cost in force on one day (CM-95 of 17.02.2024).</summary>
public sealed class RefundParameters : SupportParameters
{
    internal RefundParameters()
    {
    }

    /// <summary>Calendar days after the certificate's issue within which an application is in time.</summary>
    public required int Days { get; init; }

    /// <summary>Completed years below which a guardian applies.</summary>
    public required int GuardianUnder { get; init; }

    /// <summary>Levels for which a share is paid back, those held with English as <c>professional-b2</c>; lowest share first.</summary>
    public IReadOnlyList<string> Levels => [.. Percents.OrderBy(p => p.Value).Select(p => p.Key)];

    internal FrozenDictionary<string, decimal> Percents { get; init; } = FrozenDictionary<string, decimal>.Empty;

    /// <summary>Percent of the documented cost paid back; null for a level that has none.</summary>
    /// <param name="level">Code of the classifier of levels.</param>
    /// <param name="englishB2">Whether English at B2 or higher is proven; counts for the professional level alone.</param>
    public decimal? Percent(string level, bool englishB2) =>
        englishB2 && Percents.TryGetValue($"{level}{PolicyCodes.WithEnglish}", out var higher) ? higher
        : !level.EndsWith(PolicyCodes.WithEnglish, StringComparison.Ordinal) && Percents.TryGetValue(level, out var share) ? share
        : null;
}
