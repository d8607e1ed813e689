using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Infrastructure.Database;

/// <summary>Dated rows are kept in <c>policy_entry</c> and <c>classifier_item</c>; regions, districts, directions and holidays are views of the latter.</summary>
internal static class ReferenceMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Region>(e => e.ToTable((string?)null).ToView("region").HasKey(x => x.Soato));
        builder.Entity<District>(e => e.ToTable((string?)null).ToView("district").HasKey(x => x.Soato));
        builder.Entity<PolicyDirection>(e =>
        {
            e.ToTable((string?)null).ToView("direction").HasKey(x => new { x.Code, x.ValidFrom });
            e.Property(x => x.Group).HasColumnName("group_code");
        });
        builder.Entity<Holiday>(e => e.ToTable((string?)null).ToView("holiday").HasKey(x => new { x.Day, x.ValidFrom }));
        builder.Entity<PolicyEntry>(e =>
        {
            e.ToTable("policy_entry").HasKey(x => new { x.Edition, x.Code, x.ValidFrom, x.Release });
            e.Property(x => x.Release).HasColumnName("release_no").ValueGeneratedNever();
            e.Property(x => x.Mark).HasConversion<string>().HasMaxLength(10);
        });
        builder.Entity<ClassifierItem>(e =>
        {
            e.ToTable("classifier_item").HasKey(x => new { x.Kind, x.Code, x.ValidFrom, x.Release });
            e.Property(x => x.Kind).HasMaxLength(30);
            e.Property(x => x.Code).HasMaxLength(60);
            e.Property(x => x.Group).HasColumnName("group_code").HasMaxLength(60);
            e.Property(x => x.Detail).HasMaxLength(60);
            e.Property(x => x.Release).HasColumnName("release_no").ValueGeneratedNever();
            e.ComplexProperty(x => x.Names, PolicyMapping.Names);
            e.ComplexProperty(x => x.Source, PolicyMapping.Source);
        });
        builder.Entity<KeptPolicy>(e =>
        {
            e.ToTable("policy_snapshot").HasKey(x => x.Sha256);
            e.Property(x => x.Sha256).HasMaxLength(64);
        });
    }
}
