using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Training centres, by name.</summary>
/// <param name="Find">Part of a name or the beginning of a STIR; null for all.</param>
[Needs(Permission.SeeRegistries)]
public sealed record ListCentres(string? Find = null) : IQuery<IReadOnlyList<CentreRow>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListCentres, IReadOnlyList<CentreRow>>
    {
        public async ValueTask<IReadOnlyList<CentreRow>> Handle(ListCentres query, CancellationToken ct)
        {
            var find = Search.Clean(query.Find);
            var centres = await db.Centres.AsNoTracking().Where(c => c.Name.ToLower().Contains(find) || c.Stir.StartsWith(find)).Include(c => c.Accreditations).OrderBy(c => c.Name).ToListAsync(ct);
            var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(r => r.Soato, ct);
            var graduates = await (from t in db.Trainings join c in db.Courses on t.CourseId equals c.Id group t by c.CentreId into g select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            return [.. centres.Select(c => new CentreRow(c.Stir, c.Name, c.IsState, regions.GetValueOrDefault(c.RegionSoato), [.. c.Accreditations.OrderBy(a => a.Period.From)], graduates.GetValueOrDefault(c.Id)))];
        }
    }
}

public sealed record CentreRow(string Stir, string Name, bool IsState, Region? Region, IReadOnlyList<Accreditation> Accreditations, int Graduates);

/// <summary>Employers, by name, with the periods in which each was resident and exporter.</summary>
/// <param name="Find">Part of a name or the beginning of a STIR; null for all.</param>
[Needs(Permission.SeeRegistries)]
public sealed record ListEmployers(string? Find = null) : IQuery<IReadOnlyList<Employer>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListEmployers, IReadOnlyList<Employer>>
    {
        public async ValueTask<IReadOnlyList<Employer>> Handle(ListEmployers query, CancellationToken ct)
        {
            var find = Search.Clean(query.Find);
            return await db.Employers.AsNoTracking().Where(e => e.Name.ToLower().Contains(find) || e.Stir.StartsWith(find)).Include(e => e.Periods).OrderBy(e => e.Name).ToListAsync(ct);
        }
    }
}
