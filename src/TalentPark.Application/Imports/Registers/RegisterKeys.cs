using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports.Registers;

/// <summary>The persons and employers on record whom a batch of rows names by PINFL and STIR; a row that names nobody on record is refused.</summary>
public static class RegisterKeys
{
    /// <summary>The id of each row's person; a merged record leads to the one it was merged into. Never creates a person.</summary>
    public static async Task<IReadOnlyDictionary<FileRow, Guid>> Persons(this ITalentParkDb db, IKeyedHash hash, IEnumerable<FileRow> rows, CancellationToken ct)
    {
        var keys = new List<(FileRow Row, byte[] Hash)>();
        foreach (var row in rows)
        {
            var pinfl = row.Read<Pinfl>("pinfl", Pinfl.TryParse);
            if (row.IsFine("pinfl"))
            {
                keys.Add((row, hash.Of(pinfl.Value)));
            }
        }

        var hashes = keys.Select(k => k.Hash).ToArray();
        var known = (await db.Persons.AsNoTracking().Where(p => hashes.Contains(p.PinflHash)).Select(p => new { p.PinflHash, Id = p.MergedIntoId ?? p.Id }).ToListAsync(ct))
            .ToDictionary(p => Convert.ToBase64String(p.PinflHash!), p => p.Id);
        return Found(keys.Select(k => (k.Row, Convert.ToBase64String(k.Hash))), known, "pinfl", "person-not-on-record");
    }

    /// <summary>The id of each row's employer.</summary>
    public static async Task<IReadOnlyDictionary<FileRow, Guid>> Employers(this ITalentParkDb db, IEnumerable<FileRow> rows, CancellationToken ct)
    {
        var keys = new List<(FileRow Row, string Stir)>();
        foreach (var row in rows)
        {
            var stir = row.Read<Stir>("stir", Stir.TryParse);
            if (row.IsFine("stir"))
            {
                keys.Add((row, stir.Value));
            }
        }

        var stirs = keys.Select(k => k.Stir).Distinct().ToArray();
        var known = await db.Employers.IgnoreQueryFilters().AsNoTracking().Where(e => stirs.Contains(e.Stir)).Select(e => new { e.Stir, Id = e.MergedIntoId ?? e.Id }).ToDictionaryAsync(e => e.Stir, e => e.Id, ct);
        return Found(keys, known, "stir", "employer-unknown");
    }

    private static Dictionary<FileRow, Guid> Found(IEnumerable<(FileRow Row, string Key)> keys, IReadOnlyDictionary<string, Guid> known, string column, string fault)
    {
        var found = new Dictionary<FileRow, Guid>();
        foreach (var (row, key) in keys)
        {
            if (known.TryGetValue(key, out var id))
            {
                found[row] = id;
            }
            else
            {
                row.Refuse(column, fault);
            }
        }

        return found;
    }
}
