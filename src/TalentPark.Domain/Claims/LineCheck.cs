using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

public enum CheckResult
{
    Passed,
    Failed,

    /// <summary>No register answers. Never a pass.</summary>
    Unknown,
}

/// <summary>Codes of the checks of a line, in the order in which they are shown; words: <c>Checks.{code}</c>.</summary>
public static class CheckCodes
{
    public const string Identity = "identity";
    public const string TrainingRecorded = "training-recorded";
    public const string CertificateConfirmed = "certificate-confirmed";
    public const string EmploymentConfirmed = "employment-confirmed";
    public const string WagesConfirmed = "wages-confirmed";
    public const string ResidencyExports = "residency-exports";

    /// <summary>Only where the higher rate is claimed.</summary>
    public const string Disability = "disability";
    public const string Duplicates = "duplicates";
    public const string PayeeAccount = "payee-account";
    public const string ConflictOfInterest = "conflict-of-interest";

    public static readonly IReadOnlyList<string> All =
    [
        Identity, TrainingRecorded, CertificateConfirmed, EmploymentConfirmed, WagesConfirmed,
        ResidencyExports, Disability, Duplicates, PayeeAccount, ConflictOfInterest,
    ];
}

/// <summary>One answer to one check of a line: of the registers, or of a reviewer by hand where they are silent. Never altered; all stay in sight.</summary>
[NotAudited]
public sealed class LineCheck
{
    /// <summary>The longest source, in characters: the register or person asked.</summary>
    public const int SourceLength = 200;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteLength = 1000;

    private LineCheck()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid LineId { get; private init; }

    /// <summary>Of <see cref="CheckCodes"/>.</summary>
    public string Code { get; private init; } = "";

    public CheckResult Result { get; private init; }

    /// <summary>Automatic: a code of <see cref="CheckSources"/>. By hand: the register or person asked, as typed.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The day (of Tashkent) on which the source said so.</summary>
    public DateOnly ObservedOn { get; private init; }

    /// <summary>Why an automatic check did not pass: codes parted by blanks, words <c>Checks.Ground_{code}</c>; empty otherwise.</summary>
    public string Grounds { get; private init; } = "";

    /// <summary>Keyed hash of the facts the registers' answer rests on: an answer by hand counts while they stay the same.</summary>
    public string Basis { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>Who answered by hand; null for an automatic check.</summary>
    public Guid? ById { get; private init; }

    /// <summary>Empty for an automatic check.</summary>
    public string ByName { get; private init; } = "";

    public string? Note { get; private init; }

    public bool IsAutomatic => ById is null;

    /// <param name="today">The day observed where the finding itself knows none.</param>
    public static LineCheck Automatic(ClaimLine line, CheckFinding finding, DateOnly today, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = line.ClaimId,
        LineId = line.Id,
        Code = finding.Code,
        Result = finding.Result,
        Source = finding.Source,
        ObservedOn = finding.ObservedOn ?? today,
        Grounds = finding.Grounds,
        Basis = finding.Basis,
        At = at,
    };

    /// <summary>The claim's reviewer answers one check against the papers; on an appealed line any reviewer.</summary>
    /// <exception cref="RuleBroken"><c>claim-not-in-review</c>, <c>claim-taken-by-other</c>, <c>check-step-forbidden</c> on a decided line, <c>check-failed</c> where the
    /// registers say no, <c>check-passed</c> where they say yes and the line is not drawn for a full review, <c>check-source-missing</c>.</exception>
    public static LineCheck ByHand(Claim claim, ClaimLine line, CheckStanding standing, HandAnswer answer, Actor by, DateTimeOffset at)
    {
        MustBeReviewer(claim, line, by);
        if (standing.Automatic.Result == CheckResult.Failed)
        {
            throw new RuleBroken("check-failed");
        }

        if (standing.Automatic.Result == CheckResult.Passed && !standing.NeedsHand)
        {
            throw new RuleBroken("check-passed");
        }

        if (string.IsNullOrWhiteSpace(answer.Source) || (answer.Result == CheckResult.Failed && string.IsNullOrWhiteSpace(answer.Note)))
        {
            throw new RuleBroken("check-source-missing");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            ClaimId = line.ClaimId,
            LineId = line.Id,
            Code = standing.Automatic.Code,
            Result = answer.Result,
            Source = answer.Source,
            ObservedOn = answer.ObservedOn,
            Basis = standing.Automatic.Basis,
            At = at,
            ById = by.Id,
            ByName = by.Name,
            Note = answer.Note,
        };
    }

    private static void MustBeReviewer(Claim claim, ClaimLine line, Actor by)
    {
        if (line.State == LineState.Appealed)
        {
            return;
        }

        if (claim.State != ClaimState.InReview)
        {
            throw new RuleBroken("claim-not-in-review", claim.State);
        }

        if (claim.ReviewerId != by.Id)
        {
            throw new RuleBroken("claim-taken-by-other", claim.ReviewerName);
        }

        if (line.State is not (LineState.Pending or LineState.Recommended))
        {
            throw new RuleBroken("check-step-forbidden");
        }
    }
}

/// <summary>What a reviewer found.</summary>
/// <param name="Source">The register or person asked, or the paper seen.</param>
/// <param name="ObservedOn">The day on which it was.</param>
/// <param name="Note">Needed for a failed check.</param>
public sealed record HandAnswer(CheckResult Result, string Source, DateOnly ObservedOn, string? Note);
