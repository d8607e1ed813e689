namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Triggers that keep <c>person_word</c> and <c>training_entry</c>, once a statement for all its rows, so that a bulk <c>COPY</c> and a single
/// save cost alike and neither can forget them. A merged record is not found: its survivor is.
/// </summary>
internal static class SearchSql
{
    public const string Up = """
        create function person_words(ids uuid[]) returns void language sql as $$
            insert into person_word (person_id, word, name_key, prior)
            select id, word, name_key, coalesce(lag(word) over (partition by id order by word), '')
            from (
                select distinct p.id, p.name_key, w.word collate "C" as word
                from person p, unnest(string_to_array(p.name_key, ' ')) as w(word)
                where p.id = any(ids) and p.merged_into_id is null and w.word <> '' and p.name_key <> '-') words
            $$;

        create function person_added() returns trigger language plpgsql as $$
        begin
            perform person_words(array(select id from fresh));
            return null;
        end $$;
        create trigger person_words_added after insert on person
            referencing new table as fresh for each statement execute function person_added();

        create function person_changed() returns trigger language plpgsql as $$
        declare
            renamed uuid[] := array(
                select n.id from fresh n join stale o on o.id = n.id
                where (n.name_key, n.merged_into_id) is distinct from (o.name_key, o.merged_into_id));
        begin
            if cardinality(renamed) > 0 then
                delete from person_word where person_id = any(renamed);
                perform person_words(renamed);
            end if;
            update training_entry t
            set name_key = n.name_key, region_soato = n.region_soato, district_soato = coalesce(n.district_soato, ''), has_pinfl = n.pinfl_hash is not null
            from fresh n join stale o on o.id = n.id
            where t.person_id = n.id
                and (n.name_key, n.region_soato, n.district_soato, n.pinfl_hash is null) is distinct from (o.name_key, o.region_soato, o.district_soato, o.pinfl_hash is null);
            return null;
        end $$;
        create trigger person_words_changed after update on person
            referencing old table as stale new table as fresh for each statement execute function person_changed();

        create function person_removed() returns trigger language plpgsql as $$
        begin
            delete from person_word where person_id in (select id from stale);
            return null;
        end $$;
        create trigger person_words_removed after delete on person
            referencing old table as stale for each statement execute function person_removed();

        create function training_entries(ids uuid[]) returns void language sql as $$
            insert into training_entry (training_id, person_id, course_id, centre_id, name_key, region_soato, district_soato, direction, completed_on, has_pinfl)
            select t.id, t.person_id, t.course_id, c.centre_id, p.name_key, p.region_soato, coalesce(p.district_soato, ''), c.direction, c.completed_on, p.pinfl_hash is not null
            from training t join course c on c.id = t.course_id join person p on p.id = t.person_id
            where t.id = any(ids)
            $$;

        create function training_added() returns trigger language plpgsql as $$
        begin
            perform training_entries(array(select id from fresh));
            return null;
        end $$;
        create trigger training_entries_added after insert on training
            referencing new table as fresh for each statement execute function training_added();

        create function training_changed() returns trigger language plpgsql as $$
        declare
            moved uuid[] := array(
                select n.id from fresh n join stale o on o.id = n.id
                where (n.person_id, n.course_id) is distinct from (o.person_id, o.course_id));
        begin
            if cardinality(moved) > 0 then
                delete from training_entry where training_id = any(moved);
                perform training_entries(moved);
            end if;
            return null;
        end $$;
        create trigger training_entries_changed after update on training
            referencing old table as stale new table as fresh for each statement execute function training_changed();

        create function training_removed() returns trigger language plpgsql as $$
        begin
            delete from training_entry where training_id in (select id from stale);
            return null;
        end $$;
        create trigger training_entries_removed after delete on training
            referencing old table as stale for each statement execute function training_removed();

        create function course_changed() returns trigger language plpgsql as $$
        begin
            update training_entry t set direction = n.direction, completed_on = n.completed_on, centre_id = n.centre_id
            from fresh n join stale o on o.id = n.id
            where t.course_id = n.id and (n.direction, n.completed_on, n.centre_id) is distinct from (o.direction, o.completed_on, o.centre_id);
            return null;
        end $$;
        create trigger training_entries_course after update on course
            referencing old table as stale new table as fresh for each statement execute function course_changed();

        select person_words(array(select id from person));
        select training_entries(array(select id from training));

        -- How common a beginning is, and a rare direction or district, must be known well for the right index to lead.
        alter table person_word alter column word set statistics 2000;
        alter table training_entry alter column direction set statistics 500, alter column district_soato set statistics 500, alter column centre_id set statistics 1000;
        """;

    public const string Down = """
        drop trigger person_words_added on person;
        drop trigger person_words_changed on person;
        drop trigger person_words_removed on person;
        drop trigger training_entries_added on training;
        drop trigger training_entries_changed on training;
        drop trigger training_entries_removed on training;
        drop trigger training_entries_course on course;
        drop function person_added(), person_changed(), person_removed(), training_added(), training_changed(), training_removed(), course_changed();
        drop function person_words(uuid[]), training_entries(uuid[]);
        """;
}
