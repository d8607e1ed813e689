using FluentValidation;
using Mediator;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>Gives a person other roles; they count from the next request on.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record ChangeRoles(Guid Id, IReadOnlyCollection<Role> Roles, string Reason) : ICommand
{
    public const int ReasonLength = 300;

    public sealed class Shape : AbstractValidator<ChangeRoles>
    {
        public Shape()
        {
            RuleFor(x => x.Roles).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Line(ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, IAccountBook book, ICurrentUser user, Act act) : ICommandHandler<ChangeRoles>
    {
        public async ValueTask<Unit> Handle(ChangeRoles command, CancellationToken ct)
        {
            var account = await book.Find(command.Id, ct) ?? throw new NotFound();
            user.MustReach(account);
            user.MustNotBe(account);
            if (command.Roles.Except(user.Grantable()).Except(account.Roles).Any())
            {
                throw new NotAllowed();
            }

            AccountScope.MustFit(command.Roles, account.CentreId, account.Bank);
            act.Reason = command.Reason.Cleaned(ReasonLength);
            return await db.InTransaction(async () =>
            {
                await book.SetRoles(account.Id, command.Roles, ct);
                return Unit.Value;
            }, ct);
        }
    }
}
