using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Registers;

/// <summary>
/// An extract of the tax wage register: gross wages by month, of jobs on record. A month the register tells is the register's from then on, and what the
/// centre said otherwise is kept beside it. A wage of zero is a fact like any other.
/// </summary>
public sealed class WagesKind(ITalentParkDb db, IKeyedHash hash) : IImportKind
{
    public string Code => "wages";

    public IReadOnlyList<Permission> Needed => [Permission.KeepRegistries];

    public string Words => "ImportWages";

    public string? Address => null;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("pinfl", IsRequired: true, IsText: true),
        new("stir", IsRequired: true, IsText: true),
        new("month", IsRequired: true, IsText: true),
        new("gross", IsRequired: true),
    ];

    public async Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct)
    {
        var (persons, employers) = (await db.Persons(hash, rows, ct), await db.Employers(rows, ct));
        var told = new List<(FileRow Row, DateOnly Month, decimal Gross)>();
        foreach (var row in rows)
        {
            var month = row.Read<DateOnly>("month", CellParsers.Month);
            var gross = row.Read<decimal>("gross", CellParsers.Sum);
            if (row.IsFine("month") && month > Tashkent.Day(scope.Now))
            {
                row.Refuse("month", "month-ahead");
            }

            if (row.IsFine("gross") && gross is < 0 or > WageMonth.Most)
            {
                row.Refuse("gross", "wage-range");
            }

            if (!row.IsRefused)
            {
                told.Add((row, month, gross));
            }
        }

        var jobs = await Jobs(told.Select(t => (persons[t.Row], employers[t.Row])).ToHashSet(), ct);
        var memory = scope.IsPreview ? scope.Memory<ToldFacts>() : new ToldFacts();
        foreach (var (row, month, gross) in told)
        {
            Judge(row, month, gross, jobs[(persons[row], employers[row])], memory, scope);
        }
    }

    public async Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct)
    {
        var told = rows.Select(r => (ToldWage)r.Fact!).ToList();
        await bulk.Insert([.. told.Where(t => t.IsNew).Select(t => t.Wage)], ct);
        await bulk.Update([.. told.Where(t => !t.IsNew).Select(t => t.Wage)], ct);
        await bulk.Update([.. told.Select(t => t.Job).Distinct()], ct); // its revision: a form opened before is stale now
        await db.Keep(bulk, [.. told.Where(t => t.Displaced is not null).Select(t => (t.Job.Id, t.Displaced!.Value))], ct);
    }

    private static void Judge(FileRow row, DateOnly month, decimal gross, IEnumerable<Employment> jobs, ToldFacts memory, ImportScope scope)
    {
        if (jobs.Where(j => JobMatch.Overlap(j, month, month.AddMonths(1).AddDays(-1))).MaxBy(j => j.HiredOn) is not { } job)
        {
            row.Refuse("month", "job-not-on-record");
            return;
        }

        var (fact, text) = (Facts.Wage(month), Facts.Text(gross));
        if (!memory.Agrees(row, "gross", job.Id, fact, text))
        {
            return;
        }

        if (memory.Tell(row, job.Id, fact, text) is { } first)
        {
            row.Warn("", "row-repeats", first);
            row.Is(ImportVerdict.Unchanged, job.Id);
            return;
        }

        var known = job.Wages.FirstOrDefault(w => w.Month == month);
        if (known is { Source: FactSource.Register } && known.Gross == gross)
        {
            row.Is(ImportVerdict.Unchanged, job.Id);
            return;
        }

        var displaced = job.SeeWage(month, gross, new(FactSource.Register, Tashkent.Day(scope.Now)));
        if (displaced is not null)
        {
            row.Warn("gross", "sources-disagree");
        }

        row.Fact = new ToldWage(job, known ?? job.Wages[^1], known is null, displaced);
        row.Is(known is null ? ImportVerdict.New : ImportVerdict.Changed, job.Id);
    }

    private async Task<ILookup<(Guid Person, Guid Employer), Employment>> Jobs(HashSet<(Guid Person, Guid Employer)> wanted, CancellationToken ct)
    {
        var (persons, employers) = (wanted.Select(k => k.Person).Distinct().ToArray(), wanted.Select(k => k.Employer).Distinct().ToArray());
        return (await db.Employments.AsNoTracking().Include(e => e.Wages).Where(e => persons.Contains(e.PersonId) && employers.Contains(e.EmployerId)).ToListAsync(ct))
            .ToLookup(e => (e.PersonId, e.EmployerId));
    }

    private sealed record ToldWage(Employment Job, WageMonth Wage, bool IsNew, SeenValue? Displaced);
}
