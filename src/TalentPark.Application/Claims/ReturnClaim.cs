using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Gives a claim back to its centre with a reason; the centre may edit and hand it in again.</summary>
[Needs(Permission.ReviewClaims)]
public sealed record ReturnClaim(Guid ClaimId, int Revision, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ReturnClaim>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<ReturnClaim>
    {
        public async ValueTask<Unit> Handle(ReturnClaim command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var at = clock.GetUtcNow();
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            var left = claim.DueOn is { } due ? Math.Max(0, calendar.Between(Tashkent.Day(at), due)) : 0;
            claim.Return(command.Reason.Trim(), left, user.As(Permission.ReviewClaims), at);
            await mails.Returned(claim, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
