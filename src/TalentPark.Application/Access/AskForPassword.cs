using FluentValidation;
using Mediator;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>Sends a link to a new password, where the address has an account; the answer is the same where it has none.</summary>
[Anonymous]
public sealed record AskForPassword(string? Email) : ICommand
{
    public sealed class Shape : AbstractValidator<AskForPassword>
    {
        public Shape()
        {
            RuleFor(x => x.Email).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Email).EmailAddress().WithErrorCode("email").MaximumLength(254).WithErrorCode("email").When(x => !string.IsNullOrEmpty(x.Email));
        }
    }

    public sealed class Handler(ITalentParkDb db, IAccountBook book, Mails mails, AccountSettings settings) : ICommandHandler<AskForPassword>
    {
        public async ValueTask<Unit> Handle(AskForPassword command, CancellationToken ct)
        {
            if (await book.ByEmail(command.Email!.Trim(), ct) is not { } account)
            {
                return Unit.Value;
            }

            return await db.InTransaction(async () =>
            {
                var (link, path) = await book.NewLink(account.Id, TimeSpan.FromMinutes(settings.ResetMinutes), ct);
                mails.PasswordAsked(account, link, path, settings.ResetMinutes);
                await db.SaveChangesAsync(ct);
                return Unit.Value;
            }, ct);
        }
    }
}
