using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>A named set of dated parameters, resolved for every stretch of days in which nothing changes.</summary>
public sealed class Edition
{
    private readonly DateOnly[] starts;
    private readonly PolicyParameters[] stretches;
    private readonly (DateOnly From, decimal Amount)[] baseValues;

    internal Edition(string name, IReadOnlyCollection<PolicyEntry> entries, IReadOnlyList<PolicyDirection> directions, DateOnly? firstDay = null)
    {
        Name = name;
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

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} from {FirstDay:yyyy-MM-dd}");
}
