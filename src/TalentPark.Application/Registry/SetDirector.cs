using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Adds a director to an employer, or corrects what is told of one.</summary>
/// <param name="DirectorId">Null to add one.</param>
/// <param name="Pinfl">Empty leaves the one on record.</param>
/// <param name="From">First day in office; null when not known.</param>
/// <param name="To">Last day in office; null while it lasts.</param>
[Needs(Permission.KeepRegistries)]
public sealed record SetDirector(Guid EmployerId, Guid? DirectorId, string Name, string? Pinfl, DateOnly? From, DateOnly? To, string? Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<SetDirector>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(PersonName.MaxLength);
            RuleFor(x => x.From).Sensible();
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
            RuleFor(x => x.Reason).NotEmpty().When(x => x.DirectorId is not null).WithErrorCode("required");
            RuleFor(x => x.Reason).Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, Act act) : ICommandHandler<SetDirector>
    {
        public async ValueTask<Unit> Handle(SetDirector command, CancellationToken ct)
        {
            var employer = await db.InUse(command.EmployerId, ct);
            var known = command.DirectorId is { } id ? employer.Directors.FirstOrDefault(d => d.Id == id) ?? throw new NotFound() : null;
            var typed = new Typed();
            var pinfl = typed.ReadOptional<Pinfl>(nameof(Pinfl), command.Pinfl, Domain.Shared.Pinfl.TryParse);
            typed.Refuse();
            var number = pinfl ?? (known?.Pinfl is { } kept ? Domain.Shared.Pinfl.Parse(kept) : null);
            employer.SetDirector(known?.Id, new(command.Name.Cleaned(PersonName.MaxLength), number, number is { } n ? hash.Of(n.Value) : null, command.From, command.To));
            act.Reason = command.Reason ?? "";
            db.FactsChanged(employer.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
