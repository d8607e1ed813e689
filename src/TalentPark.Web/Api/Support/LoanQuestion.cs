using System.ComponentModel;

namespace TalentPark.Web.Api.Support;

/// <summary>What is asked about one applicant for a computer loan. A null is not known; an end that is null is still open.</summary>
[Description("Facts about one applicant. Any fact may be null or absent: not known. Unknown members are ignored; of a member given twice the last counts.")]
public sealed record LoanQuestion
{
    [Description("The day of the application, not before 2019-09-01.")]
    public required DateOnly? ApplicationDate { get; init; }

    [Description("From 1900-01-01 to the application date.")]
    public DateOnly? BirthDate { get; init; }

    [Description("Whether the applicant is a citizen of Uzbekistan.")]
    public bool? IsCitizen { get; init; }

    [Description("First day on which the training centre was an IT Park resident.")]
    public DateOnly? CentreResidentFrom { get; init; }

    [Description("Last day on which the training centre was an IT Park resident; null: still is.")]
    public DateOnly? CentreResidentTo { get; init; }

    public LoanCertificateAnswers? Certificate { get; init; }

    [Description("Whether the applicant had a preferential loan before.")]
    public bool? AlreadyUsed { get; init; }
}

[Description("The certificate the loan is asked on.")]
public sealed record LoanCertificateAnswers
{
    [Description("participant: the person still studies, the day of issue counts; completion: the day the course was completed counts.")]
    public string? Kind { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? CourseCompletedOn { get; init; }
}
