using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>What a change of an employer's periods would do; nothing is written.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record PreviewEmployerChange(IEmployerChange Change) : IQuery<EmployerPreview>
{
    public sealed class Shape : AbstractValidator<PreviewEmployerChange>
    {
        public Shape()
        {
            RuleFor(x => x.Change).Custom((change, context) =>
            {
                foreach (var fault in change.CheckShape().Errors)
                {
                    context.AddFailure(fault);
                }
            });
            RuleFor(x => x.Change.Reason).NotEmpty().WithErrorCode("required").OverridePropertyName(nameof(IEmployerChange.Reason));
        }
    }

    public sealed class Handler(EmployerChanges changes) : IQueryHandler<PreviewEmployerChange, EmployerPreview>
    {
        public async ValueTask<EmployerPreview> Handle(PreviewEmployerChange query, CancellationToken ct) => await changes.Preview(query.Change, ct);
    }
}

/// <param name="IsPast">Whether a day up to today changes: then a person confirms having seen this.</param>
/// <param name="Stamp">Goes along with the confirmed change; another one means that facts or claims changed meanwhile.</param>
public sealed record EmployerPreview(Employer Before, Employer After, bool IsPast, TouchedLines Touched, string Stamp);
