using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Another person than the author refuses the proposal and says why.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record RefuseRelease(Guid ReleaseId, int Revision, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<RefuseRelease>
    {
        public Shape() => RuleFor(x => x.Note).Line(PolicyRelease.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<RefuseRelease>
    {
        public async ValueTask<Unit> Handle(RefuseRelease command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            var by = user.As(Permission.KeepPolicy);
            act.Reason = command.Note.Cleaned(PolicyRelease.ReasonLength);
            release.Refuse(act.Reason, by.Id, by.Name, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
