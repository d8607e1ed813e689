namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Which lines a batch holds changes only while it is a draft; so nothing gets into it behind the backs of those who lock and sign it.</summary>
internal static class BatchesSql
{
    public const string Up = """
        create function payment_line_batch_fixed() returns trigger language plpgsql as $$
        declare
          held uuid := coalesce(new.payment_id, old.payment_id);
        begin
          if tg_op = 'UPDATE' and (new.payment_id, new.line_id, new.claim_id, new.amount) is not distinct from (old.payment_id, old.line_id, old.claim_id, old.amount) then
            return null;
          end if;
          if not exists (select from payment p join payment_batch b on b.id = p.batch_id where p.id = held and b.state = 'Draft')
             and exists (select from payment p where p.id = held) then
            raise exception 'the batch is no draft' using errcode = '23514', constraint = 'ck_payment_line_batch_fixed', table = 'payment_line';
          end if;
          return null;
        end $$;
        create trigger payment_line_batch_fixed after insert or update or delete on payment_line
          for each row execute function payment_line_batch_fixed();
        """;
}
