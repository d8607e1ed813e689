using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;

namespace TalentPark.Infrastructure.Database;

/// <summary>One dated parameter of one edition, as shipped; superseded by a later day, never edited.</summary>
public sealed record PolicyRow(string Edition, string Code, DateOnly ValidFrom, string Value, string Act, string Article, string Mark);

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
        builder.Entity<DirectionRow>(e => e.ToTable("direction").HasKey(x => new { x.Code, x.ValidFrom }));
        builder.Entity<PolicyRow>(e => e.ToTable("policy_parameter").HasKey(x => new { x.Edition, x.Code, x.ValidFrom }));
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
