using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>A lead gives claims to a reviewer, each answered alone.</summary>
/// <param name="Claims">As the reader saw them.</param>
[Needs(Permission.AllocateWork)]
public sealed record AllocateClaims(IReadOnlyList<SeenClaim> Claims, Guid ReviewerId) : ICommand<IReadOnlyList<AllocatedClaim>>
{
    /// <summary>The most claims in one go.</summary>
    public const int MaxClaims = 200;

    public sealed class Shape : AbstractValidator<AllocateClaims>
    {
        public Shape() => RuleFor(x => x.Claims).Must(c => c.Count is > 0 and <= MaxClaims).WithErrorCode("choose-claims");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IAccounts accounts, TimeProvider clock) : ICommandHandler<AllocateClaims, IReadOnlyList<AllocatedClaim>>
    {
        public async ValueTask<IReadOnlyList<AllocatedClaim>> Handle(AllocateClaims command, CancellationToken ct)
        {
            var reviewer = await accounts.Reviewer(command.ReviewerId, ct);
            var chosen = command.Claims.DistinctBy(c => c.ClaimId).ToList();
            var ids = chosen.Select(c => c.ClaimId).ToList();
            var numbers = await db.Claims.Where(c => ids.Contains(c.Id) && c.Number != null).ToDictionaryAsync(c => c.Id, c => c.Number!, ct);
            if (numbers.Count < chosen.Count)
            {
                throw new NotFound();
            }

            var done = new List<AllocatedClaim>();
            foreach (var seen in chosen)
            {
                db.Forget();
                try
                {
                    await db.InTransaction(() => One(seen, reviewer, ct), ct);
                    done.Add(new(seen.ClaimId, numbers[seen.ClaimId], null));
                }
                catch (RuleBroken e)
                {
                    done.Add(new(seen.ClaimId, numbers[seen.ClaimId], e));
                }
                catch (StaleForm)
                {
                    done.Add(new(seen.ClaimId, numbers[seen.ClaimId], new RuleBroken("claim-changed-meanwhile")));
                }
            }

            return done;
        }

        private async Task<int> One(SeenClaim seen, StaffAccount reviewer, CancellationToken ct)
        {
            var claim = await db.Filed(seen.ClaimId, seen.Revision, ct);
            await db.MustBeFree(reviewer.Id, claim.Id, ct);
            claim.Allocate(reviewer.Id, reviewer.Name, user.As(Permission.AllocateWork), clock.GetUtcNow());
            return await db.SaveChangesAsync(ct);
        }
    }
}

/// <param name="Refusal">Why the claim stayed where it was; null when it was given.</param>
public sealed record AllocatedClaim(Guid ClaimId, string Number, RuleBroken? Refusal);
