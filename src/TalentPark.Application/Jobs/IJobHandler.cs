namespace TalentPark.Application.Jobs;

/// <summary>Does the jobs of one kind. Made anew for each attempt (scoped). It may be begun again after an interruption at any point, so it must be able to go on from what is on record.</summary>
public interface IJobHandler
{
    /// <summary>Stable code in lower case with hyphens, such as <c>import-judge</c>.</summary>
    string Kind { get; }

    /// <summary>Takes longer than a few seconds: long jobs are done one at a time in each process, beside the short ones.</summary>
    bool IsLong { get; }

    /// <summary>Does the work. An exception brings it back a little later, at most <see cref="IJobs.MaxAttempts"/> times in all.</summary>
    Task Run(Guid subjectId, CancellationToken ct);

    /// <summary>Every attempt failed: says so on record, where people see it.</summary>
    Task GiveUp(Guid subjectId, CancellationToken ct);
}

/// <summary>The dispatcher, as acts see it.</summary>
public interface IJobs
{
    public const int MaxAttempts = 5;

    /// <summary>Something was added: look now rather than at the next turn. Only hurries; a job is found without it too.</summary>
    void Ring();
}
