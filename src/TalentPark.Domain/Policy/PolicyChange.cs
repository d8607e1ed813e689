namespace TalentPark.Domain.Policy;

/// <summary>One change a release brings: a parameter of an edition or a value of a classifier, from a day on.</summary>
public sealed class PolicyChange
{
    /// <summary>The kind of a change to a parameter; any other kind is one of <see cref="ClassifierKinds"/>.</summary>
    public const string Parameter = "parameter";

    private PolicyChange()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReleaseId { get; private init; }

    public string Kind { get; private init; } = "";

    /// <summary>Of a parameter; empty for a classifier.</summary>
    public string Edition { get; private init; } = "";

    public string Code { get; private init; } = "";

    public DateOnly ValidFrom { get; private init; }

    /// <summary>Of a parameter; empty for a classifier.</summary>
    public string Value { get; private init; } = "";

    /// <summary>Of a classifier; empty for a parameter.</summary>
    public ClassifierNames Names { get; private init; } = new("", "", "");

    public string Group { get; private init; } = "";

    public string Detail { get; private init; } = "";

    public bool IsClosed { get; private init; }

    public PolicySource Source { get; private init; } = new("", null, PolicyMark.Assumed);

    public bool IsParameter => Kind == Parameter;

    public static PolicyChange Of(Guid id, Guid releaseId, PolicyEntry entry) => new()
    {
        Id = id,
        ReleaseId = releaseId,
        Kind = Parameter,
        Edition = entry.Edition,
        Code = entry.Code,
        ValidFrom = entry.ValidFrom,
        Value = entry.Value,
        Source = new(entry.Act, entry.Article, entry.Mark),
    };

    public static PolicyChange Of(Guid id, Guid releaseId, ClassifierItem item) => new()
    {
        Id = id,
        ReleaseId = releaseId,
        Kind = item.Kind,
        Code = item.Code,
        ValidFrom = item.ValidFrom,
        Names = item.Names,
        Group = item.Group,
        Detail = item.Detail,
        IsClosed = item.IsClosed,
        Source = item.Source,
    };

    /// <summary>The row of the policy it becomes.</summary>
    public PolicyEntry Entry(int release, DateTimeOffset at) =>
        new(Edition, Code, ValidFrom, Value, Source.Act, Source.Article, Source.Mark) { Release = release, ReleasedAt = at };

    /// <summary>The row of the classifier it becomes.</summary>
    public ClassifierItem Item(int release, DateTimeOffset at) =>
        new(Kind, Code, ValidFrom, Names, Group, Detail, IsClosed, Source) { Release = release, ReleasedAt = at };

    /// <summary>Whether both are about the same thing from the same day on.</summary>
    internal bool Concerns(PolicyChange other) => (Kind, Edition, Code, ValidFrom) == (other.Kind, other.Edition, other.Code, other.ValidFrom);
}
