using System.Collections;

namespace TalentPark.Domain.Claims;

public enum RuleFactKind : byte
{
    /// <summary>Nobody knows it.</summary>
    Missing,
    Day,
    Number,
    Flag,
    Text,
}

/// <summary>One fact a rule was judged on, kept without boxing. Names are camelCase and stable.</summary>
public readonly record struct RuleFact
{
    private readonly decimal number;
    private readonly string? text;

    public RuleFact(string name, DateOnly? day)
    {
        Name = name;
        Kind = day.HasValue ? RuleFactKind.Day : RuleFactKind.Missing;
        number = day.GetValueOrDefault().DayNumber;
    }

    public RuleFact(string name, decimal? value)
    {
        Name = name;
        Kind = value.HasValue ? RuleFactKind.Number : RuleFactKind.Missing;
        number = value.GetValueOrDefault();
    }

    public RuleFact(string name, bool? value)
    {
        Name = name;
        Kind = value.HasValue ? RuleFactKind.Flag : RuleFactKind.Missing;
        number = value.GetValueOrDefault() ? 1 : 0;
    }

    public RuleFact(string name, string? value)
    {
        Name = name;
        Kind = value is null ? RuleFactKind.Missing : RuleFactKind.Text;
        text = value;
    }

    public string Name { get; }

    public RuleFactKind Kind { get; }

    /// <summary>Null unless the fact is a day.</summary>
    public DateOnly? Day => Kind == RuleFactKind.Day ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Null unless the fact is a number: UZS, months, years or a multiple of the base value, as its name says.</summary>
    public decimal? Number => Kind == RuleFactKind.Number ? number : null;

    /// <summary>Null unless the fact is a yes or no.</summary>
    public bool? Flag => Kind == RuleFactKind.Flag ? number != 0 : null;

    /// <summary>Null unless the fact is a code.</summary>
    public string? Text => Kind == RuleFactKind.Text ? text : null;
}

/// <summary>The facts of one rule: a stretch of the assessment's one array.</summary>
public readonly struct RuleFacts : IReadOnlyList<RuleFact>
{
    private readonly RuleFact[]? all;
    private readonly int start;

    internal RuleFacts(RuleFact[] all, int start, int count)
    {
        this.all = all;
        this.start = start;
        Count = count;
    }

    public int Count { get; }

    public RuleFact this[int index] => AsSpan()[index];

    public ReadOnlySpan<RuleFact> AsSpan() => all.AsSpan(start, Count);

    /// <summary>The fact of that name; one of kind <see cref="RuleFactKind.Missing"/> where the rule has none.</summary>
    public RuleFact this[string name]
    {
        get
        {
            foreach (ref readonly var fact in AsSpan())
            {
                if (fact.Name == name)
                {
                    return fact;
                }
            }

            return new RuleFact(name, (string?)null);
        }
    }

    public IEnumerator<RuleFact> GetEnumerator() => ((IEnumerable<RuleFact>)AsSpan().ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
