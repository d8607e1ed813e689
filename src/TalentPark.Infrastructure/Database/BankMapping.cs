using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Database;

internal static class BankMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<BankAnswer>(e =>
        {
            e.ToTable("bank_answer");
            RegistryMapping.Key(e);
            e.Property(x => x.Format).HasMaxLength(10);
            e.Property(x => x.FileName).HasMaxLength(BankAnswer.FileNameLength);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.HasIndex(x => x.Sha256).IsUnique().HasDatabaseName(Constraints.AnswerOnce);
            e.HasMany(x => x.Rows).WithOne().HasForeignKey(x => x.AnswerId);
        });
        builder.Entity<BankAnswerRow>(e =>
        {
            e.ToTable("bank_answer_row", t => t.HasCheckConstraint("ck_bank_answer_row_settled", "(settled_at is null) = (settled_by_id is null) and (settled_at is null) = (settle_note is null)"));
            e.HasKey(x => new { x.AnswerId, x.No });
            e.Property(x => x.No).ValueGeneratedNever();
            e.Property<uint>("Version").IsRowVersion();
            e.Property(x => x.EndToEndId).HasMaxLength(35);
            e.Property(x => x.Outcome).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Reason).HasMaxLength(BankAnswerRow.ReasonLength);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.Account).HasConversion(cipher.Text);
            e.Property(x => x.Result).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.SettleNote).HasMaxLength(BankAnswerRow.NoteLength);
            e.Ignore(x => x.Waits);
            e.HasIndex(x => x.EndToEndId);
            e.HasIndex(x => x.PaymentId);
            e.HasIndex(x => x.Result).HasFilter("settled_at is null and result in ('Unmatched', 'Differs', 'Contradicts')");
            e.HasOne<Payment>().WithMany().HasForeignKey(x => x.PaymentId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
