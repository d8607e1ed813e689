using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Lists;

/// <summary>
/// Finds rows that belong to persons by the beginnings of words of their names, in any order. The rarest beginning leads through its index,
/// in order of word and name; the others are tested beside it. Where the filters leave fewer rows than that, they lead instead. Rows that bear the name themselves are
/// read in order of name as soon as there are filters and one beginning that many names have: the page is full before long.
/// </summary>
/// <param name="person">The row's person.</param>
/// <param name="id">The row's id.</param>
/// <param name="name">The person's folded name, where rows bear it.</param>
/// <param name="columns">By which such rows are read; <c>name</c> is among them.</param>
internal sealed class NameSearch<T>(ITalentParkDb db, Expression<Func<T, Guid>> person, Expression<Func<T, Guid>> id, Expression<Func<T, string>>? name, Columns<T> columns)
    where T : class
{
    /// <summary>So many rows are looked through without a thought.</summary>
    private const int Few = 3000;

    private const int MostWords = 6;

    private static readonly string[] NoWords = [];

    /// <summary>The typed words as they are searched: folded, the repeated and the contained in another left out.</summary>
    public static string[] WordsOf(string typed)
    {
        var words = SearchKey.WordsOf(typed).Distinct().Take(MostWords).ToArray();
        return words.Length == 0 ? NoWords : [.. words.Where(w => !words.Any(o => o.Length > w.Length && o.StartsWith(w, StringComparison.Ordinal)))];
    }

    /// <param name="all">Every row of the register.</param>
    /// <param name="filtered">Rows that fit the filters.</param>
    /// <param name="words">From <see cref="WordsOf"/>; at least one.</param>
    public async Task<(Slice<T> Slice, Tally? Total)> Page(IQueryable<T> all, IQueryable<T> filtered, string[] words, Paging paging, CancellationToken ct)
    {
        var isFiltered = filtered != all;
        var (lead, leadCount) = await Rarest(words, ct);
        if (leadCount == 0)
        {
            return (new([], false, false), new(0));
        }

        var isFew = isFiltered && leadCount > Few && await filtered.Take(Few + 1).CountAsync(ct) <= Few;
        if (name is not null && isFiltered && leadCount > Few && (isFew || words.Length == 1))
        {
            var (page, total) = await columns.Page(words.Aggregate(filtered, Named), all, paging with { Sort = "name", Descending = false, Counted = paging.Counted && isFew }, ct);
            return (page, paging.Counted ? total ?? page.Known : null);
        }

        var anchor = await columns.Anchor(all, paging, ct);
        var hits = Hits(isFew ? filtered.Take(Few) : filtered, lead, words);
        var slice = await Order.Page(hits, anchor is null ? null : await HitOf(anchor, lead, ct), paging with { Descending = false }, ct);
        var found = new Slice<T>([.. slice.Rows.Select(h => h.Row)], slice.HasBefore, slice.HasAfter);
        var canCount = isFew || leadCount <= Few || (!isFiltered && words.Length == 1);
        return (found, !paging.Counted ? null : canCount ? await Columns<Hit>.Total(hits, slice, paging, ct) : slice.Known);
    }

    private static IQueryable<PersonWord> Beginning(IQueryable<PersonWord> words, string with)
    {
        var end = with[..^1] + (char)(with[^1] + 1);
        return words.Where(w => string.Compare(w.Word, with) >= 0 && string.Compare(w.Word, end) < 0);
    }

    /// <summary>A name that begins so twice is found once, at the first of its words.</summary>
    private IQueryable<PersonWord> First(string lead) => Beginning(db.PersonWords.AsNoTracking(), lead).Where(w => string.Compare(w.Prior, lead) < 0);

    private async Task<(string Lead, int Count)> Rarest(string[] words, CancellationToken ct)
    {
        var (lead, least) = ("", int.MaxValue);
        foreach (var word in words.OrderByDescending(w => w.Length))
        {
            var count = await Beginning(db.PersonWords, word).Take(Few + 1).CountAsync(ct);
            (lead, least) = count < least ? (word, count) : (lead, least);
        }

        return (lead, least);
    }

    /// <summary>Rows with a word of the name that begins so.</summary>
    private IQueryable<T> Named(IQueryable<T> rows, string word)
    {
        var spaced = Expression.Add(Expression.Constant(" "), name!.Body, typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!);
        var inside = Expression.Call(spaced, nameof(string.Contains), null, Held<string>.Parameter(" " + word));
        return rows.Where(Expression.Lambda<Func<T, bool>>(inside, name.Parameters));
    }

    private IQueryable<Hit> Hits(IQueryable<T> rows, string lead, string[] words)
    {
        var first = First(lead);
        foreach (var other in words.Where(w => w != lead))
        {
            var inside = $" {other}";
            first = first.Where(w => (" " + w.NameKey).Contains(inside));
        }

        return first.Join(rows, w => w.PersonId, person, (word, row) => new Hit { Word = word, Row = row });
    }

    private async Task<Hit?> HitOf(T row, string lead, CancellationToken ct)
    {
        var owner = person.Compile()(row);
        var word = await First(lead).FirstOrDefaultAsync(w => w.PersonId == owner, ct);
        return word is null ? null : new Hit { Word = word, Row = row };
    }

    private Order<Hit> Order => new(KeyPart<Hit>.Of(h => h.Word.Word), KeyPart<Hit>.Of(h => h.Word.NameKey), KeyPart<Hit>.Of(h => h.Word.PersonId), KeyPart<Hit>.Of(IdOfRow()));

    private Expression<Func<Hit, Guid>> IdOfRow()
    {
        var hit = Expression.Parameter(typeof(Hit), "hit");
        return Expression.Lambda<Func<Hit, Guid>>(new Replace(id.Parameters[0], Expression.Property(hit, nameof(Hit.Row))).Visit(id.Body), hit);
    }

    private sealed class Hit
    {
        public required PersonWord Word { get; init; }

        public required T Row { get; init; }
    }
}
