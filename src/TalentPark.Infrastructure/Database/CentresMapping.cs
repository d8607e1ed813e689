using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalentPark.Application.Centres;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

/// <summary>What belongs to a centre beside its courses: steps of accreditation, places, changes that wait, the rating.</summary>
internal static class CentresMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<TrainingCentre>(e =>
        {
            e.Ignore(x => x.Contact);
            e.Ignore(x => x.LastAccreditedDay);
            e.Property(x => x.Revision).HasDefaultValue(0);
            e.Property(x => x.OtherDirectors).HasMaxLength(CentreContact.DirectorsLength).HasDefaultValue("");
            e.Property(x => x.PublicPhone).HasMaxLength(13).HasDefaultValue("");
            e.Property(x => x.Email).HasMaxLength(CentreContact.EmailLength).HasDefaultValue("");
            e.Property(x => x.Site).HasMaxLength(CentreContact.SiteLength).HasDefaultValue("");
            e.HasMany(x => x.AccreditationEvents).WithOne().HasForeignKey(a => a.CentreId);
            e.HasMany(x => x.Places).WithOne().HasForeignKey(p => p.CentreId);
        });
        builder.Entity<AccreditationEvent>(e =>
        {
            e.ToTable("accreditation_event");
            RegistryMapping.Key(e);
            e.Property(x => x.Step).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.To).HasColumnName("to_state").HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Ground).HasMaxLength(TrainingCentre.NameLength);
            e.Property(x => x.Reason).HasMaxLength(CentreChange.ReasonLength);
            e.HasIndex(x => new { x.CentreId, x.No }).IsUnique().HasDatabaseName(Constraints.AccreditationEventOnce);
        });
        builder.Entity<CentrePlace>(e =>
        {
            e.ToTable("centre_place", t => t.HasCheckConstraint("ck_centre_place_capacity", $"capacity between 1 and {PlaceAt.MostSeats}"));
            RegistryMapping.Key(e);
            e.Property(x => x.DistrictSoato).HasMaxLength(10);
            e.Property(x => x.Address).HasMaxLength(TrainingCentre.AddressLength);
            RegistryMapping.Period(e, x => x.Period);
        });
        builder.Entity<CentreChange>(e =>
        {
            e.ToTable("centre_change", t => t.HasCheckConstraint(
                Constraints.CentreChangeFourEyes, "state not in ('Confirmed', 'Refused') or (closed_by_id is not null and closed_by_id <> proposed_by_id)"));
            RegistryMapping.Root(e);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(12);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Proposed).HasConversion(Values(cipher));
            e.Property(x => x.Reason).HasMaxLength(CentreChange.ReasonLength);
            e.Property(x => x.Note).HasMaxLength(CentreChange.ReasonLength);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(x => new { x.CentreId, x.Kind }).IsUnique().HasDatabaseName(Constraints.CentreChangeOpen).HasFilter("state = 'Open' and kind in ('Account', 'Contact')");
        });
        builder.Entity<RatingRun>(e => e.ToTable("rating_run").HasKey(x => x.Id));
        builder.Entity<RatedCentre>(e =>
        {
            e.ToTable("rated_centre").HasKey(x => x.CentreId);
            e.Property(x => x.Score).HasPrecision(4, 1);
            e.HasIndex(x => x.Place);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId);
        });
    }

    private static ValueConverter<ProposedValues, byte[]> Values(PersonalCipher cipher) => new(
        v => cipher.Encrypt(JsonSerializer.Serialize(v, JsonSerializerOptions.Default)),
        v => JsonSerializer.Deserialize<ProposedValues>(cipher.Decrypt(v), JsonSerializerOptions.Default)!);
}
