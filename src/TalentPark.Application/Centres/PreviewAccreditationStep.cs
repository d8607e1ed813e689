using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>What a step would do, without doing it: the same refusals, and the claim lines whose judgement it changes.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record PreviewAccreditationStep(TakeAccreditationStep Step) : IQuery<TouchedByAccreditation>
{
    public sealed class Shape : AbstractValidator<PreviewAccreditationStep>
    {
        public Shape() => RuleFor(x => x.Step).SetValidator(new TakeAccreditationStep.Shape()).OverridePropertyName("");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<PreviewAccreditationStep, TouchedByAccreditation>
    {
        public async ValueTask<TouchedByAccreditation> Handle(PreviewAccreditationStep query, CancellationToken ct)
        {
            var at = clock.GetUtcNow();
            var centre = await db.Centre(query.Step.CentreId, query.Step.Revision, ct, isToBeSaved: false);
            centre.Take(query.Step.Read(user, at));
            return await TouchedByAccreditation.Read(db, centre, policy, Tashkent.Day(at), ct);
        }
    }
}
