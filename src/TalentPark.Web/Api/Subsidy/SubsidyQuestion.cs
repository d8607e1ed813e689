using System.ComponentModel;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>What is asked about one graduate. A null is not known; an end that is null is still open.</summary>
[Description("Facts about one graduate's training and job. Any fact may be null or absent: not known. Unknown members are ignored; of a member given twice the last counts.")]
public sealed record SubsidyQuestion
{
    [Description("The day of the application, not before 2023-02-22.")]
    public required DateOnly? ApplicationDate { get; init; }

    [Description("The set of dated parameters to judge by: default (when null) or pp-51-indexed.")]
    public string? Edition { get; init; }

    public CentreAnswers? Centre { get; init; }

    public CourseAnswers? Course { get; init; }

    [Description("The day the training was recorded in the system.")]
    public DateOnly? RecordedOn { get; init; }

    public EmploymentAnswers? Employment { get; init; }

    public EmployerAnswers? Employer { get; init; }

    public DisabilityAnswers? Disability { get; init; }

    [Description("Whether another line of this person is live or was paid.")]
    public bool? AlreadySubsidised { get; init; }

    [Description("From 1900-01-01 to the application date. Read only by editions with an age limit.")]
    public DateOnly? BirthDate { get; init; }
}

[Description("The training centre on the course's completion date.")]
public sealed record CentreAnswers
{
    public bool? IsState { get; init; }

    public DateOnly? AccreditedFrom { get; init; }

    [Description("Last day of the accreditation; null: still open.")]
    public DateOnly? AccreditedTo { get; init; }
}

public sealed record CourseAnswers
{
    [Description("A code of the approved list of directions, or unlisted.")]
    public string? Direction { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }
}

public sealed record EmploymentAnswers
{
    public DateOnly? StartedOn { get; init; }

    [Description("Last day worked; null: still employed.")]
    public DateOnly? EndedOn { get; init; }

    [Description("Gross wages, each month once, in any order.")]
    public IReadOnlyList<WageAnswer?>? MonthlyWages { get; init; }
}

public sealed record WageAnswer
{
    [Description("YYYY-MM")]
    public DateOnly? Month { get; init; }

    [Description("Gross wage of the month in UZS, 0 to 10^12, at most two decimals.")]
    public decimal? Gross { get; init; }
}

[Description("When the employer was an IT Park resident and when it was an exporter.")]
public sealed record EmployerAnswers
{
    public DateOnly? ResidentFrom { get; init; }

    public DateOnly? ResidentTo { get; init; }

    public DateOnly? ExporterFrom { get; init; }

    public DateOnly? ExporterTo { get; init; }
}

public sealed record DisabilityAnswers
{
    [Description("Whether the higher rate is asked for.")]
    public bool? Claimed { get; init; }

    public DateOnly? CertifiedFrom { get; init; }

    public DateOnly? CertifiedTo { get; init; }
}
