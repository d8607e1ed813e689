using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Jobs;

public enum JobState
{
    Waiting,
    Done,

    /// <summary>Tried too often; its handler was told to give up.</summary>
    GivenUp,
}

/// <summary>
/// Work that an act sets off, written in the same save as the act. A dispatcher of any of the site's processes does it soon after, again when the process died in
/// the middle, and never twice at a time.
/// </summary>
[NotAudited]
public sealed class Job
{
    private Job()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Code of the handler: <see cref="IJobHandler.Kind"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>What it is about: the id of an import, a letter.</summary>
    public Guid SubjectId { get; private init; }

    public JobState State { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before this moment, by the database's clock.</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>The account that set it off; the work is done, and audited, in its name. Null for the system itself.</summary>
    public Guid? ActorId { get; private init; }

    public string ActorName { get; private init; } = "";

    /// <summary>Its roles' codes at that moment, parted by blanks.</summary>
    public string ActorRoles { get; private init; } = "";

    /// <summary>Type of the last error; its message may hold personal values and is in the log alone. Empty while all is well.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>A job in the name of whoever acts now; add it to the act's save.</summary>
    public static Job For(string kind, Guid subjectId, ICurrentUser actor) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        SubjectId = subjectId,
        ActorId = actor.Id,
        ActorName = actor.Name,
        ActorRoles = string.Join(' ', actor.Roles.Select(r => r.Code())),
    };
}
