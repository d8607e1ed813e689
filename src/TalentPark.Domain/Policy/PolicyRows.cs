using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>Every row of the policy that was ever released, superseded ones too.</summary>
public sealed record PolicyRows(IReadOnlyList<PolicyEntry> Entries, IReadOnlyList<ClassifierItem> Items)
{
    /// <summary>Number of the last release in it; 0 when there is only what shipped.</summary>
    public int LastRelease => Entries.Select(e => e.Release).Concat(Items.Select(i => i.Release)).DefaultIfEmpty(0).Max();

    /// <summary>What was known by that moment, itself included.</summary>
    public PolicyRows KnownAt(DateTimeOffset moment) =>
        new([.. Entries.Where(e => e.ReleasedAt <= moment)], [.. Items.Where(i => i.ReleasedAt <= moment)]);

    /// <summary>With the changes as if released now.</summary>
    public PolicyRows With(IReadOnlyCollection<PolicyChange> changes, DateTimeOffset at)
    {
        var next = LastRelease + 1;
        return new(
            [.. Entries, .. changes.Where(c => c.IsParameter).Select(c => c.Entry(next, at))],
            [.. Items, .. changes.Where(c => !c.IsParameter).Select(c => c.Item(next, at))]);
    }

    /// <exception cref="RuleBroken">See <see cref="PolicyBook.From"/>.</exception>
    public PolicyBook Book() => PolicyBook.From(Entries, Classifiers().Directions);

    public ClassifierBook Classifiers() => ClassifierBook.From(Items);

    /// <summary>Refuses a policy that cannot be read as a whole: a value that makes no sense beside the others, or one that is missing.</summary>
    /// <exception cref="RuleBroken"><c>release-not-whole</c>, with the edition and the code at fault.</exception>
    public void Check()
    {
        try
        {
            Book();
        }
        catch (RuleBroken broken) when (broken.Code.StartsWith("policy-", StringComparison.Ordinal))
        {
            throw new RuleBroken("release-not-whole", broken.Values.ElementAtOrDefault(0), broken.Values.ElementAtOrDefault(1));
        }
    }
}
