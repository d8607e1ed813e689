using System.Globalization;

namespace TalentPark.Domain.Policy;

/// <summary>Codes of the parameters an edition is made of. A rule's source has the code <c>rule.</c> + the rule's code.</summary>
public static class PolicyCodes
{
    /// <summary>Name of the edition this one is an overlay of.</summary>
    public const string BasedOn = "based-on";

    /// <summary>First day on which an application can be judged; its entry's value is <c>true</c>.</summary>
    public const string Programme = "programme";

    /// <summary>Base calculation value (BRV, BHM) in UZS.</summary>
    public const string BaseValue = "base-value";

    /// <summary>The central bank's key rate, percent a year.</summary>
    public const string KeyRate = "key-rate";

    public const string BaseValueOnDecisionDay = "base-value-on-decision-day";

    /// <summary>Number of wage bands; band n has <c>wage-band.n.from</c>, <c>.ordinary</c> and <c>.disability</c>, all in base values.</summary>
    public const string WageBands = "wage-bands";

    public const string WageMonths = "wage-months";

    public const string CeilingApplies = "ceiling-applies";

    public const string CeilingOrdinary = "ceiling.ordinary";

    public const string CeilingDisability = "ceiling.disability";

    public const string HireWindowMonths = "hire-window-months";

    public const string EmploymentMonths = "employment-months";

    public const string FilingMonths = "filing-months";

    /// <summary>Working days in which a claim is decided.</summary>
    public const string DecisionWorkingDays = "decision-working-days";

    /// <summary>Percent of the lines that passed every check automatically which are reviewed by hand all the same.</summary>
    public const string SamplingShare = "sampling-share";

    /// <summary>Text from which, with a line's id, it follows whether the line is one of them.</summary>
    public const string SamplingSeed = "sampling-seed";

    /// <summary>Completed years up to which the disability rate is paid, or <c>none</c>.</summary>
    public const string DisabilityAgeLimit = "disability-age-limit";

    public const string RatingApplies = "rating-applies";

    /// <summary>Prefix of the factor of a stability rating, in percent: <c>rating-percent.AAA</c>.</summary>
    public const string RatingPercent = "rating-percent.";

    /// <summary>Prefix of a rule's source: the act and mark shown with its judgement.</summary>
    public const string Rule = "rule.";

    /// <summary>First day on which a computer loan can be granted; its entry's value is <c>true</c>.</summary>
    public const string LoanProgramme = "loan-programme";

    /// <summary>Base values that can be borrowed at most.</summary>
    public const string LoanBaseValues = "loan-base-values";

    /// <summary>What the key rate is multiplied by to give the loan's yearly rate.</summary>
    public const string LoanRateFactor = "loan-rate-factor";

    public const string LoanTermMonths = "loan-term-months";

    public const string LoanGraceMonths = "loan-grace-months";

    public const string LoanAgeFrom = "loan-age-from";

    public const string LoanAgeTo = "loan-age-to";

    public const string LoanWindowMonths = "loan-window-months";

    /// <summary>Days for which the confirming letter is valid.</summary>
    public const string LoanLetterDays = "loan-letter-days";

    /// <summary>Days before a letter or window ends on which its holder is reminded.</summary>
    public const string LoanReminderDays = "loan-reminder-days";

    /// <summary>Days a year is counted as for interest.</summary>
    public const string LoanDayCount = "loan-day-count";

    /// <summary>First day on which a refund can be applied for; its entry's value is <c>true</c>.</summary>
    public const string RefundProgramme = "refund-programme";

    public const string RefundAgeFrom = "refund-age-from";

    public const string RefundAgeTo = "refund-age-to";

    /// <summary>Calendar days after the certificate's issue.</summary>
    public const string RefundDays = "refund-days";

    /// <summary>Completed years below which a guardian applies.</summary>
    public const string RefundGuardianUnder = "refund-guardian-under";

    /// <summary>Prefix of the share of the cost paid back for a level: <c>refund-percent.entry</c>.</summary>
    public const string RefundPercent = "refund-percent.";

    /// <summary>Suffix of a level held together with English at B2 or higher.</summary>
    public const string WithEnglish = "-b2";

    /// <summary>Whether the computer loan is judged by it.</summary>
    public static bool OfLoan(string code) =>
        code is BaseValue or KeyRate || code.StartsWith("loan-", StringComparison.Ordinal) || code.StartsWith($"{Rule}loan-", StringComparison.Ordinal);

    /// <summary>Whether the refund of a certificate's cost is judged by it.</summary>
    public static bool OfRefund(string code) =>
        code.StartsWith("refund-", StringComparison.Ordinal) || code.StartsWith($"{Rule}refund-", StringComparison.Ordinal);

    /// <summary>Whether only a support of graduates is judged by it, and the subsidy is not.</summary>
    public static bool OfSupportAlone(string code) => code is not (BaseValue or KeyRate) && (OfLoan(code) || OfRefund(code));

    public static string BandFrom(int band) => $"wage-band.{band}.from";

    public static string BandOrdinary(int band) => $"wage-band.{band}.ordinary";

    public static string BandDisability(int band) => $"wage-band.{band}.disability";

    /// <summary>Whether a release may change it: one that ships, or a further wage band; never a programme's first day or what an edition stands on.</summary>
    public static bool CanChange(string code) => code is not (Programme or LoanProgramme or RefundProgramme or BasedOn) && (Shipped.Contains(code) || IsBand(code));

    private static readonly HashSet<string> Shipped = [.. ShippedPolicy.Entries.Select(e => e.Code)];

    private static bool IsBand(string code) =>
        code.Split('.') is ["wage-band", var no, "from" or "ordinary" or "disability"]
        && int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var band) && band is >= 1 and <= 100 && no == $"{band}";
}
