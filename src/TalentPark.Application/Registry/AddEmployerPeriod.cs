using FluentValidation;
using FluentValidation.Results;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Records from which day an employer is resident or exporter.</summary>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="Ground">The document the start rests on.</param>
/// <param name="EndGround">The document the end rests on; the start's when null.</param>
[Needs(Permission.KeepRegistries)]
public sealed record AddEmployerPeriod(
    Guid EmployerId, EmployerPeriodKind Kind, DateOnly From, DateOnly? To, string Ground,
    string? EndGround = null, string? Reason = null, string? Stamp = null) : ICommand, IEmployerChange
{
    public ValidationResult CheckShape() => new Shape().Validate(this);

    public void Apply(Employer employer, Provenance seen) =>
        employer.AddPeriod(Kind, new DateRange(From, To), Ground.Cleaned(EmployerPeriod.GroundLength), seen, EndGround?.Cleaned(EmployerPeriod.GroundLength));

    public sealed class Shape : AbstractValidator<AddEmployerPeriod>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.From == default ? null : (DateOnly?)x.From).Known().OverridePropertyName(nameof(From));
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
            RuleFor(x => x.Ground).Line(EmployerPeriod.GroundLength);
            RuleFor(x => x.EndGround!).Line(EmployerPeriod.GroundLength).When(x => x.EndGround is not null || (x.To is not null && x.Reason is not null));
            RuleFor(x => x.Reason).NotEmpty().When(x => x.Stamp is not null).WithErrorCode("required");
            RuleFor(x => x.Reason).Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(EmployerChanges changes) : ICommandHandler<AddEmployerPeriod>
    {
        public ValueTask<Unit> Handle(AddEmployerPeriod command, CancellationToken ct) => changes.Make(command, ct);
    }
}
