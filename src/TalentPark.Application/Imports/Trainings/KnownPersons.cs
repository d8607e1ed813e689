using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Trainings;

/// <summary>A person on record, or of an earlier row, as rows are compared with it.</summary>
public sealed record KnownPerson(Guid Id, string FamilyName, string GivenName, string RegionSoato);

/// <summary>The persons on record whom a batch of rows names: found by PINFL, and those without one by name and birth date among the centre's own.</summary>
public sealed class KnownPersons
{
    private readonly Dictionary<string, KnownPerson> _byKey;
    private readonly Dictionary<Guid, Person> _whole;

    private KnownPersons(Dictionary<string, KnownPerson> byKey, Dictionary<Guid, Person> whole) => (_byKey, _whole) = (byKey, whole);

    public IReadOnlyCollection<Guid> Ids => [.. _byKey.Values.Select(p => p.Id)];

    public KnownPerson? Of(TypedTraining training) => _byKey.GetValueOrDefault(training.PersonKey);

    /// <summary>The whole record, for those a row may change.</summary>
    public Person? Whole(Guid id) => _whole.GetValueOrDefault(id);

    public static async Task<KnownPersons> Find(ITalentParkDb db, IKeyedHash hash, IReadOnlyCollection<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        var trainings = rows.Select(r => (TypedTraining)r.Fact!).ToList();
        var found = await ByPinfl(db, hash, trainings, ct);
        await ByName(db, trainings, scope, found, ct);
        var told = trainings.Where(t => t.Disability is not null && found.ContainsKey(t.PersonKey)).Select(t => found[t.PersonKey].Id).Distinct().ToList();
        var whole = told.Count == 0 ? [] : await db.Persons.AsNoTracking().Where(p => told.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return new(found, whole);
    }

    private static async Task<Dictionary<string, KnownPerson>> ByPinfl(ITalentParkDb db, IKeyedHash hash, IReadOnlyCollection<TypedTraining> trainings, CancellationToken ct)
    {
        var keys = new Dictionary<string, string>();
        foreach (var training in trainings.Where(t => t.Person.Pinfl is not null))
        {
            training.PinflHash = hash.Of(training.Person.Pinfl!.Value.Value);
            keys[Convert.ToBase64String(training.PinflHash)] = training.PersonKey;
        }

        var hashes = trainings.Select(t => t.PinflHash).Where(h => h is not null).ToList();
        var persons = await db.Persons.AsNoTracking().Where(p => hashes.Contains(p.PinflHash))
            .Select(p => new { p.PinflHash, Known = new KnownPerson(p.MergedIntoId ?? p.Id, p.FamilyName, p.GivenName, p.RegionSoato) }).ToListAsync(ct);
        return persons.ToDictionary(p => keys[Convert.ToBase64String(p.PinflHash!)], p => p.Known);
    }

    private static async Task ByName(ITalentParkDb db, IReadOnlyCollection<TypedTraining> trainings, ImportScope scope, Dictionary<string, KnownPerson> found, CancellationToken ct)
    {
        var nameless = trainings.Where(t => t.Person.Pinfl is null).ToList();
        var names = nameless.Select(t => t.NameKey).Distinct().ToList();
        if (names.Count == 0)
        {
            return;
        }

        var persons = await (from t in db.Trainings
                             join c in db.Courses on t.CourseId equals c.Id
                             join p in db.Persons on t.PersonId equals p.Id
                             where c.CentreId == scope.CentreId && names.Contains(p.NameKey)
                             orderby p.Id
                             select new { p.NameKey, p.BirthDate, Known = new KnownPerson(p.MergedIntoId ?? p.Id, p.FamilyName, p.GivenName, p.RegionSoato) }).ToListAsync(ct);
        foreach (var person in persons)
        {
            found.TryAdd($"{person.NameKey}|{person.BirthDate.DayNumber}", person.Known);
        }
    }
}
