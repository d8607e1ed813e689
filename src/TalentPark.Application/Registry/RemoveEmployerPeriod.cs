using FluentValidation;
using FluentValidation.Results;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Takes a period off the register that never was; the audit keeps it with the reason.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record RemoveEmployerPeriod(Guid EmployerId, Guid PeriodId, string? Reason, string? Stamp = null) : ICommand, IEmployerChange
{
    public ValidationResult CheckShape() => new Shape().Validate(this);

    public void Apply(Employer employer, Provenance seen) => employer.RemovePeriod(PeriodId, seen);

    public sealed class Shape : AbstractValidator<RemoveEmployerPeriod>
    {
        public Shape() => RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required").Note(EmployerChanges.ReasonLength);
    }

    public sealed class Handler(EmployerChanges changes) : ICommandHandler<RemoveEmployerPeriod>
    {
        public ValueTask<Unit> Handle(RemoveEmployerPeriod command, CancellationToken ct) => changes.Make(command, ct);
    }
}
