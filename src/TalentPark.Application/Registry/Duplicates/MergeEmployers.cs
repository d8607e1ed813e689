using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Two records of one firm become one: jobs, periods and lines go over, the other record stays as a pointer. All or nothing.</summary>
/// <param name="KeptId">The record whose STIR is the right one.</param>
/// <param name="Seen">The <see cref="EmployerMergePlan.Fingerprint"/> of the effects that were shown.</param>
/// <param name="Taken">Fields to take from the record that is not kept.</param>
/// <param name="PeriodsAgreed">Where periods share days, the reader agrees that the kept record's stays.</param>
[Needs(Permission.MergeRecords)]
public sealed record MergeEmployers(Guid PairId, Guid KeptId, string Seen, EmployerFields Taken, bool PeriodsAgreed, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<MergeEmployers>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, IDuplicateRecords records, DuplicateFinder finder, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<MergeEmployers, Guid>
    {
        public async ValueTask<Guid> Handle(MergeEmployers command, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == command.PairId && p.Kind == PairKind.Employer, ct) ?? throw new NotFound();
            await using var held = await records.Hold(pair.Kind, pair.FirstId, pair.SecondId, ct);
            var plan = await EmployerMergePlan.Read(db, pair, command.KeptId, ct);
            if (plan is null || plan.Fingerprint != command.Seen)
            {
                throw new StaleForm();
            }

            if (plan.Overlapping.Count > 0 && !command.PeriodsAgreed)
            {
                throw new InputRefused(nameof(PeriodsAgreed), "merge-periods");
            }

            pair.Merge(user.Verdict(command.Reason, act, clock));
            await plan.Carry(db, command.Taken, user.As(Permission.MergeRecords), clock.GetUtcNow(), ct);
            await db.FollowMerge(pair, plan.Gone.Id, plan.Kept.Id, ct);
            db.FactsChanged(plan.Kept.Id, user);
            await db.SaveChangesAsync(ct);
            await held.CommitAsync(ct);
            await finder.Of(pair.Kind, plan.Kept.Id, ct);
            return plan.Kept.Id;
        }
    }
}
