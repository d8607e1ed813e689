using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Who certified the claim on the centre's behalf, and what was stated.</summary>
/// <param name="Name">1 to <see cref="NameLength"/> characters.</param>
/// <param name="Position">1 to <see cref="PositionLength"/> characters.</param>
public sealed record Certification(string Name, string Position)
{
    public const int NameLength = 100;
    public const int PositionLength = 100;
}

/// <summary>One line's facts and judgement at the moment of submission.</summary>
public sealed record LineSubmission(SubsidyFacts Facts, SubsidyAssessment Assessment);

/// <summary>A training centre's application for the subsidy, with one line for each graduate (CM-86 of 12.02.2024).</summary>
public sealed partial class Claim
{
    /// <summary>The most lines one claim may have.</summary>
    public const int MaxLines = 200;

    /// <summary>The longest reason or note, in characters.</summary>
    public const int NoteLength = 1000;

    private readonly List<ClaimLine> _lines = [];
    private readonly List<ClaimEvent> _events = [];

    private Claim()
    {
    }

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    /// <summary>TP-2026-000418, given at the first submission; null while a draft.</summary>
    public string? Number { get; private set; }

    public ClaimState State { get; private set; }

    /// <summary>Counts every change to the claim or one of its lines; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The day by which the decision is promised; null while the centre has the claim.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Working days left when the claim was returned: the clock stops while the centre corrects.</summary>
    public int? WorkingDaysLeft { get; private set; }

    /// <summary>The reviewer who took the claim.</summary>
    public Guid? ReviewerId { get; private set; }

    public string? ReviewerName { get; private set; }

    public string? ReturnReason { get; private set; }

    public string? CertifierName { get; private set; }

    public string? CertifierPosition { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public IReadOnlyList<ClaimLine> Lines => _lines;

    public IReadOnlyList<ClaimEvent> Events => _events;

    public bool CanBeEdited => State is ClaimState.Draft or ClaimState.Returned;

    /// <summary>Lines that still count: all but the withdrawn.</summary>
    public IEnumerable<ClaimLine> OpenLines => _lines.Where(l => l.State != LineState.Withdrawn);

    /// <summary>Sum of the lines that still count and are not refused, in UZS.</summary>
    public decimal Total => OpenLines.Where(l => l.State != LineState.Refused).Sum(l => l.Amount);

    public static Claim Draft(Guid id, Guid centreId, Actor by, DateTimeOffset at)
    {
        var claim = new Claim { Id = id, CentreId = centreId, State = ClaimState.Draft, CreatedAt = at };
        claim.Record(null, "created", null, ClaimState.Draft, by, at);
        return claim;
    }

    /// <exception cref="RuleBroken"><c>claim-not-editable</c>, <c>claim-lines-limit</c>, <c>claim-person-twice</c>.</exception>
    public ClaimLine AddLine(Guid trainingId, Guid personId, Guid employmentId, Actor by, DateTimeOffset at)
    {
        MustBeEditable();
        if (OpenLines.Count() >= MaxLines)
        {
            throw new RuleBroken("claim-lines-limit", MaxLines);
        }

        if (OpenLines.Any(l => l.PersonId == personId))
        {
            throw new RuleBroken("claim-person-twice");
        }

        var no = _lines.Count == 0 ? 1 : _lines.Max(l => l.No) + 1;
        var line = ClaimLine.Of(Guid.CreateVersion7(at), Id, no, trainingId, personId, employmentId);
        _lines.Add(line);
        Record(no, "line-added", null, LineState.Draft, by, at);
        return line;
    }

    /// <exception cref="RuleBroken"><c>claim-not-editable</c>, <c>line-unknown</c>.</exception>
    public void RemoveLine(Guid lineId, Actor by, DateTimeOffset at)
    {
        MustBeEditable();
        var line = Line(lineId);
        var from = line.State;
        line.Withdraw();
        Record(line.No, "line-removed", from, line.State, by, at);
    }

    /// <exception cref="RuleBroken"><c>claim-not-editable</c>, <c>line-unknown</c>.</exception>
    public void AddPaper(Evidence paper, Actor by, DateTimeOffset at)
    {
        MustBeEditable();
        var line = Line(paper.LineId);
        Record<LineState>(line.No, "paper-added", line.State, line.State, by, at);
    }

    /// <summary>Hands the claim in. Every open line must be eligible; each keeps its facts and explanation.</summary>
    /// <param name="number">Given to a claim that has none yet.</param>
    /// <param name="submissions">By line id, for every open line.</param>
    /// <param name="dueOn">The day by which the decision is promised.</param>
    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, <c>claim-empty</c>, <c>line-not-eligible</c>.</exception>
    public void Submit(Certification certification, string number, IReadOnlyDictionary<Guid, LineSubmission> submissions, DateOnly dueOn, Actor by, DateTimeOffset at)
    {
        var from = State;
        var after = ClaimTransitions.After(State, ClaimStep.Submit);
        if (!OpenLines.Any())
        {
            throw new RuleBroken("claim-empty");
        }

        foreach (var line in OpenLines)
        {
            line.Submit(submissions[line.Id].Facts, submissions[line.Id].Assessment, at);
        }

        State = after;
        Number ??= number;
        SubmittedAt = at;
        DueOn = dueOn;
        WorkingDaysLeft = null;
        ReturnReason = null;
        (CertifierName, CertifierPosition) = (certification.Name, certification.Position);
        Record(null, from == ClaimState.Returned ? "resubmitted" : "submitted", from, State, by, at);
    }

    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>.</exception>
    public void Withdraw(string? note, Actor by, DateTimeOffset at)
    {
        var from = State;
        State = ClaimTransitions.After(State, ClaimStep.Withdraw);
        DueOn = null;
        foreach (var line in OpenLines.ToList())
        {
            line.Withdraw();
        }

        Record(null, "withdrawn", from, State, by, at, note: note);
    }

    /// <summary>Records of one person, or of one firm, were merged: the line follows to the kept ones. Its state and its judgement stay.</summary>
    public void FollowMerge(ClaimLine line, Guid trainingId, Guid personId, Guid employmentId, Actor by, DateTimeOffset at)
    {
        line.MoveTo(trainingId, personId, employmentId);
        Record<LineState>(line.No, "record-merged", line.State, line.State, by, at);
    }

    /// <exception cref="RuleBroken"><c>line-unknown</c>.</exception>
    public ClaimLine Line(Guid lineId) =>
        OpenLines.FirstOrDefault(l => l.Id == lineId) ?? throw new RuleBroken("line-unknown");

    private void MustBeEditable()
    {
        if (!CanBeEdited)
        {
            throw new RuleBroken("claim-not-editable", State);
        }
    }

    private void Record<TState>(int? lineNo, string what, TState? from, TState to, Actor by, DateTimeOffset at, string? reasonCode = null, string? note = null)
        where TState : struct, Enum
    {
        Revision++;
        _events.Add(ClaimEvent.Of(Id, Revision, lineNo, what, from?.ToString(), to.ToString(), by, at, reasonCode, note));
    }
}
