namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Answers to checks, overrides and draws are added, never changed. Whoever let a check of a line stand aside does not recommend the line: a trigger compares accounts.
/// </summary>
internal static class ChecksSql
{
    public const string Up = """
        create function claim_line_override_four_eyes() returns trigger language plpgsql as $$
        begin
          if exists (select from check_override o where o.line_id = new.id and o.by_id = new.recommended_by_id) then
            raise exception 'an overrider of a check recommends the line' using errcode = '23514', constraint = 'ck_check_override_four_eyes', table = 'claim_line';
          end if;
          return null;
        end $$;
        create constraint trigger claim_line_override_four_eyes after update on claim_line
          deferrable initially immediate for each row
          when (new.recommendation = 'Approve' and old.recommended_by_id is distinct from new.recommended_by_id)
          execute function claim_line_override_four_eyes();
        create trigger line_check_append_only before update or delete or truncate on line_check for each statement execute function refuse_change();
        create trigger check_override_append_only before update or delete or truncate on check_override for each statement execute function refuse_change();
        create trigger sample_draw_append_only before update or delete or truncate on sample_draw for each statement execute function refuse_change();
        """;
}
