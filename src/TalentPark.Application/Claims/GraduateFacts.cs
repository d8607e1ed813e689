using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Claims;

/// <summary>One graduate's training with every job on record, and what the rules read of each.</summary>
public sealed record GraduateFacts(Training Training, Course Course, TrainingCentre Centre, Person Person, IReadOnlyList<JobFacts> Jobs, IReadOnlyList<ClaimLine> Lines)
{
    /// <summary>The facts of one job, or of none, seen by a claim whose own line does not count against itself.</summary>
    public SubsidyFacts For(JobFacts? job, Guid? exceptClaim = null) => new()
    {
        CentreIsState = Centre.IsState,
        CentreAccreditation = [.. Centre.Accreditations.Select(a => new KnownPeriod(a.Period.From, a.Period.To)).Order(ByStart)],
        Direction = Course.Direction,
        CourseStartedOn = Course.StartedOn,
        CourseCompletedOn = Course.CompletedOn,
        RecordedOn = Training.RecordedOn,
        HiredOn = job?.Employment.HiredOn,
        LeftOn = job?.Employment.LeftOn,
        Wages = job is null ? null : [.. job.Employment.Wages.OrderBy(w => w.Month).Select(w => new MonthlyWage(w.Month, w.Gross))],
        EmployerResidency = job?.Periods(EmployerPeriodKind.Resident),
        EmployerExporting = job?.Periods(EmployerPeriodKind.Exporter),
        DisabilityClaimed = Person.DisabilityClaimed,
        DisabilityCertified = Person.DisabilityFrom is null && Person.DisabilityTo is null ? null : [new KnownPeriod(Person.DisabilityFrom, Person.DisabilityTo)],
        AlreadySubsidised = Lines.Any(l => l.ClaimId != exceptClaim && ClaimTransitions.Subsidised.Contains(l.State)),
        BirthDate = Person.BirthDate,
    };

    /// <summary>The job a line is about; null when it is no longer on record.</summary>
    public JobFacts? JobOf(ClaimLine line) => Jobs.SingleOrDefault(j => j.Employment.Id == line.EmploymentId);

    /// <summary>The same facts with the employer as it would be.</summary>
    public GraduateFacts With(Employer employer) => this with { Jobs = [.. Jobs.Select(j => j.Employer.Id == employer.Id ? j with { Employer = employer } : j)] };

    internal static readonly Comparer<KnownPeriod> ByStart = Comparer<KnownPeriod>.Create((x, y) => Nullable.Compare(x.From, y.From));

    /// <summary>Reads any number of trainings in a fixed number of statements.</summary>
    public static async Task<IReadOnlyList<GraduateFacts>> Read(ITalentParkDb db, IQueryable<Training> trainings, CancellationToken ct)
    {
        var rows = await (
            from training in trainings.AsNoTracking()
            join course in db.Courses on training.CourseId equals course.Id
            join person in db.Persons on training.PersonId equals person.Id
            select new { training, course, person }).ToListAsync(ct);
        var centreIds = rows.Select(r => r.course.CentreId).Distinct().ToList();
        var personIds = rows.Select(r => r.person.Id).Distinct().ToList();
        var centres = await db.Centres.AsNoTracking().Include(c => c.Accreditations).Where(c => centreIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var employments = await db.Employments.AsNoTracking().Include(e => e.Wages).Where(e => personIds.Contains(e.PersonId)).ToListAsync(ct);
        var employerIds = employments.Select(e => e.EmployerId).Distinct().ToList();
        var employers = await db.Employers.AsNoTracking().Include(e => e.Periods).Where(e => employerIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var lines = await db.ClaimLines.AsNoTracking().Where(l => personIds.Contains(l.PersonId) && l.State != LineState.Withdrawn).ToListAsync(ct);

        var jobsOf = employments
            .OrderBy(e => e.HiredOn).ThenBy(e => e.Id)
            .ToLookup(e => e.PersonId, e => new JobFacts(e, employers[e.EmployerId]));
        var linesOf = lines.ToLookup(l => l.PersonId);
        return [.. rows.Select(r => new GraduateFacts(r.training, r.course, centres[r.course.CentreId], r.person, [.. jobsOf[r.person.Id]], [.. linesOf[r.person.Id]]))];
    }
}

/// <summary>One job with its employer.</summary>
public sealed record JobFacts(Employment Employment, Employer Employer)
{
    internal IReadOnlyList<KnownPeriod> Periods(EmployerPeriodKind kind) =>
        [.. Employer.Periods.Where(p => p.Kind == kind).Select(p => new KnownPeriod(p.Period.From, p.Period.To)).Order(GraduateFacts.ByStart)];
}
