using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;

namespace TalentPark.Infrastructure.Database;

/// <summary>Who may not act on a claim, and what was written about it.</summary>
internal static class WorkMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Conflict>(e =>
        {
            e.ToTable("conflict");
            RegistryMapping.Key(e);
            e.Property(x => x.Note).HasConversion(cipher.Text);
            e.HasIndex(x => new { x.AccountId, x.ClaimId }).IsUnique().HasDatabaseName(Constraints.ConflictOnce);
            e.HasOne<Claim>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ClaimMessage>(e =>
        {
            e.ToTable("claim_message", t => t.HasCheckConstraint("ck_claim_message_note", "not (is_note and from_centre)"));
            RegistryMapping.Key(e);
            e.Property(x => x.Text).HasConversion(cipher.Text);
            e.HasIndex(x => new { x.ClaimId, x.At });
            e.HasOne<Claim>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Files).WithOne().HasForeignKey(f => f.MessageId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MessageFile>(e =>
        {
            e.ToTable("message_file");
            RegistryMapping.Key(e);
            e.Property(x => x.MediaType).HasMaxLength(40);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.Property(x => x.Content).HasConversion(cipher.Bytes, PersonalCipher.WrittenOnce);
        });
        builder.Entity<MessagesSeen>(e =>
        {
            e.ToTable("messages_seen");
            e.HasKey(x => new { x.ClaimId, x.AccountId });
            e.HasOne<Claim>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
