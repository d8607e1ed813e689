using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>A named set of dated parameters, resolved for every stretch of days in which nothing changes.</summary>
public sealed class Edition
{
    private readonly DateOnly[] starts;
    private readonly PolicyParameters[] stretches;
    private readonly (DateOnly From, decimal Amount)[] baseValues;
    private readonly Stretches<LoanParameters>? loans;
    private readonly Stretches<RefundParameters>? refunds;

    internal Edition(string name, IReadOnlyCollection<PolicyEntry> all, IReadOnlyList<PolicyDirection> directions, DateOnly? firstDay = null)
    {
        Name = name;
        loans = Supports(all, PolicyCodes.LoanProgramme, PolicyCodes.OfLoan, day => SupportResolver.Loan(name, day, all), firstDay);
        refunds = Supports(all, PolicyCodes.RefundProgramme, PolicyCodes.OfRefund, day => SupportResolver.Refund(name, day, all), firstDay);

        // A subsidy's hash holds what the subsidy is judged by and nothing else.
        List<PolicyEntry> entries = [.. all.Where(e => !PolicyCodes.OfSupportAlone(e.Code))];
        FirstDay = firstDay ?? entries.Where(e => e.Code == PolicyCodes.Programme).Select(e => (DateOnly?)e.ValidFrom).Min()
            ?? throw new RuleBroken("policy-entry-missing", name, PolicyCodes.Programme);
        starts =
        [
            .. entries.Select(e => e.ValidFrom)
                .Concat(directions.Select(d => d.ValidFrom))
                .Concat(directions.Where(d => d.ValidTo < DateOnly.MaxValue).Select(d => d.ValidTo!.Value.AddDays(1)))
                .Where(day => day > FirstDay)
                .Append(FirstDay)
                .Distinct()
                .Order(),
        ];
        baseValues =
        [
            .. entries.Where(e => e.Code == PolicyCodes.BaseValue).OrderBy(e => e.ValidFrom)
                .Select(e => (e.ValidFrom, PolicyValues.TryNumber(e.Value, out var amount) ? amount : throw new RuleBroken("policy-value", name, e.Code))),
        ];

        // The text kept with a loan or a refund holds nothing of the subsidy.
        if (!all.Any(e => e.Code == PolicyCodes.Programme) && (loans is not null || refunds is not null))
        {
            (starts, stretches) = ([], []);
            return;
        }

        stretches = [.. starts.Select(day => PolicyResolver.Resolve(name, day, entries, directions))];
    }

    public string Name { get; }

    /// <summary>The programme's first day: no application can be judged on an earlier one.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The parameters in force on that day; allocates nothing.</summary>
    /// <exception cref="RuleBroken"><c>before-programme</c> when the day lies before <see cref="FirstDay"/>.</exception>
    public PolicyParameters At(DateOnly day)
    {
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            if (starts[i] <= day)
            {
                return stretches[i];
            }
        }

        throw new RuleBroken("before-programme", FirstDay);
    }

    /// <summary>The base calculation value (BRV) in force on a day, also on one before the programme; null before the first one known.</summary>
    public decimal? BaseValueOn(DateOnly day)
    {
        decimal? value = null;
        foreach (var (from, amount) in baseValues)
        {
            value = from <= day ? amount : value;
        }

        return value;
    }

    /// <summary>The parameters of the computer loan in force on that day, before its first day those of the first day; allocates nothing.</summary>
    /// <exception cref="RuleBroken"><c>policy-entry-missing</c> in an edition that does not know the loan.</exception>
    public LoanParameters LoanOn(DateOnly day) => (loans ?? throw new RuleBroken("policy-entry-missing", Name, PolicyCodes.LoanProgramme)).At(day);

    /// <summary>The parameters of the refund in force on that day, before its first day those of the first day; allocates nothing.</summary>
    /// <exception cref="RuleBroken"><c>policy-entry-missing</c> in an edition that does not know the refund.</exception>
    public RefundParameters RefundOn(DateOnly day) => (refunds ?? throw new RuleBroken("policy-entry-missing", Name, PolicyCodes.RefundProgramme)).At(day);

    /// <param name="known">The first day of which anything is known, in an edition read from a kept text; null: the support's own first day.</param>
    private static Stretches<T>? Supports<T>(IReadOnlyCollection<PolicyEntry> all, string programme, Func<string, bool> belongs, Func<DateOnly, T> resolve, DateOnly? known) =>
        SupportResolver.FirstDay(all, programme) is { } first ? new(known > first ? known.Value : first, all.Where(e => belongs(e.Code)).Select(e => e.ValidFrom), resolve) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} from {FirstDay:yyyy-MM-dd}");
}
