using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Jobs;

namespace TalentPark.Infrastructure.Database;

internal static class JobsMapping
{
    public static void Map(ModelBuilder builder) => builder.Entity<Job>(e =>
    {
        e.ToTable("job");
        RegistryMapping.Key(e);
        e.Property(x => x.Kind).HasMaxLength(40);
        e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
        e.Property(x => x.DueAt).HasDefaultValueSql("now()").ValueGeneratedOnAdd();
        e.Property(x => x.LastError).HasMaxLength(200);
        e.HasIndex(x => x.DueAt, "ix_job_waiting").HasFilter("state = 'Waiting'");
        e.HasIndex(x => x.SubjectId);
    });
}
