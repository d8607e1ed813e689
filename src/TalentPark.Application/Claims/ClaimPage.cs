using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Centres;
using TalentPark.Application.Payments;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Claims;

/// <summary>What a claim's pages show, for its centre and for staff alike.</summary>
/// <param name="WorkingDaysLeft">Working days until <see cref="Claim.DueOn"/>, negative when overdue; null while no clock runs.</param>
/// <param name="Holds">Open ones on the claim, its lines, its centre and the programme; for staff alone.</param>
/// <param name="HasOpenAccountChange">Whether a change of the centre's bank account waits for a second person.</param>
public sealed record ClaimPage(
    Claim Claim, TrainingCentre Centre, IReadOnlyList<LinePage> Lines, IReadOnlyList<ClaimEvent> Timeline,
    IReadOnlyList<DocumentRow> Documents, DateOnly AsOf, int? WorkingDaysLeft, bool HasOpenAccountChange, IReadOnlyList<Hold> Holds)
{
    /// <summary>UZS: what the open, not refused lines come to — by the stored judgement, or by today's for a line never handed in.</summary>
    public decimal Total => Lines.Where(l => l.Line.State != LineState.Refused).Sum(l => l.Amount);

    /// <summary>Whether the claim can be handed in as it stands.</summary>
    public bool CanBeSubmitted => Claim.CanBeEdited && Lines.Count > 0 && Lines.All(l => l.Now.Outcome == AssessmentOutcome.Eligible);

    /// <summary>Approved lines whose money was to go to another account than the centre's of today; for staff alone.</summary>
    public IReadOnlySet<Guid> PayeeChanged { get; init; } = FrozenSet<Guid>.Empty;

    /// <summary>Open holds that stand in the way of the line.</summary>
    public IEnumerable<Hold> HoldsOn(ClaimLine line) => Holds.Where(h => h.Scope != HoldScope.Line || h.SubjectId == line.Id);

    /// <param name="asFiled">For staff: lines as they were handed in, even while the centre corrects; what it has only begun to add is left out.</param>
    internal static async Task<ClaimPage> Of(Claim claim, ITalentParkDb db, CurrentPolicy policy, DateOnly today, bool asFiled, CancellationToken ct)
    {
        var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == claim.CentreId, ct);
        var current = await CurrentLines.Read(db, claim, policy, today, ct);
        var seen = await db.OfSubjects([.. current.SelectMany(c => new[] { c.Graduate.Person.Id, c.Job.Employment.Id }).Distinct()], ct);
        var papers = (await db.Evidence.AsNoTracking().Where(e => e.ClaimId == claim.Id)
            .OrderBy(e => e.AddedAt)
            .Select(e => new { e.LineId, Paper = new PaperRow(e.Id, e.Kind, e.MediaType, e.Size, e.AddedAt) })
            .ToListAsync(ct)).ToLookup(p => p.LineId, p => p.Paper);
        var documents = await db.Documents.AsNoTracking().Where(d => d.ClaimId == claim.Id)
            .OrderByDescending(d => d.Revision)
            .Select(d => new DocumentRow(d.Code, d.Kind, d.IssuedAt, d.Total))
            .ToListAsync(ct);
        var calendar = claim.DueOn is null ? null : new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
        return new(
            claim, centre,
            [.. current.Where(c => !asFiled || c.Line.State != LineState.Draft).Select(c => LinePage.Of(c, asFiled || !claim.CanBeEdited, [.. papers[c.Line.Id]], [.. seen[c.Job.Employment.Id].Disagreeing(c.Job.Employment), .. seen[c.Graduate.Person.Id].Disagreeing(c.Graduate.Person)]))],
            [.. claim.Events.OrderByDescending(e => e.Revision)],
            documents, today,
            claim.DueOn is { } due && claim.State != ClaimState.Decided ? calendar!.Between(today, due) : null,
            await db.HasOpenAccountChange(claim.CentreId, ct),
            asFiled ? await db.OpenOn(claim.CentreId, claim.Id, [.. claim.OpenLines.Select(l => l.Id)]).ToListAsync(ct) : []);
    }
}

/// <summary>One line with the facts it rests on.</summary>
/// <param name="Stored">The judgement at the last submission; null for a line never handed in.</param>
/// <param name="StoredFacts">The facts that judgement rests on.</param>
/// <param name="Now">The judgement by the facts on record now, on the line's own application date or today.</param>
/// <param name="Job">The job the line rests on, with the source of its days and wages.</param>
/// <param name="Disagreements">What other sources say differently of the facts in force.</param>
/// <param name="FactsChanged">Whether today's facts no longer carry the stored amount.</param>
public sealed record LinePage(
    ClaimLine Line, string FullName, string MaskedPinfl, Course Course, DateOnly RecordedOn, string Employer, string EmployerStir,
    Employment Job, SubsidyAssessment? Stored, SubsidyFacts? StoredFacts, SubsidyAssessment Now, bool FactsChanged,
    IReadOnlyList<PaperRow> Papers, IReadOnlyList<Observation> Disagreements)
{
    /// <summary>The judgement to show: the stored one, or today's while the centre can still edit.</summary>
    public SubsidyAssessment Shown => Stored ?? Now;

    public decimal Amount => Stored?.Amount ?? Now.Amount;

    /// <summary>Whether today's facts stand in the way of approving the line, or an appeal for it.</summary>
    public bool CannotCarry => FactsChanged || (Line.State == LineState.Appealed && !FactsStillCarry.Hold(Line, Now));

    internal static LinePage Of(CurrentLine current, bool asFiled, IReadOnlyList<PaperRow> papers, IReadOnlyList<Observation> disagreements)
    {
        var (line, graduate, job) = (current.Line, current.Graduate, current.Job);
        var stored = asFiled && line.AssessmentJson is { } json ? SubsidyAssessmentJson.Read(json) : null;
        return new(
            line, graduate.Person.FullName, Masked.Pinfl(graduate.Person.Pinfl), graduate.Course, graduate.Training.RecordedOn,
            job.Employer.Name, job.Employer.Stir, job.Employment,
            stored, stored is null ? null : SubsidyFactsJson.Read(line.FactsJson!), current.Assessment,
            stored is not null && line.DecidedAt is null && !FactsStillCarry.Hold(line, current.Assessment), papers, disagreements);
    }
}

public sealed record PaperRow(Guid Id, string Kind, string MediaType, int Size, DateTimeOffset AddedAt);

/// <param name="Total">UZS the document states.</param>
public sealed record DocumentRow(string Code, DocumentKind Kind, DateTimeOffset IssuedAt, decimal Total);
