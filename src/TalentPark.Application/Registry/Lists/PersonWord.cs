namespace TalentPark.Application.Registry.Lists;

/// <summary>
/// One word of a person's name, kept by the database itself from <c>person.name_key</c> however the person was written. Its index gives the
/// persons of a typed beginning in order, so a page is read and no more.
/// </summary>
public sealed class PersonWord
{
    public Guid PersonId { get; private init; }

    public string Word { get; private init; } = "";

    public string NameKey { get; private init; } = "";

    /// <summary>The same name's next smaller word, or empty: where it does not begin as typed either, this word is the first that does.</summary>
    public string Prior { get; private init; } = "";
}

/// <summary>What the register of persons is filtered and sorted by, beside each training: kept by the database itself from training, person and course.</summary>
public sealed class TrainingEntry
{
    public Guid TrainingId { get; private init; }

    public Guid PersonId { get; private init; }

    public Guid CourseId { get; private init; }

    public Guid CentreId { get; private init; }

    public string NameKey { get; private init; } = "";

    public string RegionSoato { get; private init; } = "";

    /// <summary>Empty while it is not known.</summary>
    public string DistrictSoato { get; private init; } = "";

    public string Direction { get; private init; } = "";

    public DateOnly CompletedOn { get; private init; }

    public bool HasPinfl { get; private init; }
}
