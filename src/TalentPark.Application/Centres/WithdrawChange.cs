using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>A registrar takes back a change he or she asked for.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record WithdrawChange(Guid ChangeId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawChange>
    {
        public async ValueTask<Unit> Handle(WithdrawChange command, CancellationToken ct)
        {
            var change = await db.CentreChanges.SingleOrDefaultAsync(c => c.Id == command.ChangeId && c.ProposedById == user.Id, ct) ?? throw new NotFound();
            change.Withdraw(user.Id!.Value, user.Name, clock.GetUtcNow());
            db.FactsChanged(change.CentreId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
