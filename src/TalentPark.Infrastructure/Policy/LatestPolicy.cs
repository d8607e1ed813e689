using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Policy;

/// <summary>The policy this process has in memory. A request takes it once and keeps it, whatever is released meanwhile.</summary>
internal sealed class LatestPolicy(IServiceScopeFactory scopes, IConfiguration configuration) : IPolicyRefresh
{
    private readonly Lock _first = new();
    private volatile CurrentPolicy? _current;

    /// <summary>Read from the database when first asked for.</summary>
    public CurrentPolicy Current
    {
        get
        {
            if (_current is null)
            {
                lock (_first)
                {
                    _current ??= Read();
                }
            }

            return _current;
        }
    }

    /// <summary>Takes up what was released since; a policy that cannot be read leaves the one in force.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        var rows = await scope.ServiceProvider.GetRequiredService<TalentParkDb>().PolicyRows(ct);
        lock (_first)
        {
            if (_current is null || rows.LastRelease > _current.Rows.LastRelease)
            {
                _current = Of(rows);
            }
        }
    }

    private CurrentPolicy Read()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TalentParkDb>();
        return Of(new([.. db.PolicyEntries.AsNoTracking()], [.. db.ClassifierItems.AsNoTracking()]));
    }

    private CurrentPolicy Of(PolicyRows rows) =>
        new(rows.Book(), configuration["Policy:Edition"] ?? PolicyBook.DefaultEdition, rows.Classifiers()) { Rows = rows };
}
