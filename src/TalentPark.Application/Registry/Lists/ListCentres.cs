using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Lists;

/// <param name="Find">Beginnings of words of the name, or of the STIR.</param>
/// <param name="Region">SOATO code.</param>
/// <param name="District">SOATO code.</param>
/// <param name="IsState">State institutions get no subsidy.</param>
/// <param name="IsAccredited">Accredited on the day.</param>
/// <param name="On">The day of the accreditation; null for today.</param>
public sealed record CentreFilter(string? Find = null, string? Region = null, string? District = null, bool? IsState = null, bool? IsAccredited = null, DateOnly? On = null);

/// <summary>The register of training centres with their accreditation.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListCentres(CentreFilter Filter, Paging Paging) : IQuery<ListPage<CentreRow>>
{
    private static readonly Columns<TrainingCentre> Columns = new(c => c.Id, ("name", KeyPart<TrainingCentre>.Of(c => c.NameKey)), ("stir", KeyPart<TrainingCentre>.Of(c => c.Stir)));

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<ListCentres, ListPage<CentreRow>>
    {
        public async ValueTask<ListPage<CentreRow>> Handle(ListCentres query, CancellationToken ct)
        {
            var all = db.Centres.AsNoTracking();
            var (slice, total) = await Columns.Page(Filtered(all, query.Filter), all, query.Paging, ct);
            var ids = slice.Rows.Select(c => c.Id).ToList();
            var accreditations = (await db.Centres.AsNoTracking().Where(c => ids.Contains(c.Id)).SelectMany(c => c.Accreditations).ToListAsync(ct)).OrderBy(a => a.Period.From).ToLookup(a => a.CentreId);
            var trained = await db.CentreCounts.Where(c => ids.Contains(c.CentreId)).ToDictionaryAsync(c => c.CentreId, c => c.Trainings, ct);
            return new(
                [.. slice.Rows.Select(c => new CentreRow(c.Id, c.Stir, c.Name, c.IsState, c.RegionSoato, c.DistrictSoato, [.. accreditations[c.Id]], trained.GetValueOrDefault(c.Id)))],
                total, slice.HasBefore, slice.HasAfter);
        }

        private IQueryable<TrainingCentre> Filtered(IQueryable<TrainingCentre> rows, CentreFilter filter)
        {
            var on = filter.On ?? clock.Today();
            rows = rows.Named(filter.Find);
            rows = filter.Region is { } region ? rows.Where(c => c.RegionSoato == region) : rows;
            rows = filter.District is { } district ? rows.Where(c => c.DistrictSoato == district) : rows;
            rows = filter.IsState is { } isState ? rows.Where(c => c.IsState == isState) : rows;
            return filter.IsAccredited is { } accredited
                ? rows.Where(c => c.Accreditations.Any(a => a.Period.From <= on && (a.Period.To == null || a.Period.To >= on)) == accredited)
                : rows;
        }
    }
}

/// <param name="Accreditations">The earliest first.</param>
/// <param name="Graduates">Trainings on record.</param>
public sealed record CentreRow(Guid Id, string Stir, string Name, bool IsState, string RegionSoato, string DistrictSoato, IReadOnlyList<Accreditation> Accreditations, int Graduates) : IListed;
