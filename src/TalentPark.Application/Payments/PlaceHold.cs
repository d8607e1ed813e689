using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Stops every step towards money on a line, claim, centre, refund or a whole programme.</summary>
/// <param name="SubjectId">The line, claim, centre or refund; anything for a programme.</param>
/// <param name="Category">Of <see cref="Hold.Categories"/>.</param>
[Needs(Permission.PlaceHolds)]
public sealed record PlaceHold(HoldScope Scope, Guid SubjectId, string Category, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<PlaceHold>
    {
        public Shape()
        {
            RuleFor(x => x.Scope).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.Category).Must(Hold.Categories.Contains).WithErrorCode("required");
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Hold.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<PlaceHold, Guid>
    {
        public async ValueTask<Guid> Handle(PlaceHold command, CancellationToken ct)
        {
            var isThere = command.Scope switch
            {
                HoldScope.Line => await db.ClaimLines.AnyAsync(l => l.Id == command.SubjectId, ct),
                HoldScope.Claim => await db.Claims.AnyAsync(c => c.Id == command.SubjectId && c.Number != null, ct),
                HoldScope.Centre => await db.Centres.AnyAsync(c => c.Id == command.SubjectId, ct),
                HoldScope.Refund => await db.Refunds.AnyAsync(r => r.Id == command.SubjectId && r.Number != null, ct),
                _ => true,
            };
            if (!isThere)
            {
                throw new NotFound();
            }

            var at = clock.GetUtcNow();
            var hold = Hold.Place(Guid.CreateVersion7(at), command.Scope, command.SubjectId, command.Category, command.Reason.Trim(), user.As(Permission.PlaceHolds), at);
            db.Holds.Add(hold);
            await db.SaveChangesAsync(ct);
            return hold.Id;
        }
    }
}
