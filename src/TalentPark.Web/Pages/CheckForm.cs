namespace TalentPark.Web.Pages;

/// <summary>The assessment's questions as typed. Names are those of the API, so that a fault found there belongs to the field of the same name here.</summary>
public sealed class CheckForm
{
    public string? ApplicationDate { get; set; }

    public string? Edition { get; set; }

    public CentreFields Centre { get; set; } = new();

    public CourseFields Course { get; set; } = new();

    public string? RecordedOn { get; set; }

    public EmploymentFields Employment { get; set; } = new();

    public EmployerFields Employer { get; set; } = new();

    public DisabilityFields Disability { get; set; } = new();

    public string? AlreadySubsidised { get; set; }

    public string? BirthDate { get; set; }

    public sealed class CentreFields
    {
        public string? IsState { get; set; }

        public string? AccreditedFrom { get; set; }

        public string? AccreditedTo { get; set; }
    }

    public sealed class CourseFields
    {
        public string? Direction { get; set; }

        public string? StartedOn { get; set; }

        public string? CompletedOn { get; set; }
    }

    public sealed class EmploymentFields
    {
        public string? StartedOn { get; set; }

        public string? EndedOn { get; set; }

        public List<WageFields> MonthlyWages { get; set; } = [];
    }

    public sealed class WageFields
    {
        /// <summary>YYYY-MM; empty while the hire date is not known.</summary>
        public string? Month { get; set; }

        public string? Gross { get; set; }
    }

    public sealed class EmployerFields
    {
        public string? ResidentFrom { get; set; }

        public string? ResidentTo { get; set; }

        public string? ExporterFrom { get; set; }

        public string? ExporterTo { get; set; }
    }

    public sealed class DisabilityFields
    {
        public string? Claimed { get; set; }

        public string? CertifiedFrom { get; set; }

        public string? CertifiedTo { get; set; }
    }
}
