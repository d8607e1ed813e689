using Npgsql;
using NpgsqlTypes;

namespace TalentPark.Benchmarks.Search;

/// <summary>Fills a migrated, empty database with a country of so many persons: deterministic, skewed, through the triggers the site uses.</summary>
internal static class Country
{
    private const int Chunk = 100_000;

    /// <param name="sealedText">A personal text as the site encrypts it; the same bytes for all, for nobody reads them.</param>
    public static async Task Fill(string owner, int persons, byte[] sealedText)
    {
        await using var source = NpgsqlDataSource.Create(owner + ";Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        await Names(connection);
        await Execute(connection, Organisations(persons), sealedText);
        for (var from = 1; from <= persons; from += Chunk)
        {
            await Execute(connection, Persons(from, Math.Min(persons, from + Chunk - 1)), sealedText);
        }

        await Execute(connection, "vacuum analyze");
    }

    private static async Task Names(NpgsqlConnection connection)
    {
        await Execute(connection, "create temp table named (kind text, no int, latin text, cyrillic text, key text, primary key (kind, no))");
        await using var copy = await connection.BeginBinaryImportAsync("copy named from stdin (format binary)");
        foreach (var (kind, names) in new[] { ("family", People.FamilyNames), ("given", People.GivenNames), ("patronymic", People.Patronymics) })
        {
            for (var no = 0; no < names.Count; no++)
            {
                await copy.WriteRowAsync(default, kind, no, names[no].Latin, names[no].Cyrillic, names[no].Key);
            }
        }

        await copy.CompleteAsync();
    }

    /// <summary>600 centres and 20,000 employers whatever the number of persons, courses in proportion; directions and places skewed.</summary>
    private static string Organisations(int persons) => $"""
        create temp table place as select row_number() over (order by random_key) - 1 as no, soato, region_soato from (select soato, region_soato, md5(soato) as random_key from district) d;
        create temp table way as select row_number() over (order by md5(code)) - 1 as no, code from (select distinct code from direction) d;
        create function pg_temp.pick(seed text, size bigint, skew float8) returns bigint language sql immutable as
            $$ select floor(size * power((('x' || substr(md5(seed), 1, 8))::bit(32)::bigint) / 4294967296.0, skew))::bigint $$;
        insert into training_centre (id, stir, name, name_key, is_state, region_soato, district_soato, address, phone, director, account, mfo)
        select md5('c' || n)::uuid, (300000000 + n)::text, 'Markaz ' || n, 'markaz ' || n, n % 10 = 0, p.region_soato, p.soato, 'Koʻcha ' || n, '+998901234567', 'Direktor', @sealed, '00401'
        from generate_series(1, 600) n join place p on p.no = pg_temp.pick('cp' || n, (select count(*) from place), 2);
        insert into employer (id, stir, name, name_key, region_soato, district_soato, address, phone, director)
        select md5('e' || n)::uuid, (400000000 + n)::text, 'Korxona ' || n, 'korhona ' || n, p.region_soato, p.soato, 'Koʻcha ' || n, '+998901234567', 'Direktor'
        from generate_series(1, 20000) n join place p on p.no = pg_temp.pick('ep' || n, (select count(*) from place), 2);
        insert into employer_period (id, employer_id, kind, valid_from, valid_to, ground, source, observed_on)
        select md5(k || n)::uuid, md5('e' || n)::uuid, k, date '2020-01-01' + n % 900, case when n % 3 = 0 then date '2025-01-01' + n % 300 end, 'Qaror', 'ItPark', date '2025-01-01'
        from generate_series(1, 20000) n, unnest(array['Resident', 'Exporter']) k where n % 4 > 0 or k = 'Resident';
        insert into course (id, centre_id, name, direction, started_on, completed_on)
        select md5('k' || n)::uuid, md5('c' || 1 + pg_temp.pick('kc' || n, 600, 1.7))::uuid, 'Kurs ' || n, w.code, d.day - 120, d.day
        from generate_series(1, {Math.Max(300, persons / 20)}) n
        join way w on w.no = pg_temp.pick('kw' || n, (select count(*) from way), 2.5)
        cross join lateral (select date '2026-12-01' - pg_temp.pick('kd' || n, 1500, 1.2)::int as day) d;
        """;

    private static string Persons(int from, int to) => $"""
        with made as (
            select n, n % 3 = 0 as cyrillic, f.latin fl, f.cyrillic fc, f.key fk, g.latin gl, g.cyrillic gc, g.key gk, p.latin pl, p.cyrillic pc, p.key pk, d.soato, d.region_soato
            from generate_series({from}, {to}) n
            join named f on f.kind = 'family' and f.no = pg_temp.pick('f' || n, (select count(*) from named where kind = 'family'), 1.8)
            join named g on g.kind = 'given' and g.no = pg_temp.pick('g' || n, (select count(*) from named where kind = 'given'), 1.5)
            join named p on p.kind = 'patronymic' and p.no = pg_temp.pick('p' || n, (select count(*) from named where kind = 'patronymic'), 1.5)
            join place d on d.no = pg_temp.pick('d' || n, (select count(*) from place), 2))
        insert into person (id, pinfl, pinfl_hash, family_name, given_name, patronymic, name_key, birth_date, phone, region_soato, district_soato, disability_claimed)
        select md5('p' || n)::uuid, case when n % 50 > 0 then @sealed end, case when n % 50 > 0 then sha256(n::text::bytea) end,
            case when cyrillic then fc else fl end, case when cyrillic then gc else gl end, case when cyrillic then pc else pl end,
            fk || ' ' || gk || ' ' || pk, date '2000-05-01' + n % 3000, @sealed, region_soato, soato, @sealed
        from made;
        insert into training (id, course_id, person_id, recorded_on)
        select md5('t' || n || k)::uuid, c.id, md5('p' || n)::uuid, c.started_on
        from generate_series({from}, {to}) n
        cross join generate_series(1, case when n % 10 = 0 then 2 else 1 end) k
        join course c on c.id = md5('k' || 1 + pg_temp.pick('tc' || n || k, (select count(*) from course), 1))::uuid
        on conflict do nothing;
        insert into employment (id, person_id, employer_id, hired_on, left_on, revision, source, observed_on)
        select md5('j' || n)::uuid, md5('p' || n)::uuid, md5('e' || 1 + pg_temp.pick('je' || n, 20000, 2.5))::uuid, h.day, case when n % 4 = 0 then h.day + n % 400 end, 0,
            case when n % 100 = 2 then 'ItPark' when n % 3 = 0 then 'Register' else 'Centre' end, h.day + 30
        from generate_series({from}, {to}) n cross join lateral (select date '2026-10-01' - pg_temp.pick('jd' || n, 1400, 1.2)::int as day) h;
        insert into certificate (id, person_id, programme, issuer, number, number_key, level, kind, issued_on, state, source, observed_on, revision)
        select md5('z' || n)::uuid, md5('p' || n)::uuid, (array['Vendor', 'Coursera', 'MillionCoders', 'StateList'])[1 + pg_temp.pick('zp' || n, 4, 2)],
            (array['coursera', 'cisco', 'aws', 'it-park', 'google', 'microsoft', 'oracle', 'sap'])[1 + pg_temp.pick('zi' || n, 8, 2)],
            'TP-' || lpad(n::text, 9, '0'), 'TP' || lpad(n::text, 9, '0'), (array['entry', 'medium', 'professional'])[1 + n % 3], 'Completion', i.day,
            case when n % 40 = 0 then 'Claimed' else 'Confirmed' end, case when n % 5 = 0 then 'ItPark' else 'Centre' end, i.day + 20, 0
        from generate_series({from}, {to}) n cross join lateral (select date '2026-10-01' - pg_temp.pick('zd' || n, 1400, 1.2)::int as day) i;
        """;

    private static async Task Execute(NpgsqlConnection connection, string sql, byte[]? sealedText = null)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (sealedText is not null)
        {
            command.Parameters.Add(new NpgsqlParameter("sealed", NpgsqlDbType.Bytea) { Value = sealedText });
        }

        await command.ExecuteNonQueryAsync();
    }
}
