using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace TalentPark.Infrastructure.Identity;

/// <summary>The keys that encrypt personal values, wrapped by Data Protection.</summary>
internal static class DataKeys
{
    private const string Purpose = "TalentPark.DataKeys";

    public static IReadOnlyDictionary<int, byte[]> Read(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
        return scope.ServiceProvider.GetRequiredService<KeysDb>().DataKeys.AsNoTracking().ToDictionary(k => k.Id, k => protector.Unprotect(k.Wrapped));
    }

    /// <summary>Makes the first key of a new installation; a no-op when there is one.</summary>
    public static async Task EnsureOne(IServiceProvider services, TimeProvider clock, CancellationToken ct)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<KeysDb>();
        if (await db.DataKeys.AnyAsync(ct))
        {
            return;
        }

        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
        db.DataKeys.Add(new DataKey { Id = 1, Wrapped = protector.Protect(RandomNumberGenerator.GetBytes(32)), CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }
}
