using TalentPark.Domain.Claims;

namespace TalentPark.Web.Pages.Centre;

/// <summary>The six groups as addresses and pages name them.</summary>
internal static class CandidateGroups
{
    /// <summary>In the order of the tabs, with the name in the address and the mark.</summary>
    public static readonly IReadOnlyList<(CandidateGroup Group, string Slug, string Mark)> All =
    [
        (CandidateGroup.Ready, "ready", "ok"),
        (CandidateGroup.Soon, "soon", "wait"),
        (CandidateGroup.NoJobYet, "no-job", "idle"),
        (CandidateGroup.SomethingMissing, "missing", "unknown"),
        (CandidateGroup.ClaimedOrPaid, "claimed", "busy"),
        (CandidateGroup.Cannot, "cannot", "bad"),
    ];

    /// <summary>The group of that name; null when there is none.</summary>
    public static CandidateGroup? Find(string? slug)
    {
        foreach (var (group, name, _) in All)
        {
            if (name == slug)
            {
                return group;
            }
        }

        return null;
    }

    public static string Slug(this CandidateGroup group) => All.First(g => g.Group == group).Slug;

    public static string Mark(this CandidateGroup group) => All.First(g => g.Group == group).Mark;

    public static string Word(this Words T, CandidateGroup group) => T[$"Centre.Group_{group}"];
}
