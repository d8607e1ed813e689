namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Nothing new hangs on a record that was merged. The check runs after the foreign key's own, which has waited for a merge under way to end (a merge
/// holds both records with FOR UPDATE), so that it sees what the merge did.
/// </summary>
internal static class PeopleSql
{
    public const string Up = """
        create function refuse_merged_person() returns trigger language plpgsql as $$
        begin
            if exists (select from added join person p on p.id = added.person_id where p.merged_into_id is not null) then
                raise exception 'the record was merged into another' using errcode = 'check_violation', constraint = 'ck_record_in_use';
            end if;
            return null;
        end $$;
        create function refuse_merged_employer() returns trigger language plpgsql as $$
        begin
            if exists (select from added join employer e on e.id = added.employer_id where e.merged_into_id is not null) then
                raise exception 'the record was merged into another' using errcode = 'check_violation', constraint = 'ck_record_in_use';
            end if;
            return null;
        end $$;
        create trigger training_person_in_use after insert on training
            referencing new table as added for each statement execute function refuse_merged_person();
        create trigger employment_person_in_use after insert on employment
            referencing new table as added for each statement execute function refuse_merged_person();
        create trigger claim_line_person_in_use after insert on claim_line
            referencing new table as added for each statement execute function refuse_merged_person();
        create trigger certificate_person_in_use after insert on certificate
            referencing new table as added for each statement execute function refuse_merged_person();
        create trigger employer_export_employer_in_use after insert on employer_export
            referencing new table as added for each statement execute function refuse_merged_employer();
        create trigger employer_director_employer_in_use after insert on employer_director
            referencing new table as added for each statement execute function refuse_merged_employer();
        create trigger employment_employer_in_use after insert on employment
            referencing new table as added for each statement execute function refuse_merged_employer();
        create trigger employer_period_employer_in_use after insert on employer_period
            referencing new table as added for each statement execute function refuse_merged_employer();
        """;

    public const string Down = """
        drop trigger training_person_in_use on training;
        drop trigger employment_person_in_use on employment;
        drop trigger claim_line_person_in_use on claim_line;
        drop trigger certificate_person_in_use on certificate;
        drop trigger employer_export_employer_in_use on employer_export;
        drop trigger employer_director_employer_in_use on employer_director;
        drop trigger employment_employer_in_use on employment;
        drop trigger employer_period_employer_in_use on employer_period;
        drop function refuse_merged_person();
        drop function refuse_merged_employer();
        """;
}
