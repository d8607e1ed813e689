using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Keys, apart from the data they open: Data Protection's own, and the data keys it wraps.</summary>
public sealed class KeysDb(DbContextOptions<KeysDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public const string Schema = "keys";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        builder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        builder.Entity<DataKey>().ToTable("data_key");
    }
}

/// <summary>One AES-256 key, wrapped by Data Protection. The highest id encrypts; all decrypt; none is ever deleted.</summary>
public sealed class DataKey
{
    public int Id { get; set; }

    public byte[] Wrapped { get; set; } = [];

    public DateTimeOffset CreatedAt { get; set; }
}
