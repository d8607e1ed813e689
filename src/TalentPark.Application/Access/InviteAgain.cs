using Mediator;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Access;

/// <summary>Sends a new link to somebody who has not chosen a password yet; the earlier one stops working.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record InviteAgain(Guid Id) : ICommand
{
    public sealed class Handler(ITalentParkDb db, IAccountBook book, Mails mails, ICurrentUser user, AccountSettings settings) : ICommandHandler<InviteAgain>
    {
        public async ValueTask<Unit> Handle(InviteAgain command, CancellationToken ct)
        {
            var account = await book.Find(command.Id, ct) ?? throw new NotFound();
            user.MustReach(account);
            if (account.HasPassword)
            {
                throw new RuleBroken("account-open");
            }

            return await db.InTransaction(async () =>
            {
                var (link, path) = await book.NewLink(account.Id, TimeSpan.FromHours(settings.InvitationHours), ct);
                mails.Invited(account, link, path, settings.InvitationHours);
                await db.SaveChangesAsync(ct);
                return Unit.Value;
            }, ct);
        }
    }
}
