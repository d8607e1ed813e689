using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Begins a release: an empty draft of the reader's.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record DraftRelease(string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<DraftRelease>
    {
        public Shape() => RuleFor(x => x.Reason).Line(PolicyRelease.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<DraftRelease, Guid>
    {
        public async ValueTask<Guid> Handle(DraftRelease command, CancellationToken ct)
        {
            var at = clock.GetUtcNow();
            var by = user.As(Permission.KeepPolicy);
            act.Reason = command.Reason.Cleaned(PolicyRelease.ReasonLength);
            var release = PolicyRelease.Draft(Guid.CreateVersion7(at), act.Reason, by.Id, by.Name, at);
            db.PolicyReleases.Add(release);
            await db.SaveChangesAsync(ct);
            return release.Id;
        }
    }
}
