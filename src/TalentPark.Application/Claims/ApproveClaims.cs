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
    private const string StaleCode = "stale-form";

    /// <summary>The most claims in one go.</summary>
    public const int MaxClaims = 1000;

    public sealed class Shape : AbstractValidator<ApproveClaims>
    {
        public Shape() => RuleFor(x => x.Claims).Must(c => c.Count is > 0 and <= MaxClaims).WithErrorCode("required");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, CheckDesk desk, FundMoney money, TimeProvider clock) : ICommandHandler<ApproveClaims, IReadOnlyList<ApprovedClaim>>
    {
        /// <summary>Claims read, judged and saved together.</summary>
        private const int Portion = 25;

        public async ValueTask<IReadOnlyList<ApprovedClaim>> Handle(ApproveClaims command, CancellationToken ct)
        {
            var done = new List<ApprovedClaim>();
            foreach (var portion in command.Claims.DistinctBy(c => c.ClaimId).Chunk(Portion))
            {
                done.AddRange(await Together(portion, ct));
            }

            return done;
        }

        /// <summary>In one transaction; when a claim refuses, each by itself.</summary>
        private async Task<IReadOnlyList<ApprovedClaim>> Together(SeenClaim[] portion, CancellationToken ct)
        {
            db.Forget();
            try
            {
                return await db.InTransaction(() => Approve(portion, ct), ct);
            }
            catch (Exception e) when (e is RuleBroken or StaleForm)
            {
                if (portion is [var alone])
                {
                    return [Refused(alone, (e as RuleBroken)?.Code ?? StaleCode)];
                }
            }

            var done = new List<ApprovedClaim>();
            foreach (var one in portion)
            {
                done.AddRange(await Together([one], ct));
            }

            return done;
        }

        private async Task<IReadOnlyList<ApprovedClaim>> Approve(SeenClaim[] portion, CancellationToken ct)
        {
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            var ids = portion.Select(s => s.ClaimId).ToList();
            var claims = await db.Claims.Include(c => c.Lines).Where(c => ids.Contains(c.Id) && c.Number != null).ToDictionaryAsync(c => c.Id, ct);
            var barred = await db.Conflicts.Where(c => c.AccountId == by.Id && ids.Contains(c.ClaimId)).Select(c => c.ClaimId).ToListAsync(ct);
            var refused = portion
                .Select(s => Refused(s, !claims.TryGetValue(s.ClaimId, out var claim) ? throw new NotFound() : claim.Revision != s.Revision ? StaleCode : barred.Contains(s.ClaimId) ? "conflict-declared" : null))
                .Where(r => r.Refusal is not null).ToDictionary(r => r.ClaimId);
            var lines = claims.Values.Where(c => !refused.ContainsKey(c.Id)).ToDictionary(
                c => c, c => c.OpenLines.Where(l => l.State == LineState.Recommended && l.Recommendation == Verdict.Approve && l.RecommendedById != by.Id).ToList());
            var approvable = await Approvable(lines, at, ct);
            var draws = await money.Open([.. approvable.Select(l => l.Graduate.Centre)], Tashkent.Day(at), ct);
            foreach (var (line, centre) in approvable.OrderBy(l => (l.Line.FiledAt, l.Line.Id)).Select(l => (l.Line, l.Graduate.Centre)))
            {
                claims[line.ClaimId].Approve(line.Id, draws[centre.Id].Commit(line, money.PayeeMark(centre), by, at), null, by, at);
            }

            var approved = approvable.ToLookup(l => l.Line.ClaimId, l => l.Line);
            foreach (var claim in lines.Keys.Where(c => c.State == ClaimState.Decided && approved.Contains(c.Id)))
            {
                db.Jobs.Add(Job.For(WriteDecisionLetter.JobKind, claim.Id, user));
            }

            await db.SaveChangesAsync(ct);
            return [.. ids.Select(id => refused.GetValueOrDefault(id) ?? Told(claims[id], lines[claims[id]].Count, [.. approved[id]]))];
        }

        /// <summary>Lines that nothing holds, whose facts carry their amount and whose checks are closed; what their checks rest on is written down.</summary>
        private async Task<IReadOnlyList<CurrentLine>> Approvable(Dictionary<Claim, List<ClaimLine>> lines, DateTimeOffset at, CancellationToken ct)
        {
            var all = lines.Values.SelectMany(l => l).ToList();
            var held = await db.OpenOn([.. lines.Keys.Select(c => c.CentreId).Distinct()], [.. lines.Keys.Select(c => c.Id)], [.. all.Select(l => l.Id)]).ToListAsync(ct);
            var free = lines
                .Where(c => !held.Exists(h => h.Scope == HoldScope.Programme || h.SubjectId == c.Key.CentreId || h.SubjectId == c.Key.Id))
                .SelectMany(c => c.Value.Where(l => !held.Exists(h => h.SubjectId == l.Id))).Select(l => l.Id).ToHashSet();
            var current = await CurrentLines.Read(db, all, policy, Tashkent.Day(at), ct);
            var checks = await desk.Read(current, at, ct);
            var approvable = current.Where(l => free.Contains(l.Line.Id) && FactsStillCarry.Hold(l.Line, l.Assessment) && !checks[l.Line.Id].IsOpen).ToList();
            foreach (var line in approvable)
            {
                await desk.Write(checks[line.Line.Id], at, ct);
            }

            return approvable;
        }

        private static ApprovedClaim Told(Claim claim, int recommended, IReadOnlyCollection<ClaimLine> approved)
        {
            var queued = approved.Count(l => l.State == LineState.Queued);
            return new(claim.Id, approved.Count - queued, queued, recommended - approved.Count, null);
        }

        private static ApprovedClaim Refused(SeenClaim seen, string? code) => new(seen.ClaimId, 0, 0, 0, code);
    }
}

/// <param name="Revision">The claim's when it was seen.</param>
public sealed record SeenClaim(Guid ClaimId, int Revision);

/// <param name="Left">Lines recommended for approval that are held, whose facts no longer carry their amount, or of which a check is open.</param>
/// <param name="Refusal">Why nothing was done with the claim: a code of <see cref="RuleBroken"/>, or null.</param>
public sealed record ApprovedClaim(Guid ClaimId, int Approved, int Queued, int Left, string? Refusal);
