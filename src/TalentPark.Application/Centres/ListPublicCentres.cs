using System.Linq.Expressions;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Centres that are accredited today, for anyone: the best rated first.</summary>
/// <param name="Find">Part of a name or the beginning of a STIR; null for all.</param>
/// <param name="Region">SOATO code of the centre's seat or of a place where it teaches; null for all.</param>
/// <param name="Page">From 1.</param>
[Anonymous]
public sealed record ListPublicCentres(string? Find = null, string? Region = null, int Page = 1) : IQuery<PublicCentres>
{
    public const int PageSize = 25;

    public sealed class Handler(ITalentParkDb db, ICentreRatings ratings, TimeProvider clock) : IQueryHandler<ListPublicCentres, PublicCentres>
    {
        public async ValueTask<PublicCentres> Handle(ListPublicCentres query, CancellationToken ct)
        {
            var today = clock.Today();
            var run = await LastRating.Read(db, ratings, today, ct);
            var centres = db.Centres.AsNoTracking().Where(IsAccredited(today));
            if (query.Region is { } region)
            {
                centres = centres.Where(c => c.RegionSoato == region || c.Places.Any(p => p.DistrictSoato.StartsWith(region) && (p.Period.To == null || p.Period.To >= today)));
            }

            var (key, stir) = (SearchKey.Of(Search.Clean(query.Find)), Search.Clean(query.Find));
            if (stir.Length > 0)
            {
                centres = centres.Where(c => (key != "" && c.NameKey.Contains(key)) || c.Stir.StartsWith(stir));
            }

            var total = await centres.CountAsync(ct);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var rows = await (
                from centre in centres
                join rated in db.RatedCentres on centre.Id equals rated.CentreId into standings
                from rating in standings.DefaultIfEmpty()
                join place in db.Regions on centre.RegionSoato equals place.Soato into places
                from seat in places.DefaultIfEmpty()
                orderby rating == null, rating!.Place == null, rating.Place, centre.Name, centre.Id
                select new PublicCentreRow(centre.Stir, centre.Name, centre.IsState, seat, rating!.Score, rating.Place, rating == null ? null : rating.Graduates))
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new([.. rows.Select(r => r with { Graduates = r.Graduates is { } n ? SmallCells.Hide([n])[0] : null })], total, page, run);
        }
    }

    internal static Expression<Func<TrainingCentre, bool>> IsAccredited(DateOnly day) =>
        c => c.Accreditations.Any(a => a.Period.From <= day && (a.Period.To == null || a.Period.To >= day));
}

/// <param name="Total">Of all pages.</param>
/// <param name="Run">The last rating; null while the first one is being made.</param>
public sealed record PublicCentres(IReadOnlyList<PublicCentreRow> Rows, int Total, int Page, RatingRun? Run);

/// <param name="Graduates">Null when not counted, or too few to be published.</param>
public sealed record PublicCentreRow(string Stir, string Name, bool IsState, Region? Region, decimal? Score, int? Place, int? Graduates);
