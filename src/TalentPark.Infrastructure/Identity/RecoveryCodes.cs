using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Ten codes of 50 bits, each good once; kept as keyed hashes.</summary>
internal sealed class RecoveryCodes(TalentParkDb db, IKeyedHash hash, TimeProvider clock)
{
    private const int Count = 10, Length = 10;

    /// <summary>New codes in the next save; the old ones are taken away at once.</summary>
    public async Task<IReadOnlyList<string>> Renew(Guid account, CancellationToken ct)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, Count).Select(_ => Totp.Encode(RandomNumberGenerator.GetBytes(7))[..Length]).ToList();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { Id = Guid.CreateVersion7(), AccountId = account, CodeHash = Of(account, c) }));
        return [.. codes.Select(c => $"{c[..5]}-{c[5..]}")];
    }

    public async Task<bool> Use(Guid account, string typed)
    {
        var wanted = Of(account, typed);
        var now = clock.GetUtcNow();
        return await db.RecoveryCodes.Where(c => c.AccountId == account && c.CodeHash == wanted && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.UsedAt, now)) == 1;
    }

    public Task<int> Left(Guid account, CancellationToken ct) => db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedAt == null, ct);

    private byte[] Of(Guid account, string code) => hash.Of($"recovery {account} {new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])}");
}
