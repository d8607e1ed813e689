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
    private static readonly object DayMark = RuleFactKind.Day;
    private static readonly object NumberMark = RuleFactKind.Number;
    private static readonly object FlagMark = RuleFactKind.Flag;

    private readonly decimal number;

    /// <summary>The text, or the mark of the kind the number is; null when missing. One field for both keeps the many facts of an explanation small.</summary>
    private readonly object? content;

    public RuleFact(string name, DateOnly? day)
    {
        Name = name;
        content = day.HasValue ? DayMark : null;
        number = day.GetValueOrDefault().DayNumber;
    }

    public RuleFact(string name, decimal? value)
    {
        Name = name;
        content = value.HasValue ? NumberMark : null;
        number = value.GetValueOrDefault();
    }

    public RuleFact(string name, bool? value)
    {
        Name = name;
        content = value.HasValue ? FlagMark : null;
        number = value.GetValueOrDefault() ? 1 : 0;
    }

    public RuleFact(string name, string? value)
    {
        Name = name;
        content = value;
    }

    public string Name { get; }

    public RuleFactKind Kind => content switch { null => RuleFactKind.Missing, RuleFactKind kind => kind, _ => RuleFactKind.Text };

    /// <summary>Null unless the fact is a day.</summary>
    public DateOnly? Day => Kind == RuleFactKind.Day ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Null unless the fact is a number: UZS, months, years or a multiple of the base value, as its name says.</summary>
    public decimal? Number => Kind == RuleFactKind.Number ? number : null;

    /// <summary>Null unless the fact is a yes or no.</summary>
    public bool? Flag => Kind == RuleFactKind.Flag ? number != 0 : null;

    /// <summary>Null unless the fact is a code.</summary>
    public string? Text => content as string;
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
