using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;

namespace TalentPark.Infrastructure.Database;

internal static class ChecksMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<LineCheck>(e =>
        {
            e.ToTable("line_check", t => t.HasCheckConstraint("ck_line_check_by", "(by_id is null) = (by_name = '')"));
            RegistryMapping.Key(e);
            e.Property(x => x.Code).HasMaxLength(40);
            e.Property(x => x.Result).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Source).HasMaxLength(LineCheck.SourceLength);
            e.Property(x => x.Grounds).HasMaxLength(200);
            e.Property(x => x.Basis).HasMaxLength(64);
            e.Property(x => x.Note).HasMaxLength(LineCheck.NoteLength);
            e.HasIndex(x => x.LineId);
            e.HasOne<ClaimLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(x => x.IsAutomatic);
        });
        builder.Entity<CheckOverride>(e =>
        {
            e.ToTable("check_override", t => t.HasCheckConstraint(Constraints.OverrideFourEyes, "by_id <> reviewer_id"));
            RegistryMapping.Key(e);
            e.Property(x => x.Code).HasMaxLength(40);
            e.Property(x => x.Reason).HasMaxLength(CheckOverride.ReasonLength);
            e.HasIndex(x => x.LineId);
            e.HasOne<ClaimLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<SampleDraw>(e =>
        {
            e.ToTable("sample_draw", t => t.HasCheckConstraint("ck_sample_draw_drawn", $"is_drawn = (number < share / 100 * {SampleDraw.Numbers})"));
            e.HasKey(x => x.LineId);
            e.Property(x => x.LineId).ValueGeneratedNever();
            e.Property(x => x.Seed).HasMaxLength(100);
            e.Property(x => x.Share).HasPrecision(9, 4);
            e.HasIndex(x => new { x.IsDrawn, x.At });
            e.HasOne<ClaimLine>().WithOne().HasForeignKey<SampleDraw>(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
