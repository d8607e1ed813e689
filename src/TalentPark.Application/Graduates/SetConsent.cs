using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Graduates;

/// <summary>The graduate agrees to the processing of personal data for support, or takes it back; what was applied for stays.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record SetConsent(bool Given) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SetConsent>
    {
        public async ValueTask<Unit> Handle(SetConsent command, CancellationToken ct)
        {
            var account = await db.OwnAccount(user, ct);
            if (command.Given)
            {
                account.Consent(clock.GetUtcNow());
            }
            else
            {
                account.WithdrawConsent(clock.GetUtcNow());
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
