using System.Text.Json;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Audit;

/// <summary>Who changed what of one record, when and why, newest first; of a person with trainings and jobs.</summary>
/// <param name="Before">The entry that ends the page before; null for the first page.</param>
[Needs(Permission.SeeRegistries)]
public sealed record ShowHistory(Guid RecordId, long? Before = null) : IQuery<HistoryPage>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ShowHistory, HistoryPage>
    {
        public async ValueTask<HistoryPage> Handle(ShowHistory query, CancellationToken ct) =>
            await History.Read(db, await History.OfPerson(db, query.RecordId, ct), query.Before, ofCentre: null, ct);
    }
}

/// <summary>The same of a graduate of the own centre; people of other centres are not named.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowOwnHistory(Guid TrainingId, long? Before = null) : IQuery<HistoryPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowOwnHistory, HistoryPage>
    {
        public async ValueTask<HistoryPage> Handle(ShowOwnHistory query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var training = await ListCandidates.OfCentre(db, centre).AsNoTracking().SingleOrDefaultAsync(t => t.Id == query.TrainingId, ct) ?? throw new NotFound();
            var own = await ListCandidates.OfCentre(db, centre).Where(t => t.PersonId == training.PersonId).Select(t => t.Id).ToListAsync(ct);
            var jobs = await db.Employments.Where(e => e.PersonId == training.PersonId).Select(e => e.Id).ToListAsync(ct);
            var certificates = await db.Certificates.Where(c => c.PersonId == training.PersonId && (c.TrainingId == null || own.Contains(c.TrainingId.Value))).Select(c => c.Id).ToListAsync(ct);
            return await History.Read(db, [training.PersonId, .. own, .. jobs, .. certificates], query.Before, centre, ct);
        }
    }
}

/// <param name="More">Whether older entries follow the last one.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, bool More);

/// <param name="Who">Null for the system, and for people of other centres.</param>
/// <param name="IsOtherCentre">Somebody of a centre that is not the reader's.</param>
/// <param name="Record">Class name of the record.</param>
/// <param name="Kind"><c>added</c>, <c>changed</c>, <c>removed</c>.</param>
public sealed record HistoryEntry(
    long No, DateTimeOffset At, string? Who, bool IsOtherCentre, string Action, string Reason, string Record, string Kind, IReadOnlyList<HistoryChange> Changes);

/// <summary>Old → new of one property as canonical text; null where there was or is none.</summary>
public sealed record HistoryChange(string Property, string? Old, string? New);

internal static class History
{
    private const int PageSize = 50;

    private static readonly string[] NeverWhole = ["Pinfl", "Account"];

    /// <summary>The record itself and, of a person, the trainings, jobs and certificates; also the imports that wrote it.</summary>
    public static async Task<IReadOnlyCollection<Guid>> OfPerson(ITalentParkDb db, Guid id, CancellationToken ct) =>
    [
        id,
        .. await db.Trainings.Where(t => t.PersonId == id).Select(t => t.Id).ToListAsync(ct),
        .. await db.Employments.Where(e => e.PersonId == id).Select(e => e.Id).ToListAsync(ct),
        .. await db.Certificates.Where(c => c.PersonId == id).Select(c => c.Id).ToListAsync(ct),
        .. await db.ImportRows.Where(r => r.SubjectId == id && (r.Verdict == ImportVerdict.New || r.Verdict == ImportVerdict.Changed)).Select(r => r.ImportId).Distinct().ToListAsync(ct),
    ];

    /// <param name="ofCentre">The reader's centre; null for staff.</param>
    public static async Task<HistoryPage> Read(ITalentParkDb db, IReadOnlyCollection<Guid> roots, long? before, Guid? ofCentre, CancellationToken ct)
    {
        var ids = roots.Select(r => r.ToString()).ToList();
        var rows = await db.Audit.AsNoTracking()
            .Where(a => ids.Contains(a.RootId) && (before == null || a.No < before))
            .OrderByDescending(a => a.No).Take(PageSize + 1).ToListAsync(ct);
        return new([.. rows.Take(PageSize).Select(a => Entry(a, ofCentre))], rows.Count > PageSize);
    }

    private static HistoryEntry Entry(AuditEntry entry, Guid? ofCentre)
    {
        var personal = Pairs(entry.PersonalChanges);
        var changes = Pairs(entry.Changes).Select(c => personal.TryGetValue(c.Key, out var own) ? Change(c.Key, own) : Change(c.Key, c.Value));
        var isOther = ofCentre is not null && entry.ActorCentreId is { } centre && centre != ofCentre;
        return new(entry.No, entry.At, isOther || entry.ActorName.Length == 0 ? null : entry.ActorName, isOther, entry.Action, entry.Reason, entry.Subject, entry.Kind, [.. changes]);
    }

    private static HistoryChange Change(string property, string?[] pair) =>
        NeverWhole.Contains(property) ? new(property, Last(pair[0]), Last(pair[1])) : new(property, pair[0], pair[1]);

    private static string? Last(string? value) => value is { Length: > 4 } ? $"•••• {value[^4..]}" : value;

    private static Dictionary<string, string?[]> Pairs(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json)!;
}
