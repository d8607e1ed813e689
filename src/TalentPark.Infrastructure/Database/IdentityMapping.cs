using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

internal static class IdentityMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<User>(e =>
        {
            e.ToTable("user_account");
            e.Property(x => x.FullName).HasMaxLength(User.FullNameLength);
            e.Property(x => x.Language).HasMaxLength(2).HasDefaultValue(Application.Shared.Language.Default);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IdentityRole<Guid>>().ToTable("role");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("user_role");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_login");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claim");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_token");
    }
}
