using TalentPark.Domain.Claims;

namespace TalentPark.Application.Documents;

/// <summary>All that the documents of a claim are made from: plain values, as they stood when the claim was submitted and decided.</summary>
public sealed record ClaimPaper
{
    /// <summary>For people, such as TP-2026-000418.</summary>
    public required string Number { get; init; }

    public required CentrePaper Centre { get; init; }

    public required string CertifierName { get; init; }

    public required string CertifierPosition { get; init; }

    /// <summary>The statement the certifier agreed to, in the words agreed to; null: the usual statement.</summary>
    public string? CertifierStatement { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Tashkent's day of the first submission; returns and re-submissions keep it.</summary>
    public required DateOnly FirstAppliedOn { get; init; }

    /// <summary>The last day to decide.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Code of the policy edition.</summary>
    public required string Edition { get; init; }

    public required int Revision { get; init; }

    /// <summary>1 to 200, by number.</summary>
    public required IReadOnlyList<ClaimLinePaper> Lines { get; init; }

    /// <summary>The moment of the last line's decision; null while any is open.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Full names of those who decided, in order of their first decision.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Absolute address that tells whether this document is genuine; one for each document.</summary>
    public string? VerifyAddress { get; init; }
}

/// <summary>A name in the three languages.</summary>
public sealed record LocalName(string Uz, string Ru, string En)
{
    public string In(string language) => language switch { "ru" => Ru, "en" => En, _ => Uz };
}

public sealed record CentrePaper
{
    public required string Name { get; init; }

    public required string Stir { get; init; }

    public LocalName? Region { get; init; }

    public LocalName? District { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Director { get; init; }

    /// <summary>20 digits.</summary>
    public string? Account { get; init; }

    /// <summary>5 digits.</summary>
    public string? Mfo { get; init; }
}

public sealed record ClaimLinePaper
{
    public required int No { get; init; }

    public required string FullName { get; init; }

    /// <summary>Only the last four digits can be read.</summary>
    public required string MaskedPinfl { get; init; }

    public required string Course { get; init; }

    public required string Direction { get; init; }

    public required DateOnly CompletedOn { get; init; }

    public required string Employer { get; init; }

    public required string EmployerStir { get; init; }

    public required DateOnly HiredOn { get; init; }

    public required DateOnly AppliedOn { get; init; }

    /// <summary>UZS a month; null while unknown.</summary>
    public decimal? AverageWage { get; init; }

    public decimal? Multiple { get; init; }

    /// <summary>UZS, the base calculation value (BHM) on the application date.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>UZS; null where the edition has none.</summary>
    public decimal? Ceiling { get; init; }

    public required SubsidyRate Rate { get; init; }

    /// <summary>UZS asked for on submission; approved as it is.</summary>
    public required decimal Amount { get; init; }

    public LineDecision Decision { get; init; }

    public LineRefusal? Refusal { get; init; }
}

/// <summary>What the letter that demands a line's money back is made from.</summary>
/// <param name="Number">Of the recovery.</param>
/// <param name="Amount">UZS.</param>
/// <param name="Rules">Codes of the rules that now fail; may be none when a person found the ground.</param>
/// <param name="Reason">What the reviewer wrote; null when the system found it.</param>
public sealed record DemandPaper(
    ClaimPaper Claim, ClaimLinePaper Line, string Number, decimal Amount, DateOnly? PaidOn, IReadOnlyList<string> Rules, string? Reason, DateTimeOffset DemandedAt, DateOnly DueOn, string Approver);

public enum LineDecision
{
    /// <summary>Not decided yet.</summary>
    Open,
    Approved,

    /// <summary>Approved, and waiting for the fund's money.</summary>
    Queued,
    Refused,

    /// <summary>Refused, and contested: somebody else decides it anew.</summary>
    Appealed,
}

/// <param name="Reason">Code of the reason the approver chose.</param>
/// <param name="Note">What the approver added in own words.</param>
/// <param name="Grounds">The rules that are not met; may be none when the reason lies in the papers.</param>
public sealed record LineRefusal(string Reason, string? Note, IReadOnlyList<RuleJudgement> Grounds);
