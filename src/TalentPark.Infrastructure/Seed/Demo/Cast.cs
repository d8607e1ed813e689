namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>What becomes of one graduate. Days count from the course's completion; a hire on a weekend moves to the Monday after.</summary>
internal sealed record Fate
{
    /// <summary>Null for somebody without a job.</summary>
    public int? HiredAfter { get; private init; }

    public string Employer { get; private init; } = "";

    /// <summary>The first month's wage in base values of today; null for an ordinary one.</summary>
    public int? Multiple { get; private init; }

    /// <summary>Days in the job until the last day worked; null while it lasts.</summary>
    public int? LeftAfter { get; private init; }

    /// <summary>The month of the first six, from 0, whose wage nobody enters.</summary>
    public int? WithoutMonth { get; private init; }

    /// <summary>The training is recorded only after the hire.</summary>
    public bool RecordedLate { get; private init; }

    public Certificate Disability { get; private init; }

    /// <summary>The claim the graduate is put on.</summary>
    public string? Claim { get; private init; }

    /// <summary>Set for a person trained at two centres: the second training says the same; the job is entered by the first alone.</summary>
    public string? Shared { get; private init; }

    public static Fate Job(int after, string employer = "soft") => new() { HiredAfter = after, Employer = employer };

    public static Fate Jobless() => new();

    /// <summary>The second training of a person whose job the first one tells.</summary>
    public static Fate Again(string shared) => new() { Shared = shared };

    public Fate On(string claim) => this with { Claim = claim };

    public Fate Paid(int multiple) => this with { Multiple = multiple };

    public Fate Left(int after) => this with { LeftAfter = after };

    public Fate Without(int month) => this with { WithoutMonth = month };

    public Fate Late() => this with { RecordedLate = true };

    public Fate Holds(Certificate certificate) => this with { Disability = certificate };

    public Fate AlsoElsewhere(string shared) => this with { Shared = shared };
}

internal enum Certificate
{
    NotClaimed,

    /// <summary>Covers the hire date.</summary>
    Valid,

    /// <summary>Claimed, and the register is silent.</summary>
    Silent,

    /// <summary>Ended before the hire.</summary>
    Ended,
}

/// <param name="CompletedOn">Days from today.</param>
internal sealed record CourseCast(string Centre, string Name, string Direction, int CompletedOn, IReadOnlyList<Fate> Graduates)
{
    public const int Length = 150;
}
