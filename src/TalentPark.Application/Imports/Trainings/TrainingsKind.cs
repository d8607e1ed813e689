using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Trainings;

/// <summary>A centre's graduates and the courses they were trained on. Missing courses of the centre are opened; the day of recording is the day the row is written.</summary>
public sealed class TrainingsKind(ITalentParkDb db, IKeyedHash hash) : IImportKind
{
    private TrainingBooks? _books;

    public string Code => "trainings";

    public IReadOnlyList<Permission> Needed => [Permission.EditOwnCentre];

    public string Words => "ImportTrainings";

    public string? Address => "/registry/persons/{0}";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("pinfl", IsText: true),
        new("family-name", IsRequired: true),
        new("given-name", IsRequired: true),
        new("patronymic"),
        new("birth-date", IsRequired: true, IsText: true),
        new("phone", IsText: true),
        new("region", IsRequired: true),
        new("district"),
        new("course", IsRequired: true),
        new("direction", IsRequired: true),
        new("course-start", IsRequired: true, IsText: true),
        new("course-end", IsRequired: true, IsText: true),
        new("disability"),
        new("disability-from", IsText: true),
        new("disability-to", IsText: true),
    ];

    public async Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        _books ??= await TrainingBooks.Load(db, scope.CentreId ?? throw new InvalidOperationException("Trainings are a centre's own."), ct);
        foreach (var row in rows)
        {
            row.Fact = TypedTraining.Read(row, _books, Tashkent.Day(scope.Now));
        }

        var good = rows.Where(r => !r.IsRefused).ToList();
        var onRecord = await KnownPersons.Find(db, hash, good, scope, ct);
        var trainings = await Trainings(onRecord, ct);
        var memory = scope.Memory<TrainingMemory>();
        foreach (var row in good)
        {
            Judge(row, onRecord, trainings, memory, scope);
        }
    }

    public async Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct)
    {
        var today = Tashkent.Day(scope.Now);
        var seen = new Provenance(FactSource.Centre, today);
        var written = rows.Select(r => (TypedTraining)r.Fact!).ToList();
        var (added, changed, kept) = (new Dictionary<Guid, Person>(), new Dictionary<Guid, Person>(), new List<(Guid, SeenValue)>());
        foreach (var training in written)
        {
            if (training.NewPersonId is { } id)
            {
                added[id] = training.Person.Register(id, hash, training.Region, training.District);
            }

            if (training.Disability is { } told && (added.GetValueOrDefault(training.PersonId) ?? training.OnRecord) is { } person)
            {
                if (person.SetDisability(true, told.From, told.To, seen) is { } value)
                {
                    kept.Add((person.Id, value));
                }

                if (!added.ContainsKey(person.Id))
                {
                    changed[person.Id] = person;
                }
            }
        }

        await bulk.Insert([.. written.Select(t => t.NewCourse).OfType<Course>()], ct);
        await bulk.Insert(added.Values, ct);
        await bulk.Update(changed.Values, ct);
        await bulk.Insert([.. written.Where(t => t.IsNewTraining).Select(t => Training.Record(Guid.CreateVersion7(scope.Now), t.CourseId, t.PersonId, today))], ct);
        await db.Keep(bulk, kept, ct);
    }

    private void Judge(FileRow row, KnownPersons onRecord, HashSet<(Guid Course, Guid Person)> trainings, TrainingMemory memory, ImportScope scope)
    {
        var training = (TypedTraining)row.Fact!;
        var known = onRecord.Of(training) ?? memory.Persons.GetValueOrDefault(training.PersonKey);
        if (known is not null && training.Person.Pinfl is not null && !training.Person.IsNamed(known.FamilyName, known.GivenName))
        {
            row.Refuse("family-name", "name-differs");
            return;
        }

        if (known is null)
        {
            known = new(row.NewId(scope.Now), training.Person.FamilyName.ToString(), training.Person.GivenName.ToString(), training.Region);
            training.NewPersonId = known.Id;
        }
        else if (known.RegionSoato != training.Region)
        {
            row.Warn("region", "kept-as-is");
        }

        memory.Persons.TryAdd(training.PersonKey, known);
        training.PersonId = known.Id;
        training.OnRecord = training.Disability is null ? null : onRecord.Whole(known.Id);
        if (training.Person.Pinfl is null)
        {
            row.Warn("pinfl", "pinfl-missing");
        }

        var (courseId, opened) = _books!.CourseFor(training, scope);
        (training.CourseId, training.NewCourse) = (courseId, opened);
        if (opened is not null)
        {
            row.Warn("course", "course-new");
        }

        var isRepeated = memory.Trainings.TryGetValue((courseId, known.Id), out var firstRow);
        training.IsNewTraining = !isRepeated && !trainings.Contains((courseId, known.Id));
        if (isRepeated && firstRow != row.No)
        {
            row.Warn("", "row-repeats", firstRow);
        }

        memory.Trainings.TryAdd((courseId, known.Id), row.No);
        row.Is(training.IsNewTraining ? ImportVerdict.New : training.ChangesDisability ? ImportVerdict.Changed : ImportVerdict.Unchanged, known.Id);
    }

    private async Task<HashSet<(Guid Course, Guid Person)>> Trainings(KnownPersons persons, CancellationToken ct)
    {
        var (people, courses) = (persons.Ids, _books!.CourseIds);
        return people.Count == 0 || courses.Count == 0
            ? []
            : [.. (await db.Trainings.Where(t => people.Contains(t.PersonId) && courses.Contains(t.CourseId)).Select(t => new { t.CourseId, t.PersonId }).ToListAsync(ct)).Select(t => (t.CourseId, t.PersonId))];
    }
}

/// <summary>Persons and trainings of earlier rows of this run.</summary>
public sealed class TrainingMemory
{
    public Dictionary<string, KnownPerson> Persons { get; } = [];

    /// <summary>The first row of each training.</summary>
    public Dictionary<(Guid Course, Guid Person), int> Trainings { get; } = [];
}
