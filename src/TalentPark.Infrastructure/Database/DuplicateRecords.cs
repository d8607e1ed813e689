using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

/// <summary>Finds records worth comparing by keys that equal or near-equal ones share, in one statement.</summary>
internal sealed class DuplicateRecords(TalentParkDb db, IKeyedHash hash) : IDuplicateRecords
{
    private const string Undecided = "not exists (select from duplicate_pair d where d.first_id = least(one.id, other.id) and d.second_id = greatest(one.id, other.id) and d.state <> 'Open')";

    private const string PersonColumns = """
        one.id as "OneId", one.pinfl_hash as "OnePinfl", one.family_name as "OneFamily", one.given_name as "OneGiven", one.patronymic as "OnePatronymic",
        one.birth_date as "OneBirth", one.phone_hash as "OnePhone",
        other.id as "OtherId", other.pinfl_hash as "OtherPinfl", other.family_name as "OtherFamily", other.given_name as "OtherGiven",
        other.patronymic as "OtherPatronymic", other.birth_date as "OtherBirth", other.phone_hash as "OtherPhone"
        """;

    private static readonly string AllPersons = $$"""
        with word as materialized (
            select p.id, p.birth_date, p.pinfl_hash is null as bare, p.phone_hash, left(w, 2) as start
            from person p cross join lateral unnest((string_to_array(p.name_key, ' '))[1:2]) w
            where p.merged_into_id is null),
        phone as materialized (
            select phone_hash from person where phone_hash is not null and merged_into_id is null
            group by phone_hash having count(*) between 2 and {{IDuplicateRecords.MostOnOnePhone}}),
        pair as (
            select a.id as one, b.id as other from word a join word b
                on b.birth_date = a.birth_date and b.start = a.start and a.id < b.id and (a.bare or b.bare or a.phone_hash = b.phone_hash)
            union
            select a.id, b.id from phone
                join person a on a.phone_hash = phone.phone_hash and a.merged_into_id is null
                join person b on b.phone_hash = phone.phone_hash and b.merged_into_id is null and a.id < b.id
                    and (a.pinfl_hash is null or b.pinfl_hash is null or a.birth_date = b.birth_date))
        select {{PersonColumns}}
        from pair join person one on one.id = pair.one join person other on other.id = pair.other
        where {{Undecided}}
        """;

    private static readonly string OnePerson = $$"""
        with me as materialized (select id, birth_date, phone_hash, pinfl_hash is null as bare from person where id = {0} and merged_into_id is null),
        pair as (
            select me.id as one, p.id as other from me join person p
                on p.birth_date = me.birth_date and p.merged_into_id is null and (me.bare or p.pinfl_hash is null or p.phone_hash = me.phone_hash)
            union
            select me.id, p.id from me join lateral (
                select id, pinfl_hash, birth_date from person p where p.phone_hash = me.phone_hash and p.merged_into_id is null
                limit {{IDuplicateRecords.MostOnOnePhone}}) p
                on me.bare or p.pinfl_hash is null or p.birth_date = me.birth_date)
        select {{PersonColumns}}
        from pair join person one on one.id = pair.one join person other on other.id = pair.other
        where one.id <> other.id and {{Undecided}}
        """;

    /// <summary>Words of two letters and less are legal forms as a rule; a STIR of which seven digits are right shares its beginning or its end.</summary>
    private const string EmployerKeys = """
        select e.id, 'w' || left(w, 4) as key from employer e cross join lateral unnest(string_to_array(e.name_key, ' ')) w
            where e.merged_into_id is null and length(w) > 2 and w <> all({0})
        union select e.id, 'p' || e.phone from employer e where e.merged_into_id is null and e.phone <> ''
        union select e.id, 'b' || left(e.stir, 4) || right(e.stir, 1) from employer e where e.merged_into_id is null
        union select e.id, 'e' || left(e.stir, 1) || right(e.stir, 4) from employer e where e.merged_into_id is null
        """;

    private static readonly string EmployersSql = $$"""
        with key as materialized ({{EmployerKeys}}),
        pair as (select distinct least(a.id, b.id) as one, greatest(a.id, b.id) as other from key a join key b on b.key = a.key and b.id <> a.id where {1}::uuid is null or a.id = {1}::uuid)
        select one.id as "OneId", one.stir as "OneStir", one.name as "OneName", one.address as "OneAddress", one.phone as "OnePhone",
            other.id as "OtherId", other.stir as "OtherStir", other.name as "OtherName", other.address as "OtherAddress", other.phone as "OtherPhone"
        from pair join employer one on one.id = pair.one join employer other on other.id = pair.other
        where {{Undecided}}
        """;

    public async IAsyncEnumerable<Candidates<PersonTraits>> Persons(Guid? personId, [EnumeratorCancellation] CancellationToken ct)
    {
        if (personId is null)
        {
            await PhoneHashes.Fill(db, hash, ct);
        }

        var rows = personId is { } id ? db.Database.SqlQueryRaw<PersonRow>(OnePerson, id) : db.Database.SqlQueryRaw<PersonRow>(AllPersons);
        foreach (var row in await rows.ToListAsync(ct))
        {
            yield return new(
                row.OneId, new(Text(row.OnePinfl), row.OneFamily, row.OneGiven, row.OnePatronymic, row.OneBirth, Text(row.OnePhone)),
                row.OtherId, new(Text(row.OtherPinfl), row.OtherFamily, row.OtherGiven, row.OtherPatronymic, row.OtherBirth, Text(row.OtherPhone)));
        }
    }

    public async IAsyncEnumerable<Candidates<EmployerTraits>> Employers(Guid? employerId, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = db.Database.SqlQueryRaw<EmployerRow>(EmployersSql, EmployerMatch.LegalForms.ToArray(), (object?)employerId ?? DBNull.Value);
        foreach (var row in await rows.ToListAsync(ct))
        {
            yield return new(row.OneId, new(row.OneStir, row.OneName, row.OneAddress, row.OnePhone), row.OtherId, new(row.OtherStir, row.OtherName, row.OtherAddress, row.OtherPhone));
        }
    }

    public async Task Keep(PairKind kind, IReadOnlyCollection<FoundPair> found, DateTimeOffset at, CancellationToken ct)
    {
        if (found.Count == 0)
        {
            return;
        }

        var pairs = found.Select(f => DuplicatePair.Found(Guid.CreateVersion7(at), kind, f.OneId, f.OtherId, f.Match, at)).DistinctBy(p => (p.FirstId, p.SecondId)).ToList();
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into duplicate_pair (id, kind, first_id, second_id, result, fields, state, found_at)
            select id, {0}, first_id, second_id, result, fields, 'Open', {1} from unnest({2}, {3}, {4}, {5}, {6}) as p(id, first_id, second_id, result, fields)
            on conflict (first_id, second_id) do update set result = excluded.result, fields = excluded.fields
            where duplicate_pair.state = 'Open' and duplicate_pair.fields not like '%Pinfl%' and (duplicate_pair.result, duplicate_pair.fields) <> (excluded.result, excluded.fields)
            """,
            [
                kind.ToString(), at, pairs.Select(p => p.Id).ToArray(), pairs.Select(p => p.FirstId).ToArray(), pairs.Select(p => p.SecondId).ToArray(),
                pairs.Select(p => p.Result.ToString()).ToArray(), pairs.Select(p => p.Fields.ToString()).ToArray(),
            ],
            ct);
    }

    public Task DropOpen(Guid recordId, IReadOnlyCollection<Guid> others, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        delete from duplicate_pair where state = 'Open' and fields not like '%Pinfl%'
            and ((first_id = {0} and second_id <> all({1})) or (second_id = {0} and first_id <> all({1})))
        """,
        [recordId, others.ToArray()],
        ct);

    public async Task<IDbContextTransaction> Hold(PairKind kind, Guid one, Guid other, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(
            kind == PairKind.Person ? "select from person where id = any({0}) order by id for update" : "select from employer where id = any({0}) order by id for update",
            [new[] { one, other }],
            ct);
        return transaction;
    }

    private static string? Text(byte[]? hash) => hash is null ? null : Convert.ToBase64String(hash);

    private sealed record PersonRow(
        Guid OneId, byte[]? OnePinfl, string OneFamily, string OneGiven, string OnePatronymic, DateOnly OneBirth, byte[]? OnePhone,
        Guid OtherId, byte[]? OtherPinfl, string OtherFamily, string OtherGiven, string OtherPatronymic, DateOnly OtherBirth, byte[]? OtherPhone);

    private sealed record EmployerRow(
        Guid OneId, string OneStir, string OneName, string OneAddress, string OnePhone, Guid OtherId, string OtherStir, string OtherName, string OtherAddress, string OtherPhone);
}
