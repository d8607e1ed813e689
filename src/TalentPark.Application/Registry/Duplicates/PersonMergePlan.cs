using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>What a merge of two persons would do, and does: the same list is shown before and carried out after.</summary>
public sealed class PersonMergePlan
{
    private readonly IReadOnlyList<Claim> _claims;
    private readonly ILookup<Guid, Observation> _seen;

    private PersonMergePlan(Person kept, Person gone, IReadOnlyList<Training> trainings, IReadOnlyList<Employment> jobs, IReadOnlyList<Claim> claims, IReadOnlyList<Certificate> certificates, ILookup<Guid, Observation> seen, string versions)
    {
        Certificates = [.. certificates.Where(c => c.PersonId == gone.Id)];
        (Kept, Gone, _claims, _seen) = (kept, gone, claims, seen);
        Trainings = [.. trainings.Where(t => t.PersonId == gone.Id).Select(t => new Move<Training>(t, trainings.FirstOrDefault(k => k.PersonId == kept.Id && k.CourseId == t.CourseId)))];
        Jobs = [.. jobs.Where(j => j.PersonId == gone.Id).Select(j => new Move<Employment>(j, jobs.FirstOrDefault(k => k.PersonId == kept.Id && k.EmployerId == j.EmployerId && k.HiredOn == j.HiredOn)))];
        Lines = [.. LinesOf(gone.Id)];
        Fingerprint = Print([versions, .. trainings.Select(t => $"{t.Id}"), .. jobs.Select(j => $"{j.Id}{j.Revision}"), .. claims.Select(c => $"{c.Id}{c.Revision}"), .. certificates.Select(c => $"{c.Id}{c.Revision}")]);
    }

    /// <summary>The record in use afterwards: the one with a PINFL, else the one recorded first.</summary>
    public Person Kept { get; }

    /// <summary>The record that becomes a pointer to it.</summary>
    public Person Gone { get; }

    /// <summary>Trainings that go over; one the kept record has as well collapses into it, with the earlier day of recording.</summary>
    public IReadOnlyList<Move<Training>> Trainings { get; }

    /// <summary>Jobs that go over; the same job collapses, with the wages of both.</summary>
    public IReadOnlyList<Move<Employment>> Jobs { get; }

    /// <summary>Certificates that go over.</summary>
    public IReadOnlyList<Certificate> Certificates { get; }

    /// <summary>Lines that go over, with their claims.</summary>
    public IReadOnlyList<(Claim Claim, ClaimLine Line)> Lines { get; }

    /// <summary>Of everything the list was made from: another one when carried out means that the reader saw something else.</summary>
    public string Fingerprint { get; }

    /// <summary>Why the two cannot be merged; null when they can.</summary>
    public RuleBroken? Block
    {
        get
        {
            if (Gone.Pinfl is not null)
            {
                return new RuleBroken("merge-pinfl");
            }

            var subsidised = LinesOf(Kept.Id).Concat(Lines).Where(l => ClaimTransitions.Subsidised.Contains(l.Line.State)).ToList();
            if (subsidised.DistinctBy(l => l.Line.PersonId).Count() > 1)
            {
                return new RuleBroken("merge-two-lines", string.Join(", ", subsidised.Select(l => l.Claim.Number).Distinct()));
            }

            return _claims.Any(c => new[] { Kept.Id, Gone.Id }.All(p => c.OpenLines.Any(l => l.PersonId == p))) ? new RuleBroken("merge-same-claim") : null;
        }
    }

    /// <summary>Null when one of the two is not, or no longer, in use.</summary>
    public static async Task<PersonMergePlan?> Read(ITalentParkDb db, DuplicatePair pair, CancellationToken ct)
    {
        Guid[] ids = [pair.FirstId, pair.SecondId];
        var persons = await db.Persons.Where(p => ids.Contains(p.Id)).OrderBy(p => p.PinflHash == null).ThenBy(p => p.Id)
            .Select(p => new { Person = p, Version = EF.Property<uint>(p, "Version") }).ToListAsync(ct);
        if (persons.Count != 2)
        {
            return null;
        }

        var trainings = await db.Trainings.Where(t => ids.Contains(t.PersonId)).OrderBy(t => t.RecordedOn).ThenBy(t => t.Id).ToListAsync(ct);
        var jobs = await db.Employments.Include(e => e.Wages).Where(e => ids.Contains(e.PersonId)).OrderBy(e => e.HiredOn).ThenBy(e => e.Id).ToListAsync(ct);
        var claims = await db.Claims.Include(c => c.Lines).Where(c => c.Lines.Any(l => ids.Contains(l.PersonId))).OrderBy(c => c.Id).ToListAsync(ct);
        var certificates = await db.Certificates.Where(c => ids.Contains(c.PersonId)).OrderBy(c => c.Id).ToListAsync(ct);
        var seen = await db.OfSubjects([.. ids, .. jobs.Select(j => j.Id)], ct);
        return new(persons[0].Person, persons[1].Person, trainings, jobs, claims, certificates, seen, $"{persons[0].Version} {persons[1].Version}");
    }

    /// <summary>Carries the list out; the caller saves.</summary>
    public async Task Carry(ITalentParkDb db, PersonFields taken, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var told = Gone.MergeInto(Kept, taken);
        await db.Keep(Kept.Id, [.. _seen[Gone.Id].Select(Again), .. told is { } t ? [t] : Array.Empty<SeenValue>()], ct);
        foreach (var (training, into) in Trainings)
        {
            if (into is null)
            {
                training.MoveTo(Kept.Id);
            }
            else
            {
                into.RecordedAlready(training.RecordedOn);
                db.Trainings.Remove(training);
            }
        }

        foreach (var (job, into) in Jobs)
        {
            if (into is null)
            {
                job.MoveTo(Kept.Id, job.EmployerId);
            }
            else
            {
                await db.Keep(into.Id, [.. _seen[job.Id].Select(Again), .. into.Absorb(job)], ct);
                db.Employments.Remove(job);
            }
        }

        foreach (var certificate in Certificates)
        {
            certificate.MoveTo(Kept.Id, certificate.TrainingId is { } training ? After(Trainings, training, t => t.Id) : null);
        }

        foreach (var (claim, line) in Lines)
        {
            claim.FollowMerge(line, After(Trainings, line.TrainingId, t => t.Id), Kept.Id, After(Jobs, line.EmploymentId, j => j.Id), by, at);
        }
    }

    private static SeenValue Again(Observation o) => new(o.Fact, o.Value, new(o.Source, o.ObservedOn));

    private static Guid After<T>(IReadOnlyList<Move<T>> moves, Guid id, Func<T, Guid> idOf)
        where T : class =>
        moves.FirstOrDefault(m => idOf(m.Record) == id) is { Into: { } into } ? idOf(into) : id;

    private static string Print(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    private IEnumerable<(Claim Claim, ClaimLine Line)> LinesOf(Guid person) => _claims.SelectMany(c => c.Lines.Where(l => l.PersonId == person).Select(l => (c, l)));
}

/// <summary>A record that goes over to the kept one, or into one it has already.</summary>
public sealed record Move<T>(T Record, T? Into)
    where T : class;
