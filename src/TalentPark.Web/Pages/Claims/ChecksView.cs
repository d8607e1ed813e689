using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Pages.Claims;

/// <summary>The checks of one line with what the reader may do about them.</summary>
public sealed record ChecksView(LineChecks Checks, Claim Claim, ClaimLine Line, ClaimActs Acts)
{
    public ConfirmForm Confirm { get; init; } = new();

    public OverrideForm Override { get; init; } = new();

    public string Path => $"/claims/{Claim.Id}/lines/{Line.No}/checks";

    /// <summary>Whether the reader may ask the records again.</summary>
    public bool MayRun => Acts.Reviews && Line.State is LineState.Pending or LineState.Recommended or LineState.Appealed;

    /// <summary>Checks the reader may answer by hand.</summary>
    public IReadOnlyList<CheckStanding> ToConfirm =>
        Acts.Reviews && (Line.State == LineState.Appealed || (Acts.IsMine && Line.State is LineState.Pending or LineState.Recommended))
            ? [.. Checks.Standings.Where(s => s.TakesHand && !s.IsPassed)] : [];

    /// <summary>Checks the reader may let stand aside.</summary>
    public IReadOnlyList<CheckStanding> ToOverride =>
        Acts.Decides && Claim.ReviewerId is not null && (Line.State == LineState.Appealed || (Claim.State == ClaimState.InReview && Line.State is LineState.Pending or LineState.Recommended))
            && !Checks.Standings.Any(s => s.Override is not null)
            ? [.. Checks.Standings.Where(s => s.IsOpen)] : [];

    /// <summary>Everything ever answered about one check, the newest first.</summary>
    public IEnumerable<LineCheck> History(string code) => Checks.Rows.Where(r => r.Code == code).Reverse();

    public IEnumerable<CheckOverride> Overrides(string code) => Checks.Overrides.Where(o => o.Code == code).Reverse();

    internal static string SourceOf(LineCheck row, Words words) => row.IsAutomatic ? words[$"Checks.Source_{row.Source}"] : row.Source;

    internal static string Grounds(string grounds, Words words) =>
        string.Join(' ', grounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(g => words[$"Checks.Ground_{g}"]));
}

public sealed class ConfirmForm
{
    public int Revision { get; set; }

    /// <summary>By code of the check.</summary>
    public Dictionary<string, bool> Chosen { get; set; } = [];

    public string? Source { get; set; }

    public string? Note { get; set; }

    /// <summary>Which button was pressed.</summary>
    public bool Holds { get; set; } = true;

    internal IReadOnlyList<string> Codes => [.. Chosen.Where(c => c.Value).Select(c => c.Key)];
}

public sealed class OverrideForm
{
    public int Revision { get; set; }

    public string? Code { get; set; }

    public string? Reason { get; set; }

    public DateOnly? Until { get; set; }
}
