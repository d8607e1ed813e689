using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Employers a centre may mean: the one with a STIR, those whose name holds words that begin so, those its graduates work at already.</summary>
/// <param name="Stir">As typed; null for none.</param>
/// <param name="Name">Beginnings of words of a name, in Latin or Cyrillic; null for none.</param>
[Needs(Permission.SeeOwnCentre)]
public sealed record FindEmployers(string? Stir, string? Name) : IQuery<FoundEmployers>
{
    /// <summary>The most that a list holds.</summary>
    public const int Most = 30;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<FindEmployers, FoundEmployers>
    {
        public async ValueTask<FoundEmployers> Handle(FindEmployers query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var inUse = db.Employers.AsNoTracking().Where(e => e.MergedIntoId == null);
            var own =
                from job in db.Employments
                join training in db.Trainings on job.PersonId equals training.PersonId
                join course in db.Courses on training.CourseId equals course.Id
                where course.CentreId == centre
                select job.EmployerId;
            return new(
                Domain.Shared.Stir.TryParse(query.Stir, out var stir, out _) ? (await Choices(inUse.Where(e => e.Stir == stir.ToString()), ct)).FirstOrDefault() : null,
                await Named(inUse, query.Name, ct),
                await Choices(inUse.Where(e => own.Contains(e.Id)), ct));
        }

        private static async Task<IReadOnlyList<EmployerChoice>> Named(IQueryable<Employer> inUse, string? name, CancellationToken ct)
        {
            var words = SearchKey.WordsOf(name?.Length > Employer.NameLength ? name[..Employer.NameLength] : name);
            return words.Length == 0 ? [] : await Choices(words.Aggregate(inUse, (found, word) => found.Where(e => (" " + e.NameKey).Contains(" " + word))), ct);
        }

        private static async Task<IReadOnlyList<EmployerChoice>> Choices(IQueryable<Employer> employers, CancellationToken ct) =>
            await employers.OrderBy(e => e.Name).ThenBy(e => e.Id).Take(Most).Select(e => new EmployerChoice(e.Stir, e.Name)).ToListAsync(ct);
    }
}

/// <param name="Meant">The employer with the STIR; null when none is on the register.</param>
/// <param name="Named">By name, at most <see cref="FindEmployers.Most"/>.</param>
/// <param name="Usual">Where the centre's graduates work already, at most <see cref="FindEmployers.Most"/>.</param>
public sealed record FoundEmployers(EmployerChoice? Meant, IReadOnlyList<EmployerChoice> Named, IReadOnlyList<EmployerChoice> Usual);

public sealed record EmployerChoice(string Stir, string Name);
