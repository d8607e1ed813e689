using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

internal static class PaymentsMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Fund>(e =>
        {
            e.ToTable("fund", t =>
            {
                t.HasCheckConstraint("ck_fund_balance", "source + available + committed + spent + owed + written_off = 0");
                t.HasCheckConstraint("ck_fund_limit", "available >= 0 and committed >= 0 and spent >= 0 and owed >= 0 and written_off >= 0");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Programme).HasMaxLength(40);
            e.Property(x => x.RegionSoato).HasMaxLength(10);
            foreach (var book in Enum.GetNames<FundBook>())
            {
                e.Property<decimal>(book).HasPrecision(18, 2);
            }

            e.Ignore(x => x.Limit);
            e.HasMany(x => x.NewEntries).WithOne().HasForeignKey(x => x.FundId);
            e.Navigation(x => x.NewEntries).HasField("_entries");
            e.HasIndex(x => new { x.Programme, x.Year, x.RegionSoato }).IsUnique().AreNullsDistinct(false).HasDatabaseName(Constraints.FundOnce);
        });
        builder.Entity<LedgerEntry>(e =>
        {
            e.ToTable("ledger_entry", t => t.HasCheckConstraint("ck_ledger_entry_amount", "amount > 0 and \"from\" <> \"to\""));
            e.HasKey(x => new { x.FundId, x.No });
            e.Property(x => x.No).ValueGeneratedNever();
            e.Property(x => x.Kind).HasMaxLength(20);
            e.Property(x => x.From).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.To).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.Ground).HasMaxLength(Fund.GroundLength);
            e.HasIndex(x => x.LineId, Constraints.SpentOnce).IsUnique().HasDatabaseName(Constraints.SpentOnce).HasFilter("kind = 'spent'");
            e.HasIndex(x => x.LineId, "ix_ledger_entry_line_id");
            e.HasIndex(x => x.RefundId, Constraints.RefundSpentOnce).IsUnique().HasDatabaseName(Constraints.RefundSpentOnce).HasFilter("kind = 'spent'");
            e.HasIndex(x => x.RefundId, "ix_ledger_entry_refund_id").HasFilter("refund_id is not null");
            e.HasIndex(x => x.PaymentId);
        });
        builder.Entity<Hold>(e =>
        {
            e.ToTable("hold", t => t.HasCheckConstraint("ck_hold_lift", "(lifted_at is null) = (lifted_by_id is null) and lifted_by_id is distinct from placed_by_id"));
            RegistryMapping.Root(e);
            e.Property(x => x.Scope).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Category).HasMaxLength(30);
            e.Property(x => x.Reason).HasMaxLength(Hold.ReasonLength);
            e.Property(x => x.LiftReason).HasMaxLength(Hold.ReasonLength);
            e.HasIndex(x => new { x.Scope, x.SubjectId, x.Category }).IsUnique().HasFilter("lifted_at is null").HasDatabaseName(Constraints.HoldOpen);
            e.Ignore(x => x.IsOpen);
        });
        builder.Entity<PaymentBatch>(e =>
        {
            e.ToTable("payment_batch", t =>
            {
                t.HasCheckConstraint(Constraints.BatchFourEyes, "authorised_by_id is distinct from prepared_by_id");
                t.HasCheckConstraint("ck_payment_batch_locked", "state in ('Draft', 'Cancelled') or (locked_at is not null and sha256 is not null)");
                t.HasCheckConstraint("ck_payment_batch_authorised", "state not in ('Authorised', 'Exported', 'Settled') or authorised_by_id is not null");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.Programme).HasMaxLength(40).HasDefaultValue(Fund.Subsidy);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Total).HasPrecision(18, 2);
            e.Property(x => x.CancelReason).HasMaxLength(PaymentBatch.ReasonLength);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasMany(x => x.Payments).WithOne().HasForeignKey(x => x.BatchId);
            e.Ignore(x => x.ToSend);
            e.Ignore(x => x.Lines);
        });
        builder.Entity<Payment>(e =>
        {
            e.ToTable("payment", t =>
            {
                t.HasCheckConstraint("ck_payment_amount", "gross > 0 and set_off >= 0 and set_off <= gross");
                t.HasCheckConstraint("ck_payment_payee", "num_nonnulls(centre_id, person_id) = 1 and (centre_id is not null or set_off = 0)");
            });
            RegistryMapping.Key(e);
            e.Property(x => x.EndToEndId).HasMaxLength(35);
            e.Property(x => x.Account).HasConversion(cipher.Text);
            e.Property(x => x.PayeePinfl).HasConversion(cipher.Text);
            e.Property(x => x.Gross).HasPrecision(18, 2);
            e.Property(x => x.SetOff).HasPrecision(18, 2);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.FailureReason).HasMaxLength(100);
            e.Ignore(x => x.Amount);
            e.Ignore(x => x.PayeeKey);
            e.Ignore(x => x.PayeeNumber);
            e.HasIndex(x => x.EndToEndId).IsUnique().HasFilter("end_to_end_id <> ''");
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Lines).WithOne().HasForeignKey(x => x.PaymentId);
        });
        builder.Entity<PaymentLine>(e =>
        {
            e.ToTable("payment_line", t =>
            {
                t.HasCheckConstraint("ck_payment_line_amount", "amount > 0");
                t.HasCheckConstraint("ck_payment_line_item", "num_nonnulls(line_id, refund_id) = 1 and item_id = coalesce(line_id, refund_id) and (line_id is null) = (claim_id is null)");
            });
            e.HasKey(x => new { x.PaymentId, x.ItemId });
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.HasIndex(x => x.LineId).IsUnique().HasDatabaseName(Constraints.LivePayment).HasFilter("is_live");
            e.HasIndex(x => x.RefundId).IsUnique().HasDatabaseName(Constraints.LiveRefundPayment).HasFilter("is_live");
            e.HasOne<ClaimLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CertificateRefund>().WithMany().HasForeignKey(x => x.RefundId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
