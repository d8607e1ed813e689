using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Records from which day an employer is resident or exporter.</summary>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="Ground">The document it rests on.</param>
[Needs(Permission.KeepRegistries)]
public sealed record AddEmployerPeriod(Guid EmployerId, EmployerPeriodKind Kind, DateOnly From, DateOnly? To, string Ground) : ICommand
{
    public sealed class Shape : AbstractValidator<AddEmployerPeriod>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).IsInEnum().WithErrorCode("required");
            RuleFor(x => (DateOnly?)x.From).Known().OverridePropertyName(nameof(From));
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
            RuleFor(x => x.Ground).Line(Employer.NameLength);
        }
    }

    public sealed class Handler(ITalentParkDb db) : ICommandHandler<AddEmployerPeriod>
    {
        public async ValueTask<Unit> Handle(AddEmployerPeriod command, CancellationToken ct)
        {
            var employer = await db.Employers.Include(e => e.Periods).SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct) ?? throw new NotFound();
            employer.AddPeriod(command.Kind, new DateRange(command.From, command.To), command.Ground);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>Ends an employer's open period: residency withdrawn, exports stopped.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record EndEmployerPeriod(Guid EmployerId, EmployerPeriodKind Kind, DateOnly LastDay, string Ground) : ICommand
{
    public sealed class Shape : AbstractValidator<EndEmployerPeriod>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).IsInEnum().WithErrorCode("required");
            RuleFor(x => (DateOnly?)x.LastDay).Known().OverridePropertyName(nameof(LastDay));
            RuleFor(x => x.Ground).Line(Employer.NameLength);
        }
    }

    public sealed class Handler(ITalentParkDb db) : ICommandHandler<EndEmployerPeriod>
    {
        public async ValueTask<Unit> Handle(EndEmployerPeriod command, CancellationToken ct)
        {
            var employer = await db.Employers.Include(e => e.Periods).SingleOrDefaultAsync(e => e.Id == command.EmployerId, ct) ?? throw new NotFound();
            employer.EndPeriod(command.Kind, command.LastDay, command.Ground);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
