using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates;

/// <summary>Disputes IT Park has to answer, the first due first; then those that were answered.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record ListDisputes : IQuery<IReadOnlyList<DisputeRow>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListDisputes, IReadOnlyList<DisputeRow>>
    {
        public async ValueTask<IReadOnlyList<DisputeRow>> Handle(ListDisputes query, CancellationToken ct) => await DisputeRow.Read(db, db.FactDisputes.Where(d => d.CentreId == null), ct);
    }
}

/// <summary>As <see cref="ListDisputes"/>, of the own centre.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListOwnDisputes : IQuery<IReadOnlyList<DisputeRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListOwnDisputes, IReadOnlyList<DisputeRow>>
    {
        public async ValueTask<IReadOnlyList<DisputeRow>> Handle(ListOwnDisputes query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await DisputeRow.Read(db, db.FactDisputes.Where(d => d.CentreId == centre), ct);
        }
    }
}

public sealed record DisputeRow(FactDispute Dispute, string FullName)
{
    /// <summary>The most shown at once.</summary>
    private const int Most = 200;

    internal static async Task<IReadOnlyList<DisputeRow>> Read(ITalentParkDb db, IQueryable<FactDispute> among, CancellationToken ct)
    {
        var rows = await (
            from dispute in among.AsNoTracking()
            join person in db.Persons on dispute.PersonId equals person.Id
            orderby dispute.State == DisputeState.Open descending, dispute.DueOn, dispute.Id
            select new { dispute, person }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => new DisputeRow(r.dispute, r.person.FullName))];
    }
}
