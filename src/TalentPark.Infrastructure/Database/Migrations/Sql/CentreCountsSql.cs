namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Triggers that keep <c>centre_count</c>, once a statement and in the order of centres, so that two statements never wait for each other in a circle.</summary>
internal static class CentreCountsSql
{
    public const string Up = """
        create function centre_counts_added() returns trigger language plpgsql as $$
        begin
            insert into centre_count as c (centre_id, trainings)
            select centre_id, count(*) from fresh group by centre_id order by centre_id
            on conflict (centre_id) do update set trainings = c.trainings + excluded.trainings;
            return null;
        end $$;
        create trigger centre_counts_added after insert on training_entry
            referencing new table as fresh for each statement execute function centre_counts_added();

        create function centre_counts_removed() returns trigger language plpgsql as $$
        begin
            insert into centre_count as c (centre_id, trainings)
            select centre_id, -count(*) from stale group by centre_id order by centre_id
            on conflict (centre_id) do update set trainings = c.trainings + excluded.trainings;
            return null;
        end $$;
        create trigger centre_counts_removed after delete on training_entry
            referencing old table as stale for each statement execute function centre_counts_removed();

        create function centre_counts_moved() returns trigger language plpgsql as $$
        begin
            insert into centre_count as c (centre_id, trainings)
            select centre_id, sum(n) from (select centre_id, 1 as n from fresh union all select centre_id, -1 from stale) moved
            group by centre_id having sum(n) <> 0 order by centre_id
            on conflict (centre_id) do update set trainings = c.trainings + excluded.trainings;
            return null;
        end $$;
        create trigger centre_counts_moved after update on training_entry
            referencing old table as stale new table as fresh for each statement execute function centre_counts_moved();

        insert into centre_count (centre_id, trainings) select centre_id, count(*) from training_entry group by centre_id;
        """;

    public const string Down = """
        drop trigger centre_counts_added on training_entry;
        drop trigger centre_counts_removed on training_entry;
        drop trigger centre_counts_moved on training_entry;
        drop function centre_counts_added(), centre_counts_removed(), centre_counts_moved();
        """;
}
