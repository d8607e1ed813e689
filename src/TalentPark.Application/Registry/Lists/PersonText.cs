using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Lists;

/// <summary>Pages of rows that belong to persons, by whatever was typed to find the person: beginnings of words of the name, or the whole PINFL.</summary>
internal sealed class PersonText<T>(ITalentParkDb db, IKeyedHash hash, Columns<T> columns, Expression<Func<T, Guid>> person, Expression<Func<T, Guid>> id, Expression<Func<T, string>>? name = null)
    where T : class
{
    /// <param name="all">Every row of the register.</param>
    /// <param name="filtered">Those that fit the filters.</param>
    /// <param name="typed">Null or blank: no search.</param>
    public async Task<(Slice<T> Slice, Tally? Total)> Page(IQueryable<T> all, IQueryable<T> filtered, string? typed, Paging paging, CancellationToken ct)
    {
        var clean = Search.Clean(typed);
        if (clean.Length == 0)
        {
            return await columns.Page(filtered, all, paging, ct);
        }

        if (Pinfl.TryParse(clean, out var pinfl, out _))
        {
            var key = hash.Of(pinfl.Value);
            var owner = await db.Persons.Where(p => p.PinflHash == key).Select(p => p.Id).FirstOrDefaultAsync(ct);
            var own = Expression.Lambda<Func<T, bool>>(Expression.Equal(person.Body, Held<Guid>.Parameter(owner)), person.Parameters);
            return await columns.Page(filtered.Where(own), all, paging, ct);
        }

        var words = NameSearch<T>.WordsOf(clean);
        return words.Length == 0 || words.Any(w => w.All(char.IsDigit))
            ? (new([], false, false), new(0))
            : await new NameSearch<T>(db, person, id, name, columns).Page(all, filtered, words, paging, ct);
    }
}
