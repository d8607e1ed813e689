using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>One change that waits or waited for a second person, with the values asked for beside those on record: for those who may confirm it.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record ShowCentreChange(Guid ChangeId) : IQuery<CentreChangePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowCentreChange, CentreChangePage>
    {
        public async ValueTask<CentreChangePage> Handle(ShowCentreChange query, CancellationToken ct)
        {
            var change = await db.CentreChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.ChangeId, ct) ?? throw new NotFound();
            var centre = await db.Centre(change.CentreId, null, ct, isToBeSaved: false);
            var known = change.Proposed.Place is { } added ? [added.DistrictSoato] : change.Proposed.Contact is { } contact ? new[] { contact.DistrictSoato, centre.DistrictSoato } : [];
            var districts = await db.Districts.AsNoTracking().Where(d => known.Contains(d.Soato)).ToDictionaryAsync(d => d.Soato, ct);
            return new(change, centre, Masked.Account(centre.Account), (await PlaceRow.Of(db, centre.Places, ct)).FirstOrDefault(p => p.Place.Id == change.Proposed.PlaceId), districts, change.ProposedById == user.Id);
        }
    }
}

/// <param name="Closed">The place to close.</param>
/// <param name="Districts">Those the change names, by code.</param>
/// <param name="IsOwn">The reader asked for it and so cannot decide it.</param>
public sealed record CentreChangePage(
    CentreChange Change, TrainingCentre Centre, string MaskedAccount, PlaceRow? Closed, IReadOnlyDictionary<string, District> Districts, bool IsOwn)
{
    /// <summary>Whether the reader can decide it; only then is a new account shown whole.</summary>
    public bool CanBeDecided => !IsOwn && Change.State == CentreChangeState.Open;
}
