using TalentPark.Application.Shared;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>
/// Finds what cannot be judged at all: days out of range or out of order, wages that cannot be wages, codes nobody knows.
/// Nothing else is contradictory; everything else is the rules' business.
/// </summary>
public static class SubsidyQuestionCheck
{
    public static void Check(SubsidyQuestion question, CurrentPolicy policy, Faults faults)
    {
        CheckApplication(question.ApplicationDate, faults);
        Known(faults, "edition", question.Edition, "UnknownEdition", name => policy.Book.Edition(name) is not null);
        Order(faults, "centre.accreditedFrom", question.Centre?.AccreditedFrom, "centre.accreditedTo", question.Centre?.AccreditedTo);
        Known(faults, "course.direction", question.Course?.Direction, "UnknownDirection", policy.Book.KnowsDirection);
        Order(faults, "course.startedOn", question.Course?.StartedOn, "course.completedOn", question.Course?.CompletedOn);
        InRange(faults, "recordedOn", question.RecordedOn);
        Order(faults, "employment.startedOn", question.Employment?.StartedOn, "employment.endedOn", question.Employment?.EndedOn);
        CheckWages(question.Employment?.MonthlyWages, faults);
        Order(faults, "employer.residentFrom", question.Employer?.ResidentFrom, "employer.residentTo", question.Employer?.ResidentTo);
        Order(faults, "employer.exporterFrom", question.Employer?.ExporterFrom, "employer.exporterTo", question.Employer?.ExporterTo);
        Order(faults, "disability.certifiedFrom", question.Disability?.CertifiedFrom, "disability.certifiedTo", question.Disability?.CertifiedTo);
        CheckBirth(question.BirthDate, question.ApplicationDate, faults);
    }

    private static void CheckApplication(DateOnly? day, Faults faults)
    {
        if (day is null)
        {
            if (!faults.At("applicationDate") && !faults.At(Fault.WholeBody))
            {
                faults.Add("applicationDate", "Required");
            }
        }
        else if (day < SubsidyLimits.FirstApplication)
        {
            faults.Add("applicationDate", "BeforeProgramme", SubsidyLimits.FirstApplication);
        }
        else
        {
            InRange(faults, "applicationDate", day);
        }
    }

    private static void CheckWages(IReadOnlyList<WageAnswer?>? wages, Faults faults)
    {
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < (wages?.Count ?? 0); i++)
        {
            if (InRange(faults, SubsidyQuestionReader.MonthAt(i), wages![i]?.Month) && !seen.Add(wages[i]!.Month!.Value))
            {
                faults.Add(SubsidyQuestionReader.MonthAt(i), "MonthTwice");
            }

            if (wages[i]?.Gross > SubsidyLimits.LargestWage)
            {
                faults.Add(SubsidyQuestionReader.GrossAt(i), "TooLarge", SubsidyLimits.LargestWage);
            }
        }
    }

    private static void CheckBirth(DateOnly? birth, DateOnly? application, Faults faults)
    {
        var last = application ?? SubsidyLimits.LastDay;
        if (birth < SubsidyLimits.FirstBirth || birth > last)
        {
            faults.Add("birthDate", "OutOfRange", SubsidyLimits.FirstBirth, last);
        }
    }

    private static void Known(Faults faults, string path, string? code, string fault, Func<string, bool> knows)
    {
        if (code is not null && !knows(code))
        {
            faults.Add(path, fault);
        }
    }

    private static void Order(Faults faults, string fromPath, DateOnly? from, string toPath, DateOnly? to)
    {
        if (InRange(faults, fromPath, from) & InRange(faults, toPath, to) && to < from)
        {
            faults.Add(toPath, "EndBeforeStart", from);
        }
    }

    /// <summary>Whether there is a day, and a possible one.</summary>
    private static bool InRange(Faults faults, string path, DateOnly? day)
    {
        if (day < SubsidyLimits.FirstDay || day > SubsidyLimits.LastDay)
        {
            faults.Add(path, "OutOfRange", SubsidyLimits.FirstDay, SubsidyLimits.LastDay);
            return false;
        }

        return day is not null;
    }
}
