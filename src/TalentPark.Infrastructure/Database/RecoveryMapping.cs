using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

internal static class RecoveryMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Recovery>(e =>
        {
            e.ToTable("recovery", t =>
            {
                t.HasCheckConstraint(Constraints.RecoveryFourEyes, "decided_by_id is null or decided_by_id is distinct from proposed_by_id");
                t.HasCheckConstraint(Constraints.WriteOffFourEyes, "write_off_signed_by_id is null or (write_off_proposed_by_id is not null and write_off_signed_by_id <> write_off_proposed_by_id)");
                t.HasCheckConstraint("ck_recovery_decided", "(state = 'Proposed') = (decided_by_id is null)");
                t.HasCheckConstraint("ck_recovery_written_off", "(state = 'WrittenOff') = (write_off_signed_by_id is not null)");
                t.HasCheckConstraint("ck_recovery_amount", "amount > 0 and recovered between 0 and amount and (state <> 'Settled' or recovered = amount)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Rules).HasMaxLength(400);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.Recovered).HasPrecision(18, 2);
            e.Property(x => x.RecoveredBeforePlan).HasPrecision(18, 2);
            e.Property(x => x.Reason).HasMaxLength(Recovery.NoteLength);
            e.Property(x => x.DecisionNote).HasMaxLength(Recovery.NoteLength);
            e.Property(x => x.WriteOffReason).HasMaxLength(Recovery.NoteLength);
            e.HasIndex(x => x.LineId, Constraints.RecoveryOpen).IsUnique().HasDatabaseName(Constraints.RecoveryOpen)
                .HasFilter($"state in ({string.Join(", ", RecoveryTransitions.Open.Select(s => $"'{s}'"))})");
            e.HasIndex(x => new { x.CentreId, x.State });
            e.HasIndex(x => x.State);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ClaimLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Fund>().WithMany().HasForeignKey(x => x.FundId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Receipts).WithOne().HasForeignKey(x => x.RecoveryId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Instalments).WithOne().HasForeignKey(x => x.RecoveryId);
            e.Ignore(x => x.Owed);
            e.Ignore(x => x.NextDueOn);
        });
        builder.Entity<RecoveryReceipt>(e =>
        {
            e.ToTable("recovery_receipt", t => t.HasCheckConstraint("ck_recovery_receipt_amount", "amount > 0 and (reference = '') = (payment_id is not null)"));
            RegistryMapping.Key(e);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.Reference).HasMaxLength(RecoveryReceipt.ReferenceLength);
            e.HasIndex(x => x.Reference).IsUnique().HasDatabaseName(Constraints.ReceiptOnce).HasFilter("reference <> ''");
            e.HasIndex(x => new { x.PaymentId, x.RecoveryId }).IsUnique().HasFilter("payment_id is not null");
        });
        builder.Entity<Instalment>(e =>
        {
            e.ToTable("instalment", t => t.HasCheckConstraint("ck_instalment_amount", "amount > 0"));
            RegistryMapping.Key(e);
            e.Property(x => x.Amount).HasPrecision(18, 2);
        });
    }
}
