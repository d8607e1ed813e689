using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Database;

/// <summary>Gives phones that came without their hash one; nothing to do afterwards.</summary>
internal static class PhoneHashes
{
    private const int Chunk = 10_000;

    /// <summary>An encrypted empty text has no more bytes than key id, nonce and tag.</summary>
    private const string Missing = "select p.*, p.xmin from person p where phone_hash is null and octet_length(phone) > 32 limit {0}";

    private const string Write = "update person p set phone_hash = h.hash from unnest({0}, {1}) as h(id, hash) where p.id = h.id";

    public static async Task Fill(TalentParkDb db, IKeyedHash hash, CancellationToken ct)
    {
        while (await db.Persons.FromSqlRaw(Missing, Chunk).IgnoreQueryFilters().AsNoTracking().Select(p => new { p.Id, p.Phone }).ToListAsync(ct) is { Count: > 0 } rows)
        {
            await db.Database.ExecuteSqlRawAsync(Write, [rows.Select(r => r.Id).ToArray(), rows.Select(r => hash.Of(r.Phone)).ToArray()], ct);
        }
    }
}
