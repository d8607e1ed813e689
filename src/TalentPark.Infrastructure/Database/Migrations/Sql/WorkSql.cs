namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>What was declared and written stays as it is. Whoever declared a conflict of interest neither takes the claim nor advises on or decides its lines, whatever the application thinks.</summary>
internal static class WorkSql
{
    public const string Up = """
        create trigger conflict_append_only before update or delete or truncate on conflict
            for each statement execute function refuse_change();
        create trigger claim_message_append_only before update or delete or truncate on claim_message
            for each statement execute function refuse_change();
        create trigger message_file_append_only before update or delete or truncate on message_file
            for each statement execute function refuse_change();

        create function conflict_bars_line() returns trigger language plpgsql as $$
        begin
          if exists (
              select from conflict c
              where c.claim_id = new.claim_id
                and ((c.account_id = new.decided_by_id and new.decided_at is distinct from old.decided_at)
                  or (c.account_id = new.recommended_by_id and new.recommended_at is distinct from old.recommended_at))) then
            raise exception 'acts on a claim after declaring a conflict of interest' using errcode = '23514', constraint = 'ck_conflict_declared', table = 'claim_line';
          end if;
          return null;
        end $$;
        create trigger claim_line_conflict after update of decided_at, decided_by_id, recommended_at, recommended_by_id on claim_line
            for each row execute function conflict_bars_line();

        create function conflict_bars_claim() returns trigger language plpgsql as $$
        begin
          if exists (select from conflict c where c.claim_id = new.id and c.account_id = new.reviewer_id) then
            raise exception 'holds a claim after declaring a conflict of interest' using errcode = '23514', constraint = 'ck_conflict_declared', table = 'claim';
          end if;
          return null;
        end $$;
        create trigger claim_conflict after update of reviewer_id on claim
            for each row when (new.reviewer_id is not null and new.reviewer_id is distinct from old.reviewer_id) execute function conflict_bars_claim();
        """;

    public const string Down = """
        drop trigger claim_conflict on claim;
        drop trigger claim_line_conflict on claim_line;
        drop function conflict_bars_claim();
        drop function conflict_bars_line();
        drop trigger message_file_append_only on message_file;
        drop trigger claim_message_append_only on claim_message;
        drop trigger conflict_append_only on conflict;
        """;
}
