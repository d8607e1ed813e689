using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry.Lists;

/// <summary>A person as rows of registers name one.</summary>
/// <param name="MaskedPinfl">Empty while it is not known.</param>
internal sealed record PersonNames(string FullName, string MaskedPinfl)
{
    public static async Task<Dictionary<Guid, PersonNames>> Of(ITalentParkDb db, IEnumerable<Guid> persons, CancellationToken ct)
    {
        var ids = persons.Distinct().ToList();
        var rows = await db.Persons.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FamilyName, p.GivenName, p.Patronymic, p.Pinfl }).ToListAsync(ct);
        return rows.ToDictionary(p => p.Id, p => new PersonNames($"{p.FamilyName} {p.GivenName} {p.Patronymic}".TrimEnd(), Masked.Pinfl(p.Pinfl)));
    }
}
