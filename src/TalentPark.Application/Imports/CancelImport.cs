using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Imports;

/// <summary>Gives up an import before anything of it is written. Its rows and totals stay, its file does not.</summary>
[Needs(Permission.ImportFiles)]
public sealed record CancelImport(Guid ImportId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds, IBulk bulk, AuditTrail trail, TimeProvider clock) : ICommandHandler<CancelImport>
    {
        public async ValueTask<Unit> Handle(CancelImport command, CancellationToken ct)
        {
            var import = await db.OwnImport(command.ImportId, user, ct);
            if (kinds.For(user).All(k => k.Code != import.Kind))
            {
                throw new NotAllowed();
            }

            import.Cancel(clock.GetUtcNow());
            db.Audit.Add(trail.Told(import, "changed"));
            await bulk.InTransaction(
                async token =>
                {
                    await db.SaveChangesAsync(token);
                    await db.ImportParts.Where(p => p.ImportId == import.Id).ExecuteDeleteAsync(token);
                },
                ct);
            return Unit.Value;
        }
    }
}
