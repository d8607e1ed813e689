using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Imports;

/// <summary>Has the good rows of a previewed import written, in the background.</summary>
/// <param name="AllOrNothing">Every row or none, in one transaction; refused while a row is refused.</param>
[Needs(Permission.ImportFiles)]
public sealed record ConfirmImport(Guid ImportId, bool AllOrNothing) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds, IJobs jobs, AuditTrail trail, TimeProvider clock) : ICommandHandler<ConfirmImport>
    {
        public async ValueTask<Unit> Handle(ConfirmImport command, CancellationToken ct)
        {
            var import = await db.OwnImport(command.ImportId, user, ct);
            if (kinds.For(user).All(k => k.Code != import.Kind))
            {
                throw new NotAllowed();
            }

            import.Confirm(command.AllOrNothing, clock.GetUtcNow());
            db.Jobs.Add(Job.For(ApplyImport.Code, import.Id, user));
            db.Audit.Add(trail.Told(import, "changed"));
            await db.SaveChangesAsync(ct);
            jobs.Ring();
            return Unit.Value;
        }
    }
}
