using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace TalentPark.Domain.Policy;

/// <summary>Makes the parameters of the supports of graduates from an edition's entries. Before a support's first day those of the first day stand.</summary>
internal static class SupportResolver
{
    public static LoanParameters Loan(string edition, DateOnly day, IReadOnlyCollection<PolicyEntry> entries)
    {
        var (values, first, text, sources) = Read(edition, day, entries, PolicyCodes.LoanProgramme, PolicyCodes.OfLoan);
        return new()
        {
            Edition = edition,
            OpenFrom = first,
            BaseValue = values.Amount(PolicyCodes.BaseValue),
            KeyRate = values.Has(PolicyCodes.KeyRate) ? values.Number(PolicyCodes.KeyRate, 100) : null,
            MaxBaseValues = values.Number(PolicyCodes.LoanBaseValues, 10_000),
            RateFactor = values.Number(PolicyCodes.LoanRateFactor, 100),
            TermMonths = values.Whole(PolicyCodes.LoanTermMonths, 1, 360),
            GraceMonths = values.Whole(PolicyCodes.LoanGraceMonths, 0, 359) is var grace && grace < values.Whole(PolicyCodes.LoanTermMonths, 1, 360)
                ? grace : throw values.Fault("policy-value", PolicyCodes.LoanGraceMonths),
            AgeFrom = values.Whole(PolicyCodes.LoanAgeFrom, 0, 150),
            AgeTo = values.Whole(PolicyCodes.LoanAgeTo, 0, 150),
            WindowMonths = values.Whole(PolicyCodes.LoanWindowMonths, 0, 120),
            LetterDays = values.Whole(PolicyCodes.LoanLetterDays, 1, 3650),
            ReminderDays = values.Whole(PolicyCodes.LoanReminderDays, 0, 365),
            DayCount = values.Whole(PolicyCodes.LoanDayCount, 360, 366),
            Sources = sources,
            CanonicalText = text,
            Sha256 = Hash(text),
        };
    }

    public static RefundParameters Refund(string edition, DateOnly day, IReadOnlyCollection<PolicyEntry> entries)
    {
        var (values, first, text, sources) = Read(edition, day, entries, PolicyCodes.RefundProgramme, PolicyCodes.OfRefund);
        return new()
        {
            Edition = edition,
            OpenFrom = first,
            AgeFrom = values.Whole(PolicyCodes.RefundAgeFrom, 0, 150),
            AgeTo = values.Whole(PolicyCodes.RefundAgeTo, 0, 150),
            Days = values.Whole(PolicyCodes.RefundDays, 0, 3650),
            GuardianUnder = values.Whole(PolicyCodes.RefundGuardianUnder, 0, 150),
            Percents = values.Under(PolicyCodes.RefundPercent).ToFrozenDictionary(r => r.Name, r => values.Number(r.Entry.Code, 100), StringComparer.Ordinal),
            Sources = sources,
            CanonicalText = text,
            Sha256 = Hash(text),
        };
    }

    /// <summary>First day of a support; null in an edition that does not know it.</summary>
    public static DateOnly? FirstDay(IEnumerable<PolicyEntry> entries, string programme) =>
        entries.Where(e => e.Code == programme).Select(e => (DateOnly?)e.ValidFrom).Min();

    private static (PolicyValues Values, DateOnly First, string Text, FrozenDictionary<string, RuleSource> Sources) Read(
        string edition, DateOnly day, IReadOnlyCollection<PolicyEntry> entries, string programme, Func<string, bool> belongs)
    {
        var first = FirstDay(entries, programme) ?? throw new Shared.RuleBroken("policy-entry-missing", edition, programme);
        var on = day < first ? first : day;
        var inForce = entries.Where(e => e.ValidFrom <= on && belongs(e.Code))
            .GroupBy(e => e.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(e => e.ValidFrom)!, StringComparer.Ordinal);
        var values = new PolicyValues(edition, inForce);
        var sources = values.Under(PolicyCodes.Rule).ToFrozenDictionary(r => r.Name, r => new RuleSource(r.Entry.Act, r.Entry.Mark == PolicyMark.Assumed), StringComparer.Ordinal);
        return (values, first, PolicySnapshot.Write(edition, inForce.Values, []), sources);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
