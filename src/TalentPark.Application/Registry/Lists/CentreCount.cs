namespace TalentPark.Application.Registry.Lists;

/// <summary>How many trainings of a centre are on record; kept by the database itself, so that a list need not count them.</summary>
public sealed class CentreCount
{
    public Guid CentreId { get; private init; }

    public int Trainings { get; private init; }
}
