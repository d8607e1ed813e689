using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Makes a draft with a line for each chosen graduate who is ready.</summary>
[Needs(Permission.FileClaims)]
public sealed record DraftClaim(IReadOnlyList<Guid> TrainingIds) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<DraftClaim>
    {
        public Shape()
        {
            RuleFor(x => x.TrainingIds).NotEmpty().WithErrorCode("choose-graduates");
            RuleFor(x => x.TrainingIds.Count).LessThanOrEqualTo(Claim.MaxLines).OverridePropertyName(nameof(TrainingIds))
                .WithErrorCode("claim-lines-limit").WithState(_ => Claim.MaxLines);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<DraftClaim, Guid>
    {
        public async ValueTask<Guid> Handle(DraftClaim command, CancellationToken ct)
        {
            var (by, at) = (user.As(Permission.FileClaims), clock.GetUtcNow());
            await db.MustNotOwe(user.OwnCentre(), Tashkent.Day(at), ct);
            var claim = Claim.Draft(Guid.CreateVersion7(at), user.OwnCentre(), by, at);
            await claim.AddReady(command.TrainingIds, db, policy, by, at, ct);
            db.Claims.Add(claim);
            await db.SaveChangesAsync(ct);
            return claim.Id;
        }
    }
}

internal static class ReadyLines
{
    /// <summary>Adds a line for each training; each must be the claim's centre's own and ready.</summary>
    /// <exception cref="NotFound">A training is unknown or another centre's.</exception>
    /// <exception cref="RuleBroken"><c>person-without-pinfl</c> or <c>candidate-not-ready</c>, with how many.</exception>
    public static async Task AddReady(this Claim claim, IReadOnlyList<Guid> trainingIds, ITalentParkDb db, CurrentPolicy policy, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var wanted = trainingIds.Distinct().ToList();
        var graduates = await GraduateFacts.Read(db, ListCandidates.OfCentre(db, claim.CentreId).Where(t => wanted.Contains(t.Id)), ct);
        if (graduates.Count != wanted.Count)
        {
            throw new NotFound();
        }

        var judged = graduates.Select(g => Judged.On(Tashkent.Day(at), g, policy)).ToList();
        var unidentified = judged.Count(j => j.Graduate.Person.Pinfl is null);
        if (unidentified > 0)
        {
            throw new RuleBroken("person-without-pinfl", unidentified);
        }

        var late = judged.Count(j => j.Place.Group != CandidateGroup.Ready);
        if (late > 0)
        {
            throw new RuleBroken("candidate-not-ready", late);
        }

        foreach (var j in judged.OrderBy(j => j.Place.Until).ThenBy(j => j.Graduate.Person.FullName, StringComparer.Ordinal))
        {
            claim.AddLine(j.Graduate.Training.Id, j.Graduate.Person.Id, j.Job!.Employment.Id, by, at);
        }
    }
}
