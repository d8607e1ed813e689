using FluentValidation;
using Mediator;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>For somebody who lost the phone: passkeys, authenticator and recovery codes are forgotten, and the owner is told by mail.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record ResetSecondFactor(Guid Id, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ResetSecondFactor>
    {
        public Shape() => RuleFor(x => x.Reason).Line(ChangeRoles.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, IAccountBook book, Mails mails, ICurrentUser user, Act act) : ICommandHandler<ResetSecondFactor>
    {
        public async ValueTask<Unit> Handle(ResetSecondFactor command, CancellationToken ct)
        {
            var account = await book.Find(command.Id, ct) ?? throw new NotFound();
            user.MustReach(account);
            user.MustNotBe(account);
            act.Reason = command.Reason.Cleaned(ChangeRoles.ReasonLength);
            return await db.InTransaction(async () =>
            {
                await book.ForgetSecondFactor(account.Id, ct);
                mails.SecondFactorReset(account);
                await db.SaveChangesAsync(ct);
                return Unit.Value;
            }, ct);
        }
    }
}
