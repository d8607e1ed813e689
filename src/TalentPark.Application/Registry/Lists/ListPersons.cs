using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Lists;

public enum TrainingState
{
    /// <summary>The course ends after today.</summary>
    Studying,

    /// <summary>The course has ended.</summary>
    Completed,

    /// <summary>The person's PINFL is not known: no claim can be made.</summary>
    WithoutPinfl,
}

/// <param name="Find">Beginnings of words of the name, or a PINFL.</param>
/// <param name="Region">SOATO code of where the person lives.</param>
/// <param name="District">SOATO code; it lies in one region, which then need not be given.</param>
/// <param name="Direction">Code of the approved list, or <c>unlisted</c>.</param>
/// <param name="Centre">Name or beginning of the STIR.</param>
/// <param name="CompletedFrom">First day of completion.</param>
/// <param name="CompletedTo">Last day of completion.</param>
public sealed record PersonFilter(
    string? Find = null, string? Region = null, string? District = null, string? Direction = null, string? Centre = null,
    DateOnly? CompletedFrom = null, DateOnly? CompletedTo = null, TrainingState? State = null);

/// <summary>The register of persons: one row for each training.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListPersons(PersonFilter Filter, Paging Paging) : IQuery<ListPage<PersonRow>>
{
    private static readonly Columns<TrainingEntry> Columns = new(
        t => t.TrainingId, ("name", KeyPart<TrainingEntry>.Of(t => t.NameKey)), ("completed", KeyPart<TrainingEntry>.Of(t => t.CompletedOn)));

    public sealed class Handler(ITalentParkDb db, IKeyedHash hash, TimeProvider clock) : IQueryHandler<ListPersons, ListPage<PersonRow>>
    {
        public async ValueTask<ListPage<PersonRow>> Handle(ListPersons query, CancellationToken ct)
        {
            var all = db.TrainingEntries.AsNoTracking();
            var (slice, total) = await new PersonText<TrainingEntry>(db, hash, Columns, t => t.PersonId, t => t.TrainingId, t => t.NameKey)
                .Page(all, await Filtered(all, query.Filter, ct), query.Filter.Find, query.Paging, ct);
            return new(await Rows(slice.Rows, ct), total, slice.HasBefore, slice.HasAfter);
        }

        private async Task<IQueryable<TrainingEntry>> Filtered(IQueryable<TrainingEntry> rows, PersonFilter filter, CancellationToken ct)
        {
            var today = clock.Today();
            rows = filter.District is { } district ? rows.Where(t => t.DistrictSoato == district)
                : filter.Region is { } region ? rows.Where(t => t.RegionSoato == region)
                : rows;
            rows = filter.Direction is { } direction ? rows.Where(t => t.Direction == direction) : rows;
            rows = filter.CompletedFrom is { } from ? rows.Where(t => t.CompletedOn >= from) : rows;
            rows = filter.CompletedTo is { } to ? rows.Where(t => t.CompletedOn <= to) : rows;
            rows = filter.State switch
            {
                TrainingState.Studying => rows.Where(t => t.CompletedOn > today),
                TrainingState.Completed => rows.Where(t => t.CompletedOn <= today),
                TrainingState.WithoutPinfl => rows.Where(t => !t.HasPinfl),
                _ => rows,
            };
            if (string.IsNullOrWhiteSpace(filter.Centre))
            {
                return rows;
            }

            var centres = await db.Centres.Named(filter.Centre).Select(c => c.Id).ToListAsync(ct);
            return centres is [var only] ? rows.Where(t => t.CentreId == only) : rows.Where(t => centres.Contains(t.CentreId));
        }

        private async Task<IReadOnlyList<PersonRow>> Rows(IReadOnlyList<TrainingEntry> entries, CancellationToken ct)
        {
            var personIds = entries.Select(e => e.PersonId).Distinct().ToList();
            var courseIds = entries.Select(e => e.CourseId).Distinct().ToList();
            var centreIds = entries.Select(e => e.CentreId).Distinct().ToList();
            var persons = await PersonNames.Of(db, personIds, ct);
            var courses = await db.Courses.Where(c => courseIds.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            var centres = await db.Centres.Where(c => centreIds.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            var jobs = await Jobs(personIds, ct);
            return [.. entries.Select(e => new PersonRow(
                e.TrainingId, e.PersonId, persons[e.PersonId].FullName, persons[e.PersonId].MaskedPinfl,
                e.CentreId, centres[e.CentreId], courses[e.CourseId], e.Direction, e.CompletedOn, e.RegionSoato, e.DistrictSoato, jobs[e.PersonId].FirstOrDefault()))];
        }

        /// <summary>Jobs that last today, those at exporters first.</summary>
        private async Task<ILookup<Guid, CurrentJob>> Jobs(List<Guid> personIds, CancellationToken ct)
        {
            var today = clock.Today();
            var jobs = await (
                from job in db.Employments
                join employer in db.Employers on job.EmployerId equals employer.Id
                where personIds.Contains(job.PersonId) && (job.LeftOn == null || job.LeftOn >= today)
                select new
                {
                    job.PersonId,
                    Job = new CurrentJob(employer.Name, employer.Periods.Any(p => p.Kind == EmployerPeriodKind.Exporter && p.Period.From <= today && (p.Period.To == null || p.Period.To >= today))),
                }).ToListAsync(ct);
            return jobs.OrderByDescending(j => j.Job.IsAtExporter).ToLookup(j => j.PersonId, j => j.Job);
        }
    }
}

/// <param name="Id">The training.</param>
/// <param name="MaskedPinfl">Empty while it is not known.</param>
/// <param name="Job">Where the person works today; null when no job is on record.</param>
public sealed record PersonRow(
    Guid Id, Guid PersonId, string FullName, string MaskedPinfl, Guid CentreId, string Centre, string Course, string Direction, DateOnly CompletedOn,
    string RegionSoato, string DistrictSoato, CurrentJob? Job) : IListed;

/// <param name="IsAtExporter">The employer exports today.</param>
public sealed record CurrentJob(string Employer, bool IsAtExporter);
