using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Audit;

namespace TalentPark.Infrastructure.Database;

internal static class AuditMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher) => builder.Entity<AuditEntry>(e =>
    {
        e.ToTable("audit_entry").HasKey(x => x.Id);
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.No).UseIdentityAlwaysColumn();
        e.Property(x => x.ActorName).HasDefaultValue("");
        e.Property(x => x.Reason).HasDefaultValue("");
        e.Property(x => x.RootId).HasDefaultValue("");
        e.Property(x => x.Changes).HasColumnType("jsonb");
        e.Property(x => x.PersonalChanges).HasConversion(cipher.Text);
        e.HasIndex(x => new { x.Subject, x.SubjectId });
        e.HasIndex(x => new { x.RootId, x.No });
    });
}
