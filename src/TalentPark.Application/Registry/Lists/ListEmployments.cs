using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Lists;

/// <param name="Find">Beginnings of words of the person's name, or a PINFL.</param>
/// <param name="Employer">Name or beginning of the STIR.</param>
/// <param name="HiredFrom">First day of hiring.</param>
/// <param name="HiredTo">Last day of hiring.</param>
/// <param name="IsCurrent">True: without a last day worked; false: ended.</param>
public sealed record EmploymentFilter(string? Find = null, string? Employer = null, DateOnly? HiredFrom = null, DateOnly? HiredTo = null, bool? IsCurrent = null, FactSource? Source = null);

/// <summary>The register of employments, newest first unless asked otherwise.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListEmployments(EmploymentFilter Filter, Paging Paging) : IQuery<ListPage<EmploymentRow>>
{
    private static readonly Columns<Employment> Columns = new(
        e => e.Id, ("hired", KeyPart<Employment>.Of(e => e.HiredOn)), ("observed", KeyPart<Employment>.Of(e => e.ObservedOn)));

    public sealed class Handler(ITalentParkDb db, IKeyedHash hash) : IQueryHandler<ListEmployments, ListPage<EmploymentRow>>
    {
        public async ValueTask<ListPage<EmploymentRow>> Handle(ListEmployments query, CancellationToken ct)
        {
            var all = db.Employments.AsNoTracking();
            var (slice, total) = await new PersonText<Employment>(db, hash, Columns, e => e.PersonId, e => e.Id)
                .Page(all, await Filtered(all, query.Filter, ct), query.Filter.Find, query.Paging, ct);
            return new(await Rows(slice.Rows, ct), total, slice.HasBefore, slice.HasAfter);
        }

        private async Task<IQueryable<Employment>> Filtered(IQueryable<Employment> rows, EmploymentFilter filter, CancellationToken ct)
        {
            rows = filter.HiredFrom is { } from ? rows.Where(e => e.HiredOn >= from) : rows;
            rows = filter.HiredTo is { } to ? rows.Where(e => e.HiredOn <= to) : rows;
            rows = filter.IsCurrent switch { true => rows.Where(e => e.LeftOn == null), false => rows.Where(e => e.LeftOn != null), _ => rows };
            rows = filter.Source is { } source ? rows.Where(e => e.Source == source) : rows;
            if (string.IsNullOrWhiteSpace(filter.Employer))
            {
                return rows;
            }

            var employers = await db.Employers.Named(filter.Employer).Select(e => e.Id).ToListAsync(ct);
            return employers is [var only] ? rows.Where(e => e.EmployerId == only) : rows.Where(e => employers.Contains(e.EmployerId));
        }

        private async Task<IReadOnlyList<EmploymentRow>> Rows(IReadOnlyList<Employment> jobs, CancellationToken ct)
        {
            var persons = await PersonNames.Of(db, jobs.Select(e => e.PersonId), ct);
            var employerIds = jobs.Select(e => e.EmployerId).Distinct().ToList();
            var employers = await db.Employers.Where(e => employerIds.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Stir }).ToDictionaryAsync(e => e.Id, ct);
            return [.. jobs.Select(e => new EmploymentRow(
                e.Id, e.PersonId, persons[e.PersonId].FullName, persons[e.PersonId].MaskedPinfl,
                e.EmployerId, employers[e.EmployerId].Name, employers[e.EmployerId].Stir, e.HiredOn, e.LeftOn, e.Source, e.ObservedOn))];
        }
    }
}

/// <param name="MaskedPinfl">Empty while it is not known.</param>
public sealed record EmploymentRow(
    Guid Id, Guid PersonId, string FullName, string MaskedPinfl, Guid EmployerId, string Employer, string Stir, DateOnly HiredOn, DateOnly? LeftOn,
    FactSource Source, DateOnly ObservedOn) : IListed;
