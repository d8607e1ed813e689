using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

internal static class EmployersMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Employer>(e =>
        {
            e.Property(x => x.Activity).HasMaxLength(Employer.ActivityLength).HasDefaultValue("");
            e.Property(x => x.Account).HasConversion(cipher.Text);
            e.Property(x => x.Revision).HasDefaultValue(0);
            e.HasMany(x => x.Directors).WithOne().HasForeignKey(d => d.EmployerId);
            e.HasMany(x => x.Exports).WithOne().HasForeignKey(x => x.EmployerId);
        });
        builder.Entity<EmployerPeriod>(e =>
        {
            e.Property(x => x.Ground).HasMaxLength(EmployerPeriod.GroundLength);
            e.Property(x => x.EndGround).HasMaxLength(EmployerPeriod.GroundLength);
        });
        builder.Entity<EmployerDirector>(e =>
        {
            e.ToTable("employer_director", t => t.HasCheckConstraint("ck_employer_director_order", "valid_to >= valid_from"));
            RegistryMapping.Key(e);
            e.Property(x => x.Name).HasMaxLength(PersonName.MaxLength);
            e.Property(x => x.Pinfl).HasConversion(cipher.Text);
            e.Property(x => x.From).HasColumnName("valid_from");
            e.Property(x => x.To).HasColumnName("valid_to");
            e.HasIndex(x => x.PinflHash);
        });
        builder.Entity<EmployerExport>(e =>
        {
            e.ToTable("employer_export", t =>
            {
                t.HasCheckConstraint("ck_employer_export_quarter", "quarter_no between 1 and 4 and year between 1990 and 2100");
                t.HasCheckConstraint("ck_employer_export_usd", "usd between 0 and 1000000000000");
            });
            e.HasKey(x => new { x.EmployerId, x.Year, x.QuarterNo });
            e.Ignore(x => x.Quarter);
            e.Property(x => x.Usd).HasPrecision(18, 2);
            RegistryMapping.Source(e);
        });
    }
}
