using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>Takes a step in a centre's accreditation; it holds from its day on.</summary>
/// <param name="LastDay">Of the term that accrediting or renewing gives; null when it has no end.</param>
/// <param name="Ground">The document it rests on.</param>
/// <param name="Reason">Why, for whoever reads the history.</param>
/// <param name="Seen">The digest of the claim lines shown to be touched, as <see cref="PreviewAccreditationStep"/> gave it; null when nobody was asked.</param>
[Needs(Permission.KeepRegistries)]
public sealed record TakeAccreditationStep(
    Guid CentreId, int Revision, AccreditationStep Step, DateOnly? Day, DateOnly? LastDay, string Ground, string Reason, string? Seen = null) : ICommand
{
    public sealed class Shape : AbstractValidator<TakeAccreditationStep>
    {
        public Shape()
        {
            RuleFor(x => x.Step).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.Day).Known();
            RuleFor(x => x.LastDay).Sensible();
            RuleFor(x => x.LastDay).GreaterThanOrEqualTo(x => x.Day).WithErrorCode("range-order");
            RuleFor(x => x.Ground).Line(TrainingCentre.NameLength);
            RuleFor(x => x.Reason).Reason();
        }
    }

    /// <summary>The step as the aggregate takes it.</summary>
    /// <exception cref="InputRefused">The day lies ahead though only a granted term may begin later.</exception>
    internal AccreditationAct Read(ICurrentUser user, DateTimeOffset at)
    {
        var isGranting = AccreditationTransitions.Granting.Contains(Step);
        return !isGranting && Day > Tashkent.Day(at)
            ? throw new InputRefused(nameof(Day), "day-ahead")
            : new(Step, Day!.Value, isGranting ? LastDay : null, Ground.Cleaned(TrainingCentre.NameLength), Reason.Cleaned(CentreChange.ReasonLength), user.Id, user.Name, at);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<TakeAccreditationStep>
    {
        public async ValueTask<Unit> Handle(TakeAccreditationStep command, CancellationToken ct)
        {
            var at = clock.GetUtcNow();
            var centre = await db.Centre(command.CentreId, command.Revision, ct);
            centre.Take(command.Read(user, at));
            if (command.Seen is { } seen && seen != (await TouchedByAccreditation.Read(db, centre, policy, Tashkent.Day(at), ct)).Digest)
            {
                throw new StaleForm();
            }

            act.Reason = command.Reason;
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
