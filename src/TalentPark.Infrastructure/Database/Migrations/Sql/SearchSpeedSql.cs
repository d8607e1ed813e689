namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Whether an employer was resident or exporter on a day is read from an index alone. First pages are short: a query that gathers parallel workers for one waits longer for
/// them than for its rows, so the database has none.
/// </summary>
internal static class SearchSpeedSql
{
    public const string Up = """
        create index ix_employer_period_standing on employer_period (employer_id, kind, valid_from, valid_to);
        do $$ begin execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database()); end $$;
        """;

    public const string Down = """
        do $$ begin execute format('alter database %I reset max_parallel_workers_per_gather', current_database()); end $$;
        drop index ix_employer_period_standing;
        """;
}
