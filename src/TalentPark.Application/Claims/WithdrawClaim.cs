using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Takes a claim back before its review has begun; its graduates are free for another claim.</summary>
[Needs(Permission.FileClaims)]
public sealed record WithdrawClaim(Guid ClaimId, int Revision, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<WithdrawClaim>
    {
        public Shape() => RuleFor(x => x.Note).Note(Claim.NoteLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawClaim>
    {
        public async ValueTask<Unit> Handle(WithdrawClaim command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            claim.Withdraw(command.Note, user.As(Permission.FileClaims), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
