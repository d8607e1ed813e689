using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>The candidates or lines a proposal changes, one page of them.</summary>
/// <param name="Lines">Undecided lines; else candidates.</param>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeePolicy)]
public sealed record ListEffects(Guid ReleaseId, bool Lines, int Page = 1) : IQuery<EffectsPage>
{
    public const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListEffects, EffectsPage>
    {
        public async ValueTask<EffectsPage> Handle(ListEffects query, CancellationToken ct)
        {
            var effects = await db.PolicyEffects.AsNoTracking().SingleOrDefaultAsync(e => e.ReleaseId == query.ReleaseId, ct) ?? throw new NotFound();
            var total = (query.Lines ? effects.Lines : effects.Candidates).Changed;
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var first = (page - 1) * PageSize;
            var rows = await (
                from effect in db.PolicyEffectRows.AsNoTracking()
                join training in db.Trainings on effect.TrainingId equals training.Id
                join person in db.Persons on training.PersonId equals person.Id
                join course in db.Courses on training.CourseId equals course.Id
                join centre in db.Centres on course.CentreId equals centre.Id
                where effect.ReleaseId == query.ReleaseId && effect.IsLine == query.Lines && effect.No > first && effect.No <= first + PageSize
                orderby effect.No
                select new { effect, person, Course = course.Name, centre.Stir, Centre = centre.Name }).ToListAsync(ct);
            var claimIds = rows.Select(r => r.effect.ClaimId).OfType<Guid>().Distinct().ToList();
            var numbers = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
            var seesPersons = Permissions.Allows(user.Roles, Permission.SeeRegistries);
            return new(effects, query.Lines, total, page, pages, [.. rows.Select(r => new EffectRow(
                r.effect, r.person.Id, seesPersons ? r.person.FullName : null, r.Course, r.Stir, r.Centre, r.effect.ClaimId is { } claim ? numbers.GetValueOrDefault(claim) : null))]);
        }
    }
}

public sealed record EffectsPage(PolicyEffects Effects, bool Lines, int Total, int Page, int Pages, IReadOnlyList<EffectRow> Rows);

/// <param name="FullName">Null for a reader who may not see the register of persons.</param>
/// <param name="ClaimNumber">Null for a candidate and for a draft.</param>
public sealed record EffectRow(PolicyEffect Effect, Guid PersonId, string? FullName, string Course, string CentreStir, string Centre, string? ClaimNumber);
