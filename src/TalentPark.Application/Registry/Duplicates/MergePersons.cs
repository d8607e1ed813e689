using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Two records of one person become one: trainings, jobs and lines go over, the other record stays as a pointer. All or nothing.</summary>
/// <param name="Seen">The <see cref="PersonMergePlan.Fingerprint"/> of the effects that were shown.</param>
/// <param name="Taken">Fields to take from the record that is not kept.</param>
[Needs(Permission.MergeRecords)]
public sealed record MergePersons(Guid PairId, string Seen, PersonFields Taken, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<MergePersons>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, IDuplicateRecords records, DuplicateFinder finder, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<MergePersons, Guid>
    {
        public async ValueTask<Guid> Handle(MergePersons command, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == command.PairId && p.Kind == PairKind.Person, ct) ?? throw new NotFound();
            await using var held = await records.Hold(pair.Kind, pair.FirstId, pair.SecondId, ct);
            var plan = await PersonMergePlan.Read(db, pair, ct);
            if (plan is null || plan.Fingerprint != command.Seen)
            {
                throw new StaleForm();
            }

            if (plan.Block is { } block)
            {
                throw block;
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
