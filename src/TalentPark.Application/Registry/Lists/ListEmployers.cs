using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Lists;

/// <summary>What an employer was on a day.</summary>
public enum EmployerStanding
{
    Resident,
    Exporter,

    /// <summary>Both at once: what the subsidy asks for.</summary>
    ResidentExporter,

    /// <summary>Neither.</summary>
    Neither,
}

/// <param name="Find">Beginnings of words of the name, or of the STIR.</param>
/// <param name="Region">SOATO code.</param>
/// <param name="District">SOATO code.</param>
/// <param name="On">The day of the standing; null for today.</param>
public sealed record EmployerFilter(string? Find = null, string? Region = null, string? District = null, EmployerStanding? Standing = null, DateOnly? On = null);

/// <summary>The register of employers with the periods in which each was resident and exporter.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListEmployers(EmployerFilter Filter, Paging Paging) : IQuery<ListPage<EmployerRow>>
{
    private static readonly Columns<Employer> Columns = new(e => e.Id, ("name", KeyPart<Employer>.Of(e => e.NameKey)), ("stir", KeyPart<Employer>.Of(e => e.Stir)));

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<ListEmployers, ListPage<EmployerRow>>
    {
        public async ValueTask<ListPage<EmployerRow>> Handle(ListEmployers query, CancellationToken ct)
        {
            var all = db.Employers.AsNoTracking().Where(e => e.MergedIntoId == null);
            var (slice, total) = await Columns.Page(Filtered(all, query.Filter), all, query.Paging, ct);
            var ids = slice.Rows.Select(e => e.Id).ToList();
            var periods = (await db.Employers.AsNoTracking().Where(e => ids.Contains(e.Id)).SelectMany(e => e.Periods).ToListAsync(ct)).OrderBy(p => p.Period.From).ToLookup(p => p.EmployerId);
            return new([.. slice.Rows.Select(e => new EmployerRow(e.Id, e.Stir, e.Name, e.RegionSoato, e.DistrictSoato, [.. periods[e.Id]]))], total, slice.HasBefore, slice.HasAfter);
        }

        private IQueryable<Employer> Filtered(IQueryable<Employer> rows, EmployerFilter filter)
        {
            var on = filter.On ?? clock.Today();
            rows = rows.Named(filter.Find);
            rows = filter.Region is { } region ? rows.Where(e => e.RegionSoato == region) : rows;
            rows = filter.District is { } district ? rows.Where(e => e.DistrictSoato == district) : rows;
            return filter.Standing switch
            {
                EmployerStanding.Resident => Was(rows, EmployerPeriodKind.Resident, on),
                EmployerStanding.Exporter => Was(rows, EmployerPeriodKind.Exporter, on),
                EmployerStanding.ResidentExporter => Was(Was(rows, EmployerPeriodKind.Resident, on), EmployerPeriodKind.Exporter, on),
                EmployerStanding.Neither => WasNot(WasNot(rows, EmployerPeriodKind.Resident, on), EmployerPeriodKind.Exporter, on), // kind by kind: each is one range of an index
                _ => rows,
            };
        }

        private static IQueryable<Employer> WasNot(IQueryable<Employer> rows, EmployerPeriodKind kind, DateOnly on) =>
            rows.Where(e => !e.Periods.Any(p => p.Kind == kind && p.Period.From <= on && (p.Period.To == null || p.Period.To >= on)));

        private static IQueryable<Employer> Was(IQueryable<Employer> rows, EmployerPeriodKind kind, DateOnly on) =>
            rows.Where(e => e.Periods.Any(p => p.Kind == kind && p.Period.From <= on && (p.Period.To == null || p.Period.To >= on)));
    }
}

/// <param name="Periods">The earliest first.</param>
public sealed record EmployerRow(Guid Id, string Stir, string Name, string RegionSoato, string DistrictSoato, IReadOnlyList<EmployerPeriod> Periods) : IListed;
