using FluentValidation;
using Mediator;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>Shuts an account at once, or opens it again.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record ShutAccount(Guid Id, bool IsShut, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ShutAccount>
    {
        public Shape() => RuleFor(x => x.Reason).Line(ChangeRoles.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, IAccountBook book, ICurrentUser user, Act act) : ICommandHandler<ShutAccount>
    {
        public async ValueTask<Unit> Handle(ShutAccount command, CancellationToken ct)
        {
            var account = await book.Find(command.Id, ct) ?? throw new NotFound();
            user.MustReach(account);
            user.MustNotBe(account);
            act.Reason = command.Reason.Cleaned(ChangeRoles.ReasonLength);
            return await db.InTransaction(async () =>
            {
                await book.Shut(account.Id, command.IsShut, ct);
                return Unit.Value;
            }, ct);
        }
    }
}
