using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>From a record that was merged, however often, to the one in use. Readers that do not ask see records in use alone.</summary>
public static class InUse
{
    /// <summary>The id itself while the person is in use, else that of the record it became part of; null when unknown.</summary>
    public static async Task<Guid?> PersonInUse(this ITalentParkDb db, Guid id, CancellationToken ct)
    {
        while (await db.Persons.IgnoreQueryFilters().Where(p => p.Id == id).Select(p => new { p.MergedIntoId }).SingleOrDefaultAsync(ct) is { } person)
        {
            if (person.MergedIntoId is not { } kept)
            {
                return id;
            }

            id = kept;
        }

        return null;
    }

    /// <summary>As <see cref="PersonInUse"/>, of an employer.</summary>
    public static async Task<Guid?> EmployerInUse(this ITalentParkDb db, Guid id, CancellationToken ct)
    {
        while (await db.Employers.IgnoreQueryFilters().Where(e => e.Id == id).Select(e => new { e.MergedIntoId }).SingleOrDefaultAsync(ct) is { } employer)
        {
            if (employer.MergedIntoId is not { } kept)
            {
                return id;
            }

            id = kept;
        }

        return null;
    }

    /// <summary>The employer of that STIR; the one it was merged into when people still write the old number. Null when unknown.</summary>
    public static async Task<Employer?> EmployerByStir(this ITalentParkDb db, string stir, CancellationToken ct)
    {
        var known = await db.Employers.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(e => e.Stir == stir, ct);
        return known?.MergedIntoId is { } kept && await db.EmployerInUse(kept, ct) is { } used
            ? await db.Employers.AsNoTracking().SingleAsync(e => e.Id == used, ct)
            : known;
    }
}
