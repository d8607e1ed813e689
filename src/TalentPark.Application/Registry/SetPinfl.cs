using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The PINFL of a person of an older import becomes known, once and for ever.</summary>
/// <returns>The pair to merge when the number is another record's: nothing is set then. Null when it was set.</returns>
[Needs(Permission.KeepRegistries)]
public sealed record SetPinfl(Guid PersonId, string Pinfl, string Reason) : ICommand<Guid?>
{
    public sealed class Shape : AbstractValidator<SetPinfl>
    {
        public Shape() => RuleFor(x => x.Reason).Line(DuplicatePair.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, DuplicateFinder finder, Act act, TimeProvider clock) : ICommandHandler<SetPinfl, Guid?>
    {
        public async ValueTask<Guid?> Handle(SetPinfl command, CancellationToken ct)
        {
            act.Reason = command.Reason.Cleaned(DuplicatePair.ReasonLength);
            var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId, ct) ?? throw new NotFound();
            return await db.SetPinfl(person, command.Pinfl, hash, finder, user, clock, ct);
        }
    }
}

/// <summary>The own centre learns the PINFL of one of its graduates.</summary>
/// <returns>Whether it was set; otherwise the number is on another record, and IT Park's staff will join the two.</returns>
[Needs(Permission.EditOwnCentre)]
public sealed record SupplyPinfl(Guid TrainingId, string Pinfl) : ICommand<bool>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, DuplicateFinder finder, TimeProvider clock) : ICommandHandler<SupplyPinfl, bool>
    {
        public async ValueTask<bool> Handle(SupplyPinfl command, CancellationToken ct)
        {
            var training = await ListCandidates.OfCentre(db, user.OwnCentre()).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.TrainingId, ct) ?? throw new NotFound();
            var person = await db.Persons.SingleAsync(p => p.Id == training.PersonId, ct);
            return await db.SetPinfl(person, command.Pinfl, hash, finder, user, clock, ct) is null;
        }
    }
}

internal static class PinflSetting
{
    public static async Task<Guid?> SetPinfl(this ITalentParkDb db, Person person, string typedPinfl, IKeyedHash hash, DuplicateFinder finder, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var typed = new Typed();
        var pinfl = typed.Read<Pinfl>(nameof(Registry.SetPinfl.Pinfl), typedPinfl, Pinfl.TryParse);
        if (typed.IsFine(nameof(Registry.SetPinfl.Pinfl)) && pinfl.BirthDate != person.BirthDate)
        {
            typed.Add(nameof(Registry.SetPinfl.Pinfl), "birth-date-differs");
        }

        typed.Refuse();
        var key = hash.Of(pinfl.Value);
        if (person.Pinfl is null && await db.Persons.AsNoTracking().SingleOrDefaultAsync(p => p.PinflHash == key, ct) is { } holder)
        {
            return await Proved(db, person, holder, user, clock.GetUtcNow(), ct);
        }

        person.SetPinfl(pinfl, key);
        await db.SaveChangesAsync(ct);
        await finder.Of(PairKind.Person, person.Id, ct);
        return null;
    }

    private static async Task<Guid> Proved(ITalentParkDb db, Person person, Person holder, ICurrentUser user, DateTimeOffset at, CancellationToken ct)
    {
        var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => (p.FirstId == person.Id && p.SecondId == holder.Id) || (p.FirstId == holder.Id && p.SecondId == person.Id), ct);
        if (pair is null)
        {
            pair = DuplicatePair.Found(Guid.CreateVersion7(at), PairKind.Person, person.Id, holder.Id, PersonMatch.Of(person.Traits(), holder.Traits()), at);
            db.DuplicatePairs.Add(pair);
        }

        pair.Prove(MatchedFields.Pinfl);
        db.FactsChanged(pair.FirstId, user);
        db.FactsChanged(pair.SecondId, user);
        await db.SaveChangesAsync(ct);
        return pair.Id;
    }
}
