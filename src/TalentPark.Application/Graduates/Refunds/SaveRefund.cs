using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>Keeps what was typed, right or wrong; faults are told by the page and stand in the way of submitting alone.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record SaveRefund(Guid Id, int Revision, RefundForm Form) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<SaveRefund>
    {
        public async ValueTask<Unit> Handle(SaveRefund command, CancellationToken ct)
        {
            command.Form.MustFit();
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            refund.Keep(command.Form.ToJson());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
