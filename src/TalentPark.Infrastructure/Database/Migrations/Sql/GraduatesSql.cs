namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Tries to bind, looks, timelines and reckoned months are added, never changed. Whose loan it is, which bank has it and on what terms stays as it was confirmed.
/// </summary>
internal static class GraduatesSql
{
    public const string Up = """
        create trigger binding_attempt_append_only before update or delete or truncate on binding_attempt for each statement execute function refuse_change();
        create trigger person_look_append_only before update or delete or truncate on person_look for each statement execute function refuse_change();
        create trigger loan_event_append_only before update or delete or truncate on loan_event for each statement execute function refuse_change();
        create trigger interest_compensation_append_only before update or delete or truncate on interest_compensation for each statement execute function refuse_change();

        create function loan_referral_fixed() returns trigger language plpgsql as $$
        begin
          if (new.number, new.person_id, new.account_id, new.certificate_id, new.bank, new.application_date, new.valid_until, new.max_amount, new.annual_rate_percent,
              new.term_months, new.grace_months, new.policy_hash) is distinct from
             (old.number, old.person_id, old.account_id, old.certificate_id, old.bank, old.application_date, old.valid_until, old.max_amount, old.annual_rate_percent,
              old.term_months, old.grace_months, old.policy_hash) then
            raise exception 'the terms of a confirmed loan are fixed' using errcode = '23514', constraint = 'ck_loan_referral_fixed', table = 'loan_referral';
          end if;
          return null;
        end $$;
        create trigger loan_referral_fixed after update on loan_referral for each row execute function loan_referral_fixed();
        """;

    public const string Down = """
        drop trigger loan_referral_fixed on loan_referral;
        drop function loan_referral_fixed();
        drop trigger interest_compensation_append_only on interest_compensation;
        drop trigger loan_event_append_only on loan_event;
        drop trigger person_look_append_only on person_look;
        drop trigger binding_attempt_append_only on binding_attempt;
        """;
}
