namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// Refunds go the way of lines. The timeline is added to, never changed; papers change only while the application is open; the treasurer of a batch has reviewed,
/// decided or applied for no refund in it, ever; which refunds a batch holds changes only while it is a draft.
/// </summary>
internal static class RefundsSql
{
    /// <summary>After the columns are there, before the new key: what is paid is the line.</summary>
    public const string Items = "update payment_line set item_id = line_id;";

    public const string Up = """
        create trigger refund_event_append_only before update or delete or truncate on refund_event for each statement execute function refuse_change();

        create function refund_paper_fixed() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' or not exists (select from certificate_refund r where r.id = coalesce(new.refund_id, old.refund_id) and r.state in ('Draft', 'Returned')) then
            raise exception 'the papers of a refund that is handed in are fixed' using errcode = '23514', constraint = 'ck_refund_paper_fixed', table = 'refund_paper';
          end if;
          return null;
        end $$;
        create trigger refund_paper_fixed after insert or update or delete on refund_paper for each row execute function refund_paper_fixed();

        create or replace function payment_batch_two_hats() returns trigger language plpgsql as $$
        begin
          if exists (
              select from payment p
              join payment_line pl on pl.payment_id = p.id
              join claim_line l on l.id = pl.line_id
              join claim_event e on e.claim_id = l.claim_id and (e.line_no = l.no or e.line_no is null)
              where p.batch_id = new.id and e.by_id = new.authorised_by_id and e.by_role in ('reviewer', 'approver'))
            or exists (
              select from payment p
              join payment_line pl on pl.payment_id = p.id
              join certificate_refund r on r.id = pl.refund_id
              join refund_event e on e.refund_id = r.id
              where p.batch_id = new.id and e.by_id = new.authorised_by_id and (e.by_role in ('reviewer', 'approver') or e.by_id = r.account_id)) then
            raise exception 'the treasurer handled a line of the batch' using errcode = '23514', constraint = 'ck_payment_batch_two_hats', table = 'payment_batch';
          end if;
          return null;
        end $$;

        create or replace function payment_line_batch_fixed() returns trigger language plpgsql as $$
        declare
          held uuid := coalesce(new.payment_id, old.payment_id);
        begin
          if tg_op = 'UPDATE' and (new.payment_id, new.item_id, new.claim_id, new.refund_id, new.amount) is not distinct from (old.payment_id, old.item_id, old.claim_id, old.refund_id, old.amount) then
            return null;
          end if;
          if not exists (select from payment p join payment_batch b on b.id = p.batch_id where p.id = held and b.state = 'Draft')
             and exists (select from payment p where p.id = held) then
            raise exception 'the batch is no draft' using errcode = '23514', constraint = 'ck_payment_line_batch_fixed', table = 'payment_line';
          end if;
          return null;
        end $$;

        create function payment_line_programme() returns trigger language plpgsql as $$
        begin
          if exists (select from payment p join payment_batch b on b.id = p.batch_id
                     where p.id = new.payment_id and ((b.programme = 'refund') <> (new.refund_id is not null) or (p.person_id is not null) <> (new.refund_id is not null))) then
            raise exception 'a batch pays out one programme' using errcode = '23514', constraint = 'ck_payment_line_programme', table = 'payment_line';
          end if;
          return null;
        end $$;
        create constraint trigger payment_line_programme after insert on payment_line deferrable initially deferred for each row execute function payment_line_programme();

        create function certificate_refund_fixed() returns trigger language plpgsql as $$
        begin
          if (new.person_id, new.account_id, new.certificate_id) is distinct from (old.person_id, old.account_id, old.certificate_id)
             or (old.number is not null and (new.number, new.application_date, new.filed_at) is distinct from (old.number, old.application_date, old.filed_at))
             or (old.state not in ('Draft', 'Returned') and (new.amount, new.facts_json, new.policy_hash) is distinct from (old.amount, old.facts_json, old.policy_hash)) then
            raise exception 'what was applied for is fixed' using errcode = '23514', constraint = 'ck_certificate_refund_fixed', table = 'certificate_refund';
          end if;
          return null;
        end $$;
        create trigger certificate_refund_fixed after update on certificate_refund for each row execute function certificate_refund_fixed();
        """;

    /// <summary>Refuses once there are refunds: their money cannot be told without them.</summary>
    public static string Down => Back + Function(PaymentsSql.Up) + Function(BatchesSql.Up);

    /// <summary>The function as it was before, without its trigger.</summary>
    private static string Function(string sql) => "\ncreate or replace " + sql["create ".Length..(sql.IndexOf("end $$;", StringComparison.Ordinal) + "end $$;".Length)];

    private const string Back = """
        do $$ begin
          if exists (select from certificate_refund) then raise exception 'there are refunds: they would be lost'; end if;
        end $$;
        drop trigger certificate_refund_fixed on certificate_refund;
        drop function certificate_refund_fixed();
        drop trigger payment_line_programme on payment_line;
        drop function payment_line_programme();
        drop trigger refund_paper_fixed on refund_paper;
        drop function refund_paper_fixed();
        drop trigger refund_event_append_only on refund_event;
        """;
}
