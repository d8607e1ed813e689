using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Registers;

/// <summary>
/// An extract of the employment register. A job on record that the row speaks of is seen by the register from then on, and what the centre said otherwise is kept
/// beside it; persons who are not on record are refused, never created.
/// </summary>
public sealed class EmploymentsKind(ITalentParkDb db, IKeyedHash hash) : IImportKind
{
    public string Code => "employments";

    public IReadOnlyList<Permission> Needed => [Permission.KeepRegistries];

    public string Words => "ImportEmployments";

    public string? Address => null;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("pinfl", IsRequired: true, IsText: true),
        new("stir", IsRequired: true, IsText: true),
        new("hired", IsRequired: true, IsText: true),
        new("left", IsText: true),
    ];

    public async Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        var (persons, employers) = (await db.Persons(hash, rows, ct), await db.Employers(rows, ct));
        var told = new List<ToldJob>();
        foreach (var row in rows)
        {
            var (hired, left) = (Day(row, "hired"), Day(row, "left"));
            if (hired > Tashkent.Day(scope.Now))
            {
                row.Refuse("hired", "day-ahead");
            }

            if (left < hired)
            {
                row.Refuse("left", "employment-order");
            }

            if (!row.IsRefused)
            {
                told.Add(new(row, persons[row], employers[row], hired!.Value, left));
            }
        }

        // While rows are written, earlier batches are on record; in a preview they are only remembered.
        var jobs = scope.IsPreview ? scope.Memory<JobBook>() : new JobBook();
        await jobs.Load(db, told, ct);
        // Who surely speaks of a job goes first, so that a row with a near hire day does not take it away.
        told.Where(t => !Match(t, jobs, scope, surely: true)).ToList().ForEach(t => Match(t, jobs, scope, surely: false));
        told.ForEach(t => Judge(t, jobs, scope));
    }

    public async Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct)
    {
        var told = rows.Select(r => (ToldJob)r.Fact!).ToList();
        await bulk.Update([.. told.Where(t => !t.IsNew).Select(t => t.Job!).Distinct()], ct);
        await bulk.Insert([.. told.Where(t => t.IsNew).Select(t => t.Job!)], ct);
        await db.Keep(bulk, [.. told.SelectMany(t => t.Displaced.Select(v => (t.Job!.Id, v)))], ct);
    }

    /// <summary>Finds the job the row speaks of among those no earlier row of the file spoke of.</summary>
    private static bool Match(ToldJob told, JobBook jobs, ImportScope scope, bool surely)
    {
        var all = jobs.Of(told);
        var planned = scope.IsPreview ? null : all.FirstOrDefault(j => j.Id == told.Row.NewId(scope.Now));
        var known = planned ?? JobMatch.Surely(all, told.HiredOn, told.LeftOn)
            ?? (!surely && scope.IsPreview ? JobMatch.Nearly(all.Where(j => !jobs.IsTold(j)), told.HiredOn) : null);
        if (known is not null && jobs.IsTold(known))
        {
            told.Repeats = known; // judged below: the same days again, or others
            return true;
        }

        told.Job = known;
        if (known is not null)
        {
            jobs.Tell(known, told.Row.No);
        }
        else if (!surely)
        {
            told.IsNew = true;
            told.Job = Employment.Record(told.Row.NewId(scope.Now), told.PersonId, told.EmployerId, told.HiredOn, told.LeftOn, Seen(scope));
            jobs.Add(told.Job, told.Row.No);
        }

        return told.Job is not null;
    }

    private static void Judge(ToldJob told, JobBook jobs, ImportScope scope)
    {
        var row = told.Row;
        row.Fact = told;
        if (told.Repeats is { } repeated)
        {
            if (repeated.HiredOn == told.HiredOn && repeated.LeftOn == told.LeftOn)
            {
                row.Warn("", "row-repeats", jobs.RowOf(repeated));
                row.Is(ImportVerdict.Unchanged, repeated.Id);
            }
            else
            {
                row.Refuse("hired", "row-contradicts", jobs.RowOf(repeated));
            }

            return;
        }

        var job = told.Job!;
        if (told.IsNew)
        {
            row.Is(ImportVerdict.New, job.Id);
        }
        else if (job.HiredOn == told.HiredOn && job.LeftOn == told.LeftOn && job.Source == FactSource.Register)
        {
            row.Is(ImportVerdict.Unchanged, job.Id);
        }
        else
        {
            told.Displaced = job.SeeDays(told.HiredOn, told.LeftOn, Seen(scope));
            foreach (var value in told.Displaced)
            {
                row.Warn(value.Fact == Facts.HiredOn ? "hired" : "left", "sources-disagree");
            }

            row.Is(ImportVerdict.Changed, job.Id);
        }
    }

    private static Provenance Seen(ImportScope scope) => new(FactSource.Register, Tashkent.Day(scope.Now));

    private static DateOnly? Day(FileRow row, string column)
    {
        var day = row.ReadOptional<DateOnly>(column, CellParsers.Day);
        if (!row.IsFine(column))
        {
            return null;
        }

        if (day is { } d && !DayRules.IsSensible(d))
        {
            row.Refuse(column, "day-range");
        }

        return day;
    }

    /// <summary>A row as read, and the job it speaks of.</summary>
    internal sealed class ToldJob(FileRow row, Guid personId, Guid employerId, DateOnly hiredOn, DateOnly? leftOn)
    {
        public FileRow Row { get; } = row;

        public Guid PersonId { get; } = personId;

        public Guid EmployerId { get; } = employerId;

        public DateOnly HiredOn { get; } = hiredOn;

        public DateOnly? LeftOn { get; } = leftOn;

        public Employment? Job { get; set; }

        /// <summary>The job an earlier row of the file spoke of already.</summary>
        public Employment? Repeats { get; set; }

        public bool IsNew { get; set; }

        public IReadOnlyList<SeenValue> Displaced { get; set; } = [];
    }

    /// <summary>The jobs of the persons and employers that rows name, on record or of earlier rows, and which rows spoke of them.</summary>
    internal sealed class JobBook
    {
        private readonly Dictionary<(Guid Person, Guid Employer), List<Employment>> _jobs = [];
        private readonly Dictionary<Guid, int> _rows = [];

        public async Task Load(ITalentParkDb db, IReadOnlyCollection<ToldJob> told, CancellationToken ct)
        {
            var wanted = told.Select(t => (t.PersonId, t.EmployerId)).Where(k => !_jobs.ContainsKey(k)).ToHashSet();
            var (persons, employers) = (wanted.Select(k => k.PersonId).Distinct().ToArray(), wanted.Select(k => k.EmployerId).Distinct().ToArray());
            foreach (var key in wanted)
            {
                _jobs[key] = [];
            }

            foreach (var job in await db.Employments.AsNoTracking().Where(e => persons.Contains(e.PersonId) && employers.Contains(e.EmployerId)).ToListAsync(ct))
            {
                if (wanted.Contains((job.PersonId, job.EmployerId)))
                {
                    _jobs[(job.PersonId, job.EmployerId)].Add(job);
                }
            }
        }

        public IReadOnlyList<Employment> Of(ToldJob told) => _jobs[(told.PersonId, told.EmployerId)];

        public bool IsTold(Employment job) => _rows.ContainsKey(job.Id);

        public int RowOf(Employment job) => _rows[job.Id];

        public void Tell(Employment job, int row) => _rows[job.Id] = row;

        public void Add(Employment job, int row)
        {
            _jobs[(job.PersonId, job.EmployerId)].Add(job);
            Tell(job, row);
        }
    }
}
