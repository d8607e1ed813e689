using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>The centre takes back a change it asked for.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record WithdrawOwnChange(Guid ChangeId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawOwnChange>
    {
        public async ValueTask<Unit> Handle(WithdrawOwnChange command, CancellationToken ct)
        {
            var own = user.OwnCentre();
            var change = await db.CentreChanges.SingleOrDefaultAsync(c => c.Id == command.ChangeId && c.CentreId == own && c.IsByCentre, ct) ?? throw new NotFound();
            change.Withdraw(user.Id!.Value, user.Name, clock.GetUtcNow());
            db.FactsChanged(change.CentreId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
