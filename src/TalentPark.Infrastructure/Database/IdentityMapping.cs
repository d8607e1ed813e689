using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

internal static class IdentityMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<User>(e =>
        {
            e.ToTable("user_account");
            e.Property(x => x.FullName).HasMaxLength(User.FullNameLength);
            e.Property(x => x.Language).HasMaxLength(2).HasDefaultValue(Application.Shared.Language.Default);
            e.Property(x => x.CodeSecret).HasConversion(cipher.Text);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IdentityRole<Guid>>().ToTable("role");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("user_role");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_login");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claim");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_token");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("user_passkey");
        builder.Entity<AccountSession>(e =>
        {
            e.ToTable("account_session");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Device).HasMaxLength(AccountSession.DeviceLength);
            e.HasOne<User>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AccountLink>(e =>
        {
            e.ToTable("account_link");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.SecretHash).IsUnique();
            e.HasOne<User>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RecoveryCode>(e =>
        {
            e.ToTable("recovery_code");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.AccountId, x.CodeHash }).IsUnique();
            e.HasOne<User>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<TryGuardRow>(e =>
        {
            e.ToTable("try_guard");
            e.HasKey(x => x.Key);
        });
    }
}
