namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>
/// The treasurer of a batch has reviewed or decided none of its lines, ever: a trigger compares accounts with the timeline. Lines approved before there were funds wait for money; their time of
/// filing is that of the claim's submission.
/// </summary>
internal static class PaymentsSql
{
    public const string Before = """
        update claim_line l set filed_at = c.submitted_at from claim c where c.id = l.claim_id and l.application_date is not null;
        update claim_line set state = 'Queued' where state = 'Approved';
        """;

    public const string Up = """
        create function payment_batch_two_hats() returns trigger language plpgsql as $$
        begin
          if exists (
              select from payment p
              join payment_line pl on pl.payment_id = p.id
              join claim_line l on l.id = pl.line_id
              join claim_event e on e.claim_id = l.claim_id and (e.line_no = l.no or e.line_no is null)
              where p.batch_id = new.id and e.by_id = new.authorised_by_id and e.by_role in ('reviewer', 'approver')) then
            raise exception 'the treasurer handled a line of the batch' using errcode = '23514', constraint = 'ck_payment_batch_two_hats', table = 'payment_batch';
          end if;
          return null;
        end $$;
        create constraint trigger payment_batch_two_hats after update on payment_batch
          deferrable initially immediate for each row
          when (new.authorised_by_id is not null and old.authorised_by_id is distinct from new.authorised_by_id)
          execute function payment_batch_two_hats();
        """;
}
