namespace TalentPark.Web.Api.Subsidy;

/// <summary>Reads the question's answers by name from whatever shape they came in.</summary>
public static class SubsidyQuestionReader
{
    public const string Wages = "employment.monthlyWages";

    public static SubsidyQuestion Read(IAnswers from) => new()
    {
        ApplicationDate = from.Day("applicationDate"),
        Edition = from.Text("edition"),
        Centre = new CentreAnswers
        {
            IsState = from.Flag("centre.isState"),
            AccreditedFrom = from.Day("centre.accreditedFrom"),
            AccreditedTo = from.Day("centre.accreditedTo"),
        },
        Course = new CourseAnswers
        {
            Direction = from.Text("course.direction"),
            StartedOn = from.Day("course.startedOn"),
            CompletedOn = from.Day("course.completedOn"),
        },
        RecordedOn = from.Day("recordedOn"),
        Employment = new EmploymentAnswers
        {
            StartedOn = from.Day("employment.startedOn"),
            EndedOn = from.Day("employment.endedOn"),
            MonthlyWages = ReadWages(from),
        },
        Employer = new EmployerAnswers
        {
            ResidentFrom = from.Day("employer.residentFrom"),
            ResidentTo = from.Day("employer.residentTo"),
            ExporterFrom = from.Day("employer.exporterFrom"),
            ExporterTo = from.Day("employer.exporterTo"),
        },
        Disability = new DisabilityAnswers
        {
            Claimed = from.Flag("disability.claimed"),
            CertifiedFrom = from.Day("disability.certifiedFrom"),
            CertifiedTo = from.Day("disability.certifiedTo"),
        },
        AlreadySubsidised = from.Flag("alreadySubsidised"),
        BirthDate = from.Day("birthDate"),
    };

    private static WageAnswer[]? ReadWages(IAnswers from)
    {
        if (from.Rows(Wages) is not { } rows)
        {
            return null;
        }

        var wages = new WageAnswer[rows];
        for (var i = 0; i < rows; i++)
        {
            wages[i] = new WageAnswer { Month = from.Month(MonthAt(i)), Gross = from.Amount(GrossAt(i)) };
        }

        return wages;
    }

    public static string MonthAt(int row) => $"{Wages}[{row}].month";

    public static string GrossAt(int row) => $"{Wages}[{row}].gross";
}
