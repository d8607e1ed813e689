using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>What must hold of money at every moment, read by plain SQL from what is kept.</summary>
internal static class MoneyHolds
{
    /// <summary>Each query finds what breaks the rule it is named by.</summary>
    private static readonly (string Rule, string Breaks)[] Rules =
    [
        ("a fund's books add up, and only its source is below zero",
            "select id::text from fund where source + available + committed + spent + owed + written_off <> 0 or least(available, committed, spent, owed, written_off) < 0"),
        ("no more is bound, paid, owed and given up than the limit",
            "select id::text from fund where committed + spent + owed + written_off > -source"),
        ("a fund's books are the sums of its ledger",
            """
            select f.id || ' ' || b.book from fund f
            cross join lateral (values ('Source', source), ('Available', available), ('Committed', committed), ('Spent', spent), ('Owed', owed), ('WrittenOff', written_off)) b(book, balance)
            where b.balance <> (select coalesce(sum(case when e."to" = b.book then e.amount else 0 end - case when e."from" = b.book then e.amount else 0 end), 0) from ledger_entry e where e.fund_id = f.id)
            """),
        ("entries are numbered without a gap",
            "select f.id::text from fund f where f.last_no <> (select count(*) from ledger_entry e where e.fund_id = f.id) or f.last_no <> (select coalesce(max(no), 0) from ledger_entry e where e.fund_id = f.id)"),
        ("what is committed, spent and owed is what lines, refunds and debts say",
            """
            select f.id::text from fund f
            where f.committed <> (select coalesce(sum(amount), 0) from (select fund_id, state, amount from claim_line union all select fund_id, state, amount from certificate_refund) i where fund_id = f.id and state in ('Approved', 'Scheduled', 'PaymentFailed'))
               or f.spent <> (select coalesce(sum(amount), 0) from (select fund_id, state, amount from claim_line union all select fund_id, state, amount from certificate_refund) i where fund_id = f.id and state = 'Paid')
               or f.owed <> (select coalesce(sum(amount - recovered), 0) from recovery where fund_id = f.id and state = 'Demanded')
            """),
        ("a line, or a refund, has one live payment", "select item_id::text from payment_line where is_live group by item_id having count(*) > 1"),
        ("a person has one live payment", "select l.person_id::text from payment_line p join claim_line l on l.id = p.line_id where p.is_live group by l.person_id having count(*) > 1"),
        ("a line is paid once", "select coalesce(line_id, refund_id)::text from ledger_entry where kind = 'spent' group by coalesce(line_id, refund_id) having count(*) > 1"),
        ("a line paid has its spending, and a spending its paid payment",
            """
            select l.id::text from claim_line l where l.state in ('Paid', 'Recovering', 'Recovered', 'WrittenOff') and not exists (select from ledger_entry e where e.line_id = l.id and e.kind = 'spent' and e.amount = l.amount)
            union all
            select coalesce(e.line_id, e.refund_id)::text from ledger_entry e where e.kind = 'spent' and not exists (
              select from payment p join payment_line pl on pl.payment_id = p.id where p.id = e.payment_id and pl.item_id = coalesce(e.line_id, e.refund_id) and pl.is_live and pl.amount = e.amount and p.state in ('Paid', 'SetOff'))
            union all
            select r.id::text from certificate_refund r where r.state = 'Paid' and not exists (select from ledger_entry e where e.refund_id = r.id and e.kind = 'spent' and e.amount = r.amount)
            union all
            select pl.item_id::text from payment p join payment_line pl on pl.payment_id = p.id
            where p.state in ('Paid', 'SetOff') and not exists (select from ledger_entry e where e.kind = 'spent' and e.payment_id = p.id and coalesce(e.line_id, e.refund_id) = pl.item_id)
            """),
        ("a line is scheduled exactly while a batch on its way holds it",
            """
            select l.id::text from claim_line l
            where (l.state = 'Scheduled') <> exists (
              select from payment_line pl join payment p on p.id = pl.payment_id join payment_batch b on b.id = p.batch_id
              where pl.line_id = l.id and pl.is_live and p.state = 'Waiting' and b.state in ('Locked', 'Authorised', 'Exported'))
            """),
        ("a refund is scheduled exactly while a batch on its way holds it",
            """
            select r.id::text from certificate_refund r
            where (r.state = 'Scheduled') <> exists (
              select from payment_line pl join payment p on p.id = pl.payment_id join payment_batch b on b.id = p.batch_id
              where pl.refund_id = r.id and pl.is_live and p.state = 'Waiting' and b.state in ('Locked', 'Authorised', 'Exported'))
            """),
        ("a fund pays what is of its programme, and a batch too",
            """
            select f.id::text from fund f join ledger_entry e on e.fund_id = f.id where (f.programme = 'refund' and e.line_id is not null) or (f.programme <> 'refund' and e.refund_id is not null)
            union all
            select b.number from payment_batch b join payment p on p.batch_id = b.id join payment_line pl on pl.payment_id = p.id where (b.programme = 'refund') <> (pl.refund_id is not null)
            """),
        ("nobody recommends, decides or signs an own refund, or one that he or she handled",
            """
            select r.id::text from certificate_refund r where r.recommended_by_id = r.decided_by_id or r.account_id in (r.recommended_by_id, r.decided_by_id)
            union all
            select b.number from payment_batch b join payment p on p.batch_id = b.id join payment_line pl on pl.payment_id = p.id join certificate_refund r on r.id = pl.refund_id
            join refund_event e on e.refund_id = r.id and e.by_id = b.authorised_by_id where e.by_role in ('reviewer', 'approver') or e.by_id = r.account_id
            """),
        ("a refund's steps are numbered in order and end in its state",
            """
            select r.id::text from certificate_refund r
            where r.state <> 'Draft' and r.state <> (select e.state from refund_event e where e.refund_id = r.id order by e.revision desc limit 1)
            """),
        ("nobody signs what he or she prepared, reviewed or decided",
            """
            select b.number from payment_batch b
            where b.authorised_by_id is not null and (b.authorised_by_id = b.prepared_by_id or exists (
              select from payment p join payment_line pl on pl.payment_id = p.id join claim_line l on l.id = pl.line_id join claim_event e on e.claim_id = l.claim_id and (e.line_no is null or e.line_no = l.no)
              where p.batch_id = b.id and e.by_id = b.authorised_by_id and e.by_role in ('reviewer', 'approver') and e.at < b.authorised_at))
            """),
        ("nobody decides what he or she recommended",
            "select id::text from claim_line where recommended_by_id = decided_by_id and state in ('Approved', 'Queued', 'Scheduled', 'Paid', 'PaymentFailed', 'Refused')"),
        ("a batch's count and total are those of its payments, and theirs of their lines",
            """
            select b.number from payment_batch b where b.state not in ('Draft', 'Cancelled') and (
              b.count <> (select count(*) from payment p where p.batch_id = b.id and p.gross > p.set_off)
              or b.total <> (select coalesce(sum(p.gross - p.set_off), 0) from payment p where p.batch_id = b.id))
            union all
            select p.id::text from payment p where p.gross <> (select sum(amount) from payment_line where payment_id = p.id)
            """),
        ("a batch is settled exactly when nothing waits for the bank",
            """
            select b.number from payment_batch b
            where b.state in ('Exported', 'Settled') and (b.state = 'Settled') = exists (select from payment p where p.batch_id = b.id and p.state = 'Waiting')
            """),
        ("what came back of a debt is the sum of its receipts",
            "select r.id::text from recovery r where r.recovered > r.amount or r.recovered <> (select coalesce(sum(amount), 0) from recovery_receipt where recovery_id = r.id)"),
        ("a claim's timeline has no gap",
            "select c.id::text from claim c where c.revision <> (select count(*) from claim_event e where e.claim_id = c.id)"),
        ("each change of a line's or a batch's state is in the audit",
            """
            select l.id::text from claim_line l join lateral (
              select count(*) as told from claim_event e where e.claim_id = l.claim_id and e.line_no = l.no and e."from" is not null and e."from" <> e."to") e on true
            where e.told > (select count(*) from audit_entry a where a.subject = 'ClaimLine' and a.subject_id = l.id::text and a.kind = 'changed' and a.changes ? 'State')
            union all
            select b.number from payment_batch b
            where (b.locked_at is not null)::int + (b.authorised_at is not null)::int + (b.exported_at is not null)::int + (b.settled_at is distinct from b.exported_at and b.settled_at is not null)::int + (b.cancelled_at is not null)::int
              > (select count(*) from audit_entry a where a.subject = 'PaymentBatch' and a.subject_id = b.id::text and a.kind = 'changed' and a.changes ? 'State')
            """),
    ];

    public static async Task Check(Site site, string told)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var source = NpgsqlDataSource.Create(site.Database.Owner);
        foreach (var (rule, breaks) in Rules)
        {
            var found = new List<string>();
            await using var command = source.CreateCommand(breaks);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                found.Add(reader.GetString(0));
            }

            Assert.True(found.Count == 0, $"{rule}: {string.Join(", ", found)} ({told})");
        }

        foreach (var batch in await site.InDatabase(db => db.PaymentBatches.AsNoTracking().Include(b => b.Payments).Where(b => b.State != BatchState.Draft && b.State != BatchState.Cancelled).ToListAsync(ct)))
        {
            Assert.True(batch.Sha256 == PayRegister.Sha256(batch), $"{batch.Number}'s hash is not that of its rows ({told})");
        }
    }
}
