using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Mailing;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Access;

/// <summary>Opens an account and sends its owner a link to choose a password.</summary>
/// <param name="CentreStir">For a centre's roles; a centre's administrator invites to the own centre alone.</param>
/// <param name="Bank">Code of the bank, for the bank's role.</param>
[Needs(Permission.ManageAccounts)]
public sealed record InviteAccount(string? Email, string FullName, IReadOnlyCollection<Role> Roles, string? CentreStir, string? Bank) : ICommand<Guid>
{
    public const int NameLength = 200;

    public sealed class Shape : AbstractValidator<InviteAccount>
    {
        public Shape()
        {
            RuleFor(x => x.Email).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Email).EmailAddress().WithErrorCode("email").MaximumLength(254).WithErrorCode("email").When(x => !string.IsNullOrEmpty(x.Email));
            RuleFor(x => x.FullName).Line(NameLength);
            RuleFor(x => x.Roles).NotEmpty().WithErrorCode("required");
        }
    }

    public sealed class Handler(ITalentParkDb db, IAccountBook book, Mails mails, ICurrentUser user, Classifiers classifiers, AccountSettings settings) : ICommandHandler<InviteAccount, Guid>
    {
        public async ValueTask<Guid> Handle(InviteAccount command, CancellationToken ct)
        {
            if (command.Roles.Except(user.Grantable()).Any())
            {
                throw new NotAllowed();
            }

            var centre = user.ManagedCentre() ?? await Centre(command, ct);
            var bank = command.Roles.Contains(Role.Bank) ? command.Bank : null;
            if (bank is not null && classifiers.Find(ClassifierKinds.Bank, bank) is null)
            {
                throw new InputRefused(nameof(Bank), "required");
            }

            AccountScope.MustFit(command.Roles, centre, bank);
            return await db.InTransaction(async () =>
            {
                var account = await book.Open(new(command.Email!.Trim(), command.FullName.Cleaned(NameLength), command.Roles, centre, bank), ct)
                    ?? throw new InputRefused(nameof(Email), "email-taken");
                var (link, path) = await book.NewLink(account.Id, TimeSpan.FromHours(settings.InvitationHours), ct);
                mails.Invited(account, link, path, settings.InvitationHours);
                await db.SaveChangesAsync(ct);
                return account.Id;
            }, ct);
        }

        private async Task<Guid?> Centre(InviteAccount command, CancellationToken ct)
        {
            if (!command.Roles.Any(r => r is Role.Centre or Role.CentreAdmin))
            {
                return null;
            }

            var stir = command.CentreStir?.Trim();
            var found = await db.Centres.Where(c => c.Stir == stir).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
            return found ?? throw new InputRefused(nameof(CentreStir), "centre-unknown");
        }
    }
}
