using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>The centre's graduates, each in exactly one group, with what to do next.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListCandidates : IQuery<CandidatesPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ListCandidates, CandidatesPage>
    {
        public async ValueTask<CandidatesPage> Handle(ListCandidates query, CancellationToken ct)
        {
            var centreId = user.OwnCentre();
            var today = clock.Today();
            var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == centreId, ct);
            var graduates = await GraduateFacts.Read(db, OfCentre(db, centreId), ct);
            var numbers = await db.Claims.AsNoTracking().Where(c => c.CentreId == centreId).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
            var rows = graduates
                .Select(g => Row(Judged.On(today, g, policy), numbers))
                .OrderBy(r => r.Group).ThenBy(r => r.Until ?? DateOnly.MaxValue).ThenBy(r => r.FullName, StringComparer.Ordinal)
                .ToList();
            return new(centre.Name, today, rows);
        }

        private static CandidateRow Row(Judged judged, Dictionary<Guid, string?> numbers)
        {
            var (graduate, place) = (judged.Graduate, judged.Place);
            var line = graduate.Lines.LastOrDefault(l => l.TrainingId == graduate.Training.Id && numbers.ContainsKey(l.ClaimId) && l.State != LineState.Refused);
            return new(
                graduate.Training.Id, graduate.Person.FullName, graduate.Course.Name, graduate.Course.CompletedOn,
                judged.Job?.Employer.Name, judged.Facts.HiredOn, place.Group, place.Until, place.IsClosing,
                place.Group == CandidateGroup.ClaimedOrPaid ? line?.Amount ?? 0 : judged.Assessment.Amount,
                [.. judged.Assessment.Rules.Where(r => r.Outcome != RuleOutcome.Met)],
                line?.ClaimId, line is null ? null : numbers[line.ClaimId], line?.State, graduate.Person.Pinfl is not null);
        }
    }

    internal static IQueryable<Domain.Registry.Training> OfCentre(ITalentParkDb db, Guid centreId) =>
        from training in db.Trainings
        join course in db.Courses on training.CourseId equals course.Id
        where course.CentreId == centreId
        select training;
}

/// <param name="AsOf">Tashkent's today; every judgement is as if filed on it.</param>
public sealed record CandidatesPage(string CentreName, DateOnly AsOf, IReadOnlyList<CandidateRow> Rows)
{
    public IEnumerable<CandidateRow> In(CandidateGroup group) => Rows.Where(r => r.Group == group);

    /// <summary>UZS waiting to be claimed now.</summary>
    public decimal Waiting => In(CandidateGroup.Ready).Sum(r => r.Amount);
}

/// <param name="TrainingId">The graduate's training at this centre.</param>
/// <param name="Until">See <see cref="CandidatePlace"/>.</param>
/// <param name="Amount">UZS: what can be claimed, or what the line asks for.</param>
/// <param name="Open">Rules that are not met, not yet met or unknown.</param>
/// <param name="ClaimId">The own claim the graduate is on.</param>
/// <param name="IsIdentified">Whether the PINFL is known: without it no claim can be made.</param>
public sealed record CandidateRow(
    Guid TrainingId, string FullName, string Course, DateOnly CompletedOn, string? Employer, DateOnly? HiredOn,
    CandidateGroup Group, DateOnly? Until, bool IsClosing, decimal Amount, IReadOnlyList<RuleJudgement> Open,
    Guid? ClaimId, string? ClaimNumber, LineState? LineState, bool IsIdentified);
