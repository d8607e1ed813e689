using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Counts and ranks the centres now.</summary>
/// <returns>False when another process is at it.</returns>
[Needs(Permission.KeepRegistries)]
public sealed record RefreshRating : ICommand<bool>
{
    public sealed class Handler(ICentreRatings ratings, TimeProvider clock) : ICommandHandler<RefreshRating, bool>
    {
        public async ValueTask<bool> Handle(RefreshRating command, CancellationToken ct) => await ratings.Refresh(clock.Today(), ct);
    }
}
