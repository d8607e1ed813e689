using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

public static class Releases
{
    /// <summary>A release with its changes, to be changed.</summary>
    /// <exception cref="NotFound">Unknown.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    internal static async Task<PolicyRelease> Release(this ITalentParkDb db, Guid id, int revision, CancellationToken ct)
    {
        var release = await db.PolicyReleases.Include(r => r.Changes).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        return release.Revision == revision ? release : throw new StaleForm();
    }

    /// <summary>Every row of the policy, superseded ones too.</summary>
    public static async Task<PolicyRows> PolicyRows(this ITalentParkDb db, CancellationToken ct) =>
        new(await db.PolicyEntries.AsNoTracking().ToListAsync(ct), await db.ClassifierItems.AsNoTracking().ToListAsync(ct));
}

/// <summary>Brings this process's policy up to the last release at once; other processes follow within seconds.</summary>
public interface IPolicyRefresh
{
    Task Refresh(CancellationToken ct);
}
