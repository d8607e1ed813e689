using FluentValidation;
using FluentValidation.Results;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Ends an employer's open period: residency withdrawn, exports stopped.</summary>
/// <param name="Ground">The document the end rests on.</param>
[Needs(Permission.KeepRegistries)]
public sealed record EndEmployerPeriod(
    Guid EmployerId, EmployerPeriodKind Kind, DateOnly LastDay, string Ground, string? Reason = null, string? Stamp = null) : ICommand, IEmployerChange
{
    public ValidationResult CheckShape() => new Shape().Validate(this);

    public void Apply(Employer employer, Provenance seen)
    {
        if (LastDay < employer.OpenPeriod(Kind)?.Period.From)
        {
            throw new InputRefused(nameof(LastDay), "range-order");
        }

        employer.EndPeriod(Kind, LastDay, Ground.Cleaned(EmployerPeriod.GroundLength), seen);
    }

    public sealed class Shape : AbstractValidator<EndEmployerPeriod>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.LastDay == default ? null : (DateOnly?)x.LastDay).Known().OverridePropertyName(nameof(LastDay));
            RuleFor(x => x.Ground).Line(EmployerPeriod.GroundLength);
            RuleFor(x => x.Reason).NotEmpty().When(x => x.Stamp is not null).WithErrorCode("required");
            RuleFor(x => x.Reason).Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(EmployerChanges changes) : ICommandHandler<EndEmployerPeriod>
    {
        public ValueTask<Unit> Handle(EndEmployerPeriod command, CancellationToken ct) => changes.Make(command, ct);
    }
}
