using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Two records are not the same: they are never offered again.</summary>
[Needs(Permission.MergeRecords)]
public sealed record SetPairApart(Guid PairId, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<SetPairApart>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<SetPairApart>
    {
        public async ValueTask<Unit> Handle(SetPairApart command, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == command.PairId, ct) ?? throw new NotFound();
            pair.SetApart(user.Verdict(command.Reason, act, clock));
            db.FactsChanged(pair.FirstId, user);
            db.FactsChanged(pair.SecondId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The verdict "not the same" is taken back: the pair is open again.</summary>
[Needs(Permission.MergeRecords)]
public sealed record ReopenPair(Guid PairId, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ReopenPair>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ReopenPair>
    {
        public async ValueTask<Unit> Handle(ReopenPair command, CancellationToken ct)
        {
            var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == command.PairId, ct) ?? throw new NotFound();
            pair.Reopen(user.Verdict(command.Reason, act, clock));
            db.FactsChanged(pair.FirstId, user);
            db.FactsChanged(pair.SecondId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

internal static class Verdicts
{
    /// <summary>The reader's verdict; its reason becomes the act's.</summary>
    public static PairVerdict Verdict(this ICurrentUser user, string reason, Act act, TimeProvider clock)
    {
        act.Reason = reason.Cleaned(DuplicatePair.ReasonLength);
        var by = user.As(Permission.MergeRecords);
        return new(by.Id, by.Name, clock.GetUtcNow(), act.Reason);
    }

    /// <summary>After a merge: the gone record's open pairs fall, its verdicts "not the same" hold for the kept one.</summary>
    public static async Task FollowMerge(this ITalentParkDb db, DuplicatePair merged, Guid gone, Guid kept, CancellationToken ct)
    {
        var pairs = await db.DuplicatePairs.Where(p => p.Id != merged.Id && (p.FirstId == gone || p.SecondId == gone || p.FirstId == kept || p.SecondId == kept)).ToListAsync(ct);
        foreach (var pair in pairs.Where(p => p.IsOf(gone)))
        {
            if (pair is { State: PairState.NotTheSame, Reason: { } reason, DecidedById: { } by, DecidedByName: { } name, DecidedAt: { } at })
            {
                var other = pair.Other(gone);
                var same = pairs.Find(p => p.IsOf(kept) && p.IsOf(other));
                if (same is null)
                {
                    same = DuplicatePair.Found(Guid.CreateVersion7(at), pair.Kind, kept, other, new(pair.Result, pair.Fields), at);
                    db.DuplicatePairs.Add(same);
                }

                if (same.State == PairState.Open)
                {
                    same.SetApart(new(by, name, at, reason));
                }
            }
            else if (pair.State == PairState.Open)
            {
                db.DuplicatePairs.Remove(pair);
            }
        }
    }
}
