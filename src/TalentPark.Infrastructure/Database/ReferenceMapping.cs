using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Policy;

namespace TalentPark.Infrastructure.Database;

internal static class ReferenceMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Region>(e => e.ToTable("region").HasKey(x => x.Soato));
        builder.Entity<District>(e =>
        {
            e.ToTable("district").HasKey(x => x.Soato);
            e.HasOne<Region>().WithMany().HasForeignKey(x => x.RegionSoato);
        });
        builder.Entity<PolicyDirection>(e =>
        {
            e.ToTable("direction").HasKey(x => new { x.Code, x.ValidFrom });
            e.Property(x => x.Group).HasColumnName("group_code");
        });
        builder.Entity<PolicyEntry>(e =>
        {
            e.ToTable("policy_entry").HasKey(x => new { x.Edition, x.Code, x.ValidFrom });
            e.Property(x => x.Mark).HasConversion<string>().HasMaxLength(10);
        });
        builder.Entity<KeptPolicy>(e =>
        {
            e.ToTable("policy_snapshot").HasKey(x => x.Sha256);
            e.Property(x => x.Sha256).HasMaxLength(64);
        });
        builder.Entity<Holiday>(e => e.ToTable("holiday").HasKey(x => x.Day));
        builder.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entry").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Changes).HasColumnType("jsonb");
            e.HasIndex(x => new { x.Subject, x.SubjectId });
        });
    }
}
