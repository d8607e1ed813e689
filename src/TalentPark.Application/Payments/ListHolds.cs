using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Every hold that concerns a claim: on its lines, itself, its centre and the programme; open ones first.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ListHolds(Guid ClaimId) : IQuery<HoldsPage>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListHolds, HoldsPage>
    {
        public async ValueTask<HoldsPage> Handle(ListHolds query, CancellationToken ct)
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == query.ClaimId && c.Number != null, ct) ?? throw new NotFound();
            var lines = claim.OpenLines.Where(l => l.State != LineState.Draft).OrderBy(l => l.No).ToList();
            var lineIds = lines.ConvertAll(l => l.Id);
            var persons = lines.ConvertAll(l => l.PersonId);
            var names = await db.Persons.AsNoTracking().Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, ct);
            var holds = await db.Holds.AsNoTracking()
                .Where(h => h.Scope == HoldScope.Programme || h.SubjectId == claim.Id || h.SubjectId == claim.CentreId || lineIds.Contains(h.SubjectId))
                .OrderBy(h => h.LiftedAt != null).ThenByDescending(h => h.PlacedAt)
                .ToListAsync(ct);
            var centre = await db.Centres.Where(c => c.Id == claim.CentreId).Select(c => c.Name).SingleAsync(ct);
            return new(claim.Id, claim.Number!, claim.CentreId, centre, [.. lines.Select(l => new HoldableLine(l.Id, l.No, names[l.PersonId]))], holds);
        }
    }
}

public sealed record HoldsPage(Guid ClaimId, string Number, Guid CentreId, string Centre, IReadOnlyList<HoldableLine> Lines, IReadOnlyList<Hold> Holds)
{
    /// <summary>What a hold of the page is on.</summary>
    public HoldableLine? LineOf(Hold hold) => hold.Scope == HoldScope.Line ? Lines.FirstOrDefault(l => l.Id == hold.SubjectId) : null;
}

public sealed record HoldableLine(Guid Id, int No, string FullName);
