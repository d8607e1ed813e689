using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

internal static class ImportsMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Import>(e =>
        {
            e.ToTable("import", t => t.HasCheckConstraint("ck_import_size", "size between 1 and 52428800"));
            RegistryMapping.Root(e);
            e.Property(x => x.Kind).HasMaxLength(40);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.ByName).HasMaxLength(Import.NameLength);
            e.Property(x => x.FileName).HasMaxLength(Import.FileNameLength);
            e.Property(x => x.Format).HasMaxLength(4);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.Property(x => x.Fault).HasMaxLength(40);
            e.Property(x => x.Header).HasConversion(JsonText.SealedList<string>(cipher), JsonText.Comparer<string>());
            e.Property(x => x.Columns).HasConversion(JsonText.List<string>(), JsonText.Comparer<string>());
            e.Property(x => x.FaultValues).HasConversion(JsonText.List<string>(), JsonText.Comparer<string>());
            e.Ignore(x => x.Totals);
            e.HasIndex(x => new { x.CentreId, x.At });
            e.HasIndex(x => new { x.Sha256, x.Kind });
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ImportRow>(e =>
        {
            e.ToTable("import_row");
            e.HasKey(x => new { x.ImportId, x.No });
            e.Property(x => x.Verdict).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Cells).HasConversion(JsonText.SealedList<string>(cipher), JsonText.Comparer<string>());
            e.Ignore(x => x.Faults);
            e.Ignore(x => x.Warnings);
            e.HasIndex(x => x.SubjectId);
            e.HasIndex(x => new { x.ImportId, x.No }, "ix_import_row_faulty").HasFilter("faults_json is not null or warnings_json is not null");
            e.HasOne<Import>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ImportPart>(e =>
        {
            e.ToTable("import_part");
            e.HasKey(x => new { x.ImportId, x.No });
            e.Property(x => x.Content).HasConversion(cipher.Bytes, PersonalCipher.WrittenOnce);
            e.HasOne<Import>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
