using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

internal static class RegistryMapping
{
    private const string NineDigits = "stir ~ '^[1-9][0-9]{8}$'";

    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<TrainingCentre>(e =>
        {
            e.ToTable("training_centre", t => t.HasCheckConstraint("ck_training_centre_stir", NineDigits));
            Root(e);
            e.Property(x => x.Stir).HasMaxLength(9);
            e.Property(x => x.Name).HasMaxLength(TrainingCentre.NameLength);
            e.Property(x => x.Address).HasMaxLength(TrainingCentre.AddressLength);
            e.Property(x => x.Account).HasConversion(cipher.Text);
            e.HasIndex(x => x.Stir).IsUnique().HasDatabaseName(Constraints.CentreStir);
            e.Property(x => x.NameKey).HasDefaultValue("");
            e.HasMany(x => x.Accreditations).WithOne().HasForeignKey(a => a.CentreId);
        });
        builder.Entity<Accreditation>(e =>
        {
            e.ToTable("accreditation");
            Key(e);
            Period(e, x => x.Period);
        });
        builder.Entity<Course>(e =>
        {
            e.ToTable("course", t => t.HasCheckConstraint("ck_course_order", "completed_on >= started_on"));
            Key(e);
            e.Property(x => x.Name).HasMaxLength(Course.NameLength);
            e.Property(x => x.Direction).HasMaxLength(60);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Person>(e =>
        {
            e.ToTable("person");
            Root(e);
            e.Property(x => x.Pinfl).HasConversion(cipher.Text);
            e.Property(x => x.Phone).HasConversion(cipher.Text);
            e.Property(x => x.DisabilityClaimed).HasConversion(cipher.Flag);
            e.Property(x => x.DisabilityFrom).HasConversion(cipher.Day);
            e.Property(x => x.DisabilityTo).HasConversion(cipher.Day);
            e.Property(x => x.DisabilitySource).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.NameKey).HasDefaultValue("");
            e.Property(x => x.DistrictSoato).HasMaxLength(10);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            e.Property(x => x.FamilyName).HasMaxLength(100);
            e.Property(x => x.GivenName).HasMaxLength(100);
            e.Property(x => x.Patronymic).HasMaxLength(100);
            e.Ignore(x => x.FullName);
            e.HasIndex(x => x.PinflHash).IsUnique().HasDatabaseName(Constraints.PersonPinfl);
        });
        builder.Entity<Training>(e =>
        {
            e.ToTable("training");
            Key(e);
            e.HasIndex(x => new { x.CourseId, x.PersonId }).IsUnique().HasDatabaseName(Constraints.TrainingOnce);
            e.HasOne<Course>().WithMany().HasForeignKey(x => x.CourseId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Employer>(e =>
        {
            e.ToTable("employer", t => t.HasCheckConstraint("ck_employer_stir", NineDigits));
            Root(e);
            e.Property(x => x.Stir).HasMaxLength(9);
            e.Property(x => x.Name).HasMaxLength(Employer.NameLength);
            e.HasIndex(x => x.Stir).IsUnique().HasDatabaseName(Constraints.EmployerStir);
            e.Property(x => x.NameKey).HasDefaultValue("");
            e.HasOne<Employer>().WithMany().HasForeignKey(x => x.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Periods).WithOne().HasForeignKey(p => p.EmployerId);
        });
        builder.Entity<EmployerPeriod>(e =>
        {
            e.ToTable("employer_period");
            Key(e);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(10);
            Source(e);
            Period(e, x => x.Period);
        });
        builder.Entity<Employment>(e =>
        {
            e.ToTable("employment", t => t.HasCheckConstraint("ck_employment_order", "left_on is null or left_on >= hired_on"));
            Root(e);
            Source(e);
            e.HasIndex(x => new { x.PersonId, x.EmployerId, x.HiredOn }).IsUnique().HasDatabaseName(Constraints.EmploymentOnce);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Employer>().WithMany().HasForeignKey(x => x.EmployerId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Wages).WithOne().HasForeignKey(w => w.EmploymentId);
        });
        builder.Entity<WageMonth>(e =>
        {
            e.ToTable("wage_month", t =>
            {
                t.HasCheckConstraint("ck_wage_month_gross", "gross between 0 and 1000000000000");
                t.HasCheckConstraint("ck_wage_month_first", "extract(day from month) = 1");
            });
            e.HasKey(x => new { x.EmploymentId, x.Month });
            e.Property(x => x.Gross).HasPrecision(18, 2);
            Source(e);
        });
        builder.Entity<Observation>(e =>
        {
            e.ToTable("observation");
            Key(e);
            Source(e);
            e.Property(x => x.Fact).HasMaxLength(20);
            e.Property(x => x.Value).HasConversion(cipher.Text);
            e.HasIndex(x => new { x.SubjectId, x.Fact, x.Source }).IsUnique();
        });
    }

    /// <summary>Columns of where a fact comes from and when it was observed there.</summary>
    internal static void Source<T>(EntityTypeBuilder<T> entity)
        where T : class =>
        entity.Property<FactSource>("Source").HasConversion<string>().HasMaxLength(10);

    internal static void Key<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasKey("Id");
        entity.Property<Guid>("Id").ValueGeneratedNever();
    }

    internal static void Root<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        Key(entity);
        entity.Property<uint>("Version").IsRowVersion();
    }

    internal static void Period<T>(EntityTypeBuilder<T> entity, System.Linq.Expressions.Expression<Func<T, DateRange>> period)
        where T : class =>
        entity.ComplexProperty(period, p =>
        {
            p.Property(x => x.From).HasColumnName("valid_from");
            p.Property(x => x.To).HasColumnName("valid_to");
        });
}
