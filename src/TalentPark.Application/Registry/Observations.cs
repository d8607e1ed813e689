using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Keeps what sources say differently from the value in force, and reads it back.</summary>
public static class Observations
{
    /// <summary>What the reader types is the centre's word when he or she belongs to one, IT Park's otherwise.</summary>
    public static Provenance SeenOn(this ICurrentUser user, DateOnly day) => new(user.CentreId is null ? FactSource.ItPark : FactSource.Centre, day);

    /// <summary>Each source's latest differing word about each fact of the record; saved with the act.</summary>
    public static async Task Keep(this ITalentParkDb db, Guid subjectId, IEnumerable<SeenValue> seen, CancellationToken ct)
    {
        foreach (var value in seen)
        {
            var known = await db.Observations.SingleOrDefaultAsync(o => o.SubjectId == subjectId && o.Fact == value.Fact && o.Source == value.Seen.Source, ct);
            if (known is null)
            {
                db.Observations.Add(new Observation(Guid.CreateVersion7(), subjectId, value));
            }
            else
            {
                known.SeeAgain(value);
            }
        }
    }

    /// <summary>As <see cref="Keep(ITalentParkDb, Guid, IEnumerable{SeenValue}, CancellationToken)"/> for many records at once, in the transaction of a bulk write.</summary>
    public static async Task Keep(this ITalentParkDb db, IBulk bulk, IReadOnlyCollection<(Guid SubjectId, SeenValue Value)> seen, CancellationToken ct)
    {
        if (seen.Count == 0)
        {
            return;
        }

        var subjects = seen.Select(s => s.SubjectId).Distinct().ToList();
        var known = (await db.Observations.AsNoTracking().Where(o => subjects.Contains(o.SubjectId)).ToListAsync(ct)).ToDictionary(o => (o.SubjectId, o.Fact, o.Source));
        var (added, seenAgain) = (new List<Observation>(), new HashSet<Observation>());
        foreach (var (subjectId, value) in seen)
        {
            if (known.TryGetValue((subjectId, value.Fact, value.Seen.Source), out var observation))
            {
                observation.SeeAgain(value);
                seenAgain.Add(observation);
            }
            else
            {
                observation = new Observation(Guid.CreateVersion7(), subjectId, value);
                known[(subjectId, value.Fact, value.Seen.Source)] = observation;
                added.Add(observation);
            }
        }

        await bulk.Insert(added, ct);
        await bulk.Update([.. seenAgain.Except(added)], ct);
    }

    /// <summary>What other sources still say differently of these records.</summary>
    public static async Task<ILookup<Guid, Observation>> OfSubjects(this ITalentParkDb db, IReadOnlyCollection<Guid> subjectIds, CancellationToken ct) =>
        (await db.Observations.AsNoTracking().Where(o => subjectIds.Contains(o.SubjectId)).OrderBy(o => o.Fact).ThenBy(o => o.Source).ToListAsync(ct)).ToLookup(o => o.SubjectId);

    /// <summary>The observations that disagree with a job's days and wages as they are in force.</summary>
    public static IEnumerable<Observation> Disagreeing(this IEnumerable<Observation> seen, Employment job) => seen.Where(o =>
        o.Fact switch
        {
            Facts.HiredOn => o.Source != job.Source && o.Value != Facts.Text(job.HiredOn),
            Facts.LeftOn => o.Source != job.Source && o.Value != Facts.Text(job.LeftOn),
            _ => Facts.MonthOf(o.Fact) is { } month && job.Wages.FirstOrDefault(w => w.Month == month) is { } wage
                && o.Source != wage.Source && o.Value != Facts.Text(wage.Gross),
        });

    /// <summary>The observations that disagree with a certificate's values as they are in force.</summary>
    public static IEnumerable<Observation> Disagreeing(this IEnumerable<Observation> seen, Certificate certificate) => seen.Where(o =>
        o.Source != certificate.Source && o.Value != o.Fact switch
        {
            Facts.CertificateLevel => certificate.Level ?? "",
            Facts.CertificateKind => certificate.Kind.ToString(),
            Facts.CertificateProgramme => certificate.Programme.ToString(),
            Facts.IssuedOn => Facts.Text(certificate.IssuedOn),
            _ => Facts.Text(certificate.ExpiresOn),
        });

    /// <summary>The observations that disagree with a person's disability as it is in force.</summary>
    public static IEnumerable<Observation> Disagreeing(this IEnumerable<Observation> seen, Person person) =>
        seen.Where(o => o.Fact == Facts.Disability && o.Source != person.DisabilitySource && o.Value != person.DisabilityText);

    /// <summary>The observations that disagree with an employer's exports as they are in force.</summary>
    public static IEnumerable<Observation> Disagreeing(this IEnumerable<Observation> seen, Employer employer) => seen.Where(o =>
        Facts.QuarterOf(o.Fact) is { } quarter && employer.ExportOf(quarter) is { } known && o.Source != known.Source && o.Value != Facts.Text(known.Usd));
}
