using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

internal static class CertificateMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Certificate>(e =>
        {
            e.ToTable("certificate", t =>
            {
                t.HasCheckConstraint("ck_certificate_order", "expires_on is null or expires_on >= issued_on");
                t.HasCheckConstraint("ck_certificate_reason", "reason is not null or state not in ('Rejected', 'Revoked')");
                t.HasCheckConstraint("ck_certificate_revoked", "(state = 'Revoked') = (revoked_on is not null)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Programme).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            RegistryMapping.Source(e);
            e.Property(x => x.Issuer).HasMaxLength(Certificate.CodeLength);
            e.Property(x => x.Level).HasMaxLength(Certificate.CodeLength);
            e.Property(x => x.Number).HasMaxLength(CertificateNumber.MaxLength);
            e.Property(x => x.NumberKey).HasMaxLength(CertificateNumber.MaxLength);
            e.Property(x => x.Reason).HasMaxLength(Certificate.ReasonLength);
            e.Ignore(x => x.TakesPapers);
            e.Ignore(x => x.Details);
            e.HasIndex(x => new { x.Issuer, x.NumberKey }).IsUnique().HasDatabaseName(Constraints.CertificateNumber)
                .HasFilter($"state in ({string.Join(", ", CertificateTransitions.HoldingNumber.Select(s => $"'{s}'"))})");
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Training>().WithMany().HasForeignKey(x => x.TrainingId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CertificateFile>(e =>
        {
            e.ToTable("certificate_file", t => t.HasCheckConstraint("ck_certificate_file_size", $"size between 1 and {Paper.MaxSize}"));
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.MediaType).HasMaxLength(20);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.Property(x => x.Content).HasConversion(cipher.Bytes, PersonalCipher.WrittenOnce);
            e.HasOne<Certificate>().WithMany().HasForeignKey(x => x.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
