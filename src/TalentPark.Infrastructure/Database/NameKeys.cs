using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

/// <summary>Gives names from before there were search keys their key; nothing to do afterwards.</summary>
internal static class NameKeys
{
    private const int Chunk = 10_000;

    public static async Task Fill(TalentParkDb db, CancellationToken ct)
    {
        await Fill(db, "person", "concat_ws(' ', family_name, given_name, patronymic)", ct);
        await Fill(db, "employer", "name", ct);
        await Fill(db, "training_centre", "name", ct);
    }

    private static async Task Fill(TalentParkDb db, string table, string name, CancellationToken ct)
    {
        var read = $"""select id as "Id", {name} as "Name" from {table} where name_key = '' limit {Chunk}""";
        var write = $"update {table} t set name_key = k.key from unnest({{0}}, {{1}}) as k(id, key) where t.id = k.id";
        while (await db.Database.SqlQueryRaw<Named>(read).ToListAsync(ct) is { Count: > 0 } rows)
        {
            await db.Database.ExecuteSqlRawAsync(write, [rows.Select(r => r.Id).ToArray(), rows.Select(r => SearchKey.Of(r.Name) is { Length: > 0 } key ? key : "-").ToArray()], ct);
        }
    }

    private sealed record Named(Guid Id, string Name);
}
