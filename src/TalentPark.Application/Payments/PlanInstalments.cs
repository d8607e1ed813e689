using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Agrees when which part of a debt is paid; while the parts come in time, nothing is overdue.</summary>
/// <param name="Parts">By day; they add up to what is owed.</param>
[Needs(Permission.PreparePayments)]
public sealed record PlanInstalments(Guid RecoveryId, int Revision, IReadOnlyList<PlannedPart> Parts) : ICommand
{
    public sealed class Shape : AbstractValidator<PlanInstalments>
    {
        public Shape() => RuleFor(x => x.Parts).NotEmpty().WithErrorCode("required");
    }

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<PlanInstalments>
    {
        public async ValueTask<Unit> Handle(PlanInstalments command, CancellationToken ct)
        {
            var recovery = await db.Recovery(command.RecoveryId, command.Revision, ct);
            recovery.Plan(command.Parts, clock.Today(), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
