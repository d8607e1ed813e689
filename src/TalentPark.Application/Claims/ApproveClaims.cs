using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Jobs;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Approves, claim by claim, every line recommended for approval that may be approved as it stands; each claim whole or not at all.</summary>
/// <param name="Claims">As the reader saw them.</param>
[Needs(Permission.DecideClaims)]
public sealed record ApproveClaims(IReadOnlyList<SeenClaim> Claims) : ICommand<IReadOnlyList<ApprovedClaim>>
{
    /// <summary>The most claims in one go.</summary>
    public const int MaxClaims = 1000;

    public sealed class Shape : AbstractValidator<ApproveClaims>
    {
        public Shape() => RuleFor(x => x.Claims).Must(c => c.Count is > 0 and <= MaxClaims).WithErrorCode("required");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, CheckDesk desk, FundMoney money, TimeProvider clock) : ICommandHandler<ApproveClaims, IReadOnlyList<ApprovedClaim>>
    {
        public async ValueTask<IReadOnlyList<ApprovedClaim>> Handle(ApproveClaims command, CancellationToken ct)
        {
            var done = new List<ApprovedClaim>();
            foreach (var seen in command.Claims.DistinctBy(c => c.ClaimId))
            {
                db.Forget();
                try
                {
                    done.Add(await db.InTransaction(() => One(seen, ct), ct));
                }
                catch (RuleBroken e)
                {
                    done.Add(new(seen.ClaimId, 0, 0, 0, e.Code));
                }
                catch (StaleForm)
                {
                    done.Add(new(seen.ClaimId, 0, 0, 0, "stale-form"));
                }
            }

            return done;
        }

        private async Task<ApprovedClaim> One(SeenClaim seen, CancellationToken ct)
        {
            var claim = await db.Filed(seen.ClaimId, seen.Revision, ct);
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            await db.MustBeFree(by.Id, claim.Id, ct);
            var lines = claim.OpenLines.Where(l => l.State == LineState.Recommended && l.Recommendation == Verdict.Approve && l.RecommendedById != by.Id).ToList();
            var held = await db.OpenOn(claim.CentreId, claim.Id, [.. lines.Select(l => l.Id)]).ToListAsync(ct);
            var current = (await CurrentLines.Read(db, claim, lines, policy, Tashkent.Day(at), ct)).ToDictionary(c => c.Line.Id);
            var checks = await desk.Read(claim, [.. current.Values], at, ct);
            var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == claim.CentreId, ct);
            var approvable = lines.Where(l => !held.Exists(h => h.Scope != HoldScope.Line || h.SubjectId == l.Id) && FactsStillCarry.Hold(l, current[l.Id].Assessment) && !checks[l.Id].IsOpen).ToList();
            var draw = await money.Open(centre, Tashkent.Day(at), ct);
            foreach (var line in approvable.OrderBy(l => (l.FiledAt, l.Id)))
            {
                await desk.Write(checks[line.Id], at, ct);
                claim.Approve(line.Id, draw.Commit(line, by, at), null, by, at);
            }

            if (approvable.Count > 0 && claim.State == ClaimState.Decided)
            {
                db.Jobs.Add(Job.For(WriteDecisionLetter.JobKind, claim.Id, user));
            }

            await db.SaveChangesAsync(ct);
            var queued = approvable.Count(l => l.State == LineState.Queued);
            return new(claim.Id, approvable.Count - queued, queued, lines.Count - approvable.Count, null);
        }
    }
}

/// <param name="Revision">The claim's when it was seen.</param>
public sealed record SeenClaim(Guid ClaimId, int Revision);

/// <param name="Left">Lines recommended for approval that are held, whose facts no longer carry their amount, or of which a check is open.</param>
/// <param name="Refusal">Why nothing was done with the claim: a code of <see cref="RuleBroken"/>, or null.</param>
public sealed record ApprovedClaim(Guid ClaimId, int Approved, int Queued, int Left, string? Refusal);
