using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

/// <summary>Pairs of records that may be one. Records that were merged are left out wherever somebody does not ask for them.</summary>
internal static class DuplicatesMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<DuplicatePair>(e =>
        {
            e.ToTable("duplicate_pair", t =>
            {
                t.HasCheckConstraint("ck_duplicate_pair_order", "first_id < second_id");
                t.HasCheckConstraint("ck_duplicate_pair_decided", "state = 'Open' or (decided_by_id is not null and decided_at is not null and reason <> '')");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Result).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Fields).HasConversion<string>().HasMaxLength(100);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Reason).HasMaxLength(DuplicatePair.ReasonLength);
            e.HasIndex(x => new { x.FirstId, x.SecondId }).IsUnique().HasDatabaseName(Constraints.PairOnce);
            e.HasIndex(x => x.SecondId);
            e.HasIndex(x => new { x.Kind, x.State, x.Result, x.Id });
        });
        builder.Entity<Person>(e =>
        {
            e.HasQueryFilter(p => p.MergedIntoId == null);
            e.ToTable("person", t =>
            {
                t.HasCheckConstraint("ck_person_pinfl", "(pinfl is null) = (pinfl_hash is null)");
                t.HasCheckConstraint("ck_person_merged", "merged_into_id is null or (pinfl is null and merged_into_id <> id)");
            });
            e.HasIndex(p => p.BirthDate).HasFilter("merged_into_id is null").HasDatabaseName("ix_person_birth_date");
            e.HasIndex(p => p.PhoneHash).HasFilter("phone_hash is not null and merged_into_id is null").HasDatabaseName("ix_person_phone_hash");
        });
        builder.Entity<Employer>().HasQueryFilter(e => e.MergedIntoId == null);
    }
}
