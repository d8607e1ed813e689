using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Graduates;

/// <summary>What the registers say of one certificate a loan can be asked on, judged as if applied for on a day.</summary>
/// <param name="Certificate">Null when the person has none that is confirmed: then the last training is judged.</param>
/// <param name="Course">Null when the certificate belongs to no course on record.</param>
public sealed record LoanChoice(Certificate? Certificate, string? Course, string? Centre, LoanFacts Facts, LoanAssessment Assessment)
{
    /// <summary>The best choice first.</summary>
    public static async Task<IReadOnlyList<LoanChoice>> Read(ITalentParkDb db, GraduateAccount account, DateOnly on, Edition edition, CancellationToken ct)
    {
        var born = await db.Persons.Where(p => p.Id == account.PersonId).Select(p => p.BirthDate).SingleAsync(ct);
        var isUsed = await db.LoanReferrals.AnyAsync(r => r.PersonId == account.PersonId && LoanTransitions.Used.Contains(r.State), ct);
        var certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == account.PersonId && c.State == CertificateState.Confirmed).ToListAsync(ct);
        var courses = await Trained.Read(db, account.PersonId, ct);
        var known = new LoanFacts { BirthDate = born, IsCitizen = account.IsCitizen, AlreadyUsed = isUsed };
        var choices = certificates.Count == 0
            ? courses.Take(1).DefaultIfEmpty(null).Select(course => Choice(null, course))
            : certificates.Select(c => Choice(c, courses.FirstOrDefault(t => t.TrainingId == c.TrainingId)));
        return [.. choices.OrderBy(c => Rank(c.Assessment.Outcome)).ThenByDescending(c => c.Assessment.LastDay).ThenBy(c => c.Certificate?.Id)];

        LoanChoice Choice(Certificate? certificate, Trained? course)
        {
            var facts = known with
            {
                Kind = certificate?.Kind,
                IssuedOn = certificate?.IssuedOn,
                CourseCompletedOn = course?.CompletedOn,
                CentreResidency = course?.Residency,
            };
            return new(certificate, course?.Course, course?.Centre, facts, LoanRules.Assess(facts, on, edition));
        }
    }

    private static int Rank(AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Eligible => 0,
        AssessmentOutcome.NotYet => 1,
        AssessmentOutcome.Undetermined => 2,
        _ => 3,
    };
}

/// <summary>One training of a person with its centre's residency; the last completed first.</summary>
/// <param name="Residency">By the register of IT Park residents; null when the centre is not in it: then it is silent.</param>
internal sealed record Trained(Guid TrainingId, string Course, string Centre, Guid CentreId, DateOnly CompletedOn, IReadOnlyList<KnownPeriod>? Residency)
{
    public static async Task<IReadOnlyList<Trained>> Read(ITalentParkDb db, Guid personId, CancellationToken ct)
    {
        var rows = await (
            from training in db.Trainings
            join course in db.Courses on training.CourseId equals course.Id
            join centre in db.Centres on course.CentreId equals centre.Id
            where training.PersonId == personId
            orderby course.CompletedOn descending, training.Id
            select new { training.Id, Course = course.Name, Centre = centre.Name, CentreId = centre.Id, course.CompletedOn, centre.Stir }).ToListAsync(ct);
        var stirs = rows.Select(r => r.Stir).Distinct().ToList();
        var firms = await db.Employers.AsNoTracking().Include(e => e.Periods).Where(e => stirs.Contains(e.Stir)).ToDictionaryAsync(e => e.Stir, ct);
        return [.. rows.Select(r => new Trained(r.Id, r.Course, r.Centre, r.CentreId, r.CompletedOn, firms.TryGetValue(r.Stir, out var firm) ? Periods(firm) : null))];
    }

    private static List<KnownPeriod> Periods(Employer firm) =>
        [.. firm.Periods.Where(p => p.Kind == EmployerPeriodKind.Resident).OrderBy(p => p.Period.From).Select(p => new KnownPeriod(p.Period.From, p.Period.To))];
}
