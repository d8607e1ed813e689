using System.Linq.Expressions;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Lists;

/// <summary>Finds centres and employers, of which there are tens of thousands at most, by the beginning of the STIR or of words of the name.</summary>
internal static class Organisations
{
    public static IQueryable<Employer> Named(this IQueryable<Employer> rows, string? typed) => Named(rows, typed, e => e.NameKey, e => e.Stir);

    public static IQueryable<TrainingCentre> Named(this IQueryable<TrainingCentre> rows, string? typed) => Named(rows, typed, c => c.NameKey, c => c.Stir);

    private static IQueryable<T> Named<T>(IQueryable<T> rows, string? typed, Expression<Func<T, string>> nameKey, Expression<Func<T, string>> stir)
    {
        var clean = Search.Clean(typed);
        if (clean.Length == 0)
        {
            return rows;
        }

        var digits = clean.Replace(" ", "", StringComparison.Ordinal);
        if (digits.All(char.IsAsciiDigit))
        {
            return rows.Where(Test(stir, s => s.StartsWith(digits)));
        }

        var words = NameSearch<Employer>.WordsOf(clean);
        return words.Length == 0 ? rows.Where(_ => false) : words.Select(w => $" {w}").Aggregate(rows, (found, word) => found.Where(Test(nameKey, k => (" " + k).Contains(word))));
    }

    private static Expression<Func<T, bool>> Test<T>(Expression<Func<T, string>> of, Expression<Func<string, bool>> test) =>
        Expression.Lambda<Func<T, bool>>(new Replace(test.Parameters[0], of.Body).Visit(test.Body), of.Parameters);
}
