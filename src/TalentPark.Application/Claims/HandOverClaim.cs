using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>The holder, or a lead, gives a claim in review to another reviewer; the note stays among staff.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record HandOverClaim(Guid ClaimId, int Revision, Guid ReviewerId, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<HandOverClaim>
    {
        public Shape()
        {
            RuleFor(x => x.ReviewerId).NotEmpty().WithErrorCode("reviewer-unknown");
            RuleFor(x => x.Note).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Note).Note(ClaimMessage.TextLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IAccounts accounts, TimeProvider clock) : ICommandHandler<HandOverClaim>
    {
        public async ValueTask<Unit> Handle(HandOverClaim command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var leads = Permissions.Allows(user.Roles, Permission.AllocateWork);
            if (!leads && !(Permissions.Allows(user.Roles, Permission.ReviewClaims) && claim.ReviewerId == user.Id))
            {
                throw new NotAllowed();
            }

            var reviewer = await accounts.Reviewer(command.ReviewerId, ct);
            await db.MustBeFree(reviewer.Id, claim.Id, ct);
            var (by, at) = (user.As(leads ? Permission.AllocateWork : Permission.ReviewClaims), clock.GetUtcNow());
            claim.HandOver(reviewer.Id, reviewer.Name, by, at);
            db.ClaimMessages.Add(ClaimMessage.Note(Guid.CreateVersion7(at), claim.Id, command.Note.Trim(), [], by, at));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
