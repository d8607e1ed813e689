using FluentValidation;
using FluentValidation.Results;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The days or the grounds of a period were recorded wrongly.</summary>
/// <param name="EndGround">The document the end rests on; needed with <paramref name="To"/>.</param>
[Needs(Permission.KeepRegistries)]
public sealed record CorrectEmployerPeriod(
    Guid EmployerId, Guid PeriodId, DateOnly From, DateOnly? To, string Ground, string? EndGround, string? Reason, string? Stamp = null) : ICommand, IEmployerChange
{
    public ValidationResult CheckShape() => new Shape().Validate(this);

    public void Apply(Employer employer, Provenance seen) => employer.CorrectPeriod(
        PeriodId, new(new DateRange(From, To), Ground.Cleaned(EmployerPeriod.GroundLength), To is null ? null : EndGround!.Cleaned(EmployerPeriod.GroundLength)), seen);

    public sealed class Shape : AbstractValidator<CorrectEmployerPeriod>
    {
        public Shape()
        {
            RuleFor(x => x.From == default ? null : (DateOnly?)x.From).Known().OverridePropertyName(nameof(From));
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
            RuleFor(x => x.Ground).Line(EmployerPeriod.GroundLength);
            RuleFor(x => x.EndGround!).Line(EmployerPeriod.GroundLength).When(x => x.To is not null);
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required").Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(EmployerChanges changes) : ICommandHandler<CorrectEmployerPeriod>
    {
        public ValueTask<Unit> Handle(CorrectEmployerPeriod command, CancellationToken ct) => changes.Make(command, ct);
    }
}
