using TalentPark.Domain.Policy;
using TalentPark.Web.Api.Subsidy;

namespace TalentPark.Web.Api.Support;

/// <summary>Finds what cannot be judged at all: days out of range or out of order, codes nobody knows, sums that are none. Everything else is the rules' business.</summary>
public static class SupportQuestionCheck
{
    /// <summary>The first day a loan can be asked about; the programme's own start is a rule.</summary>
    public static readonly DateOnly FirstLoan = new(2019, 9, 1);

    public static void Check(LoanQuestion question, Faults faults)
    {
        Application(question.ApplicationDate, FirstLoan, faults);
        Birth(question.BirthDate, question.ApplicationDate, faults);
        if (InRange(faults, "centreResidentFrom", question.CentreResidentFrom) & InRange(faults, "centreResidentTo", question.CentreResidentTo)
            && question.CentreResidentTo < question.CentreResidentFrom)
        {
            faults.Add("centreResidentTo", "EndBeforeStart", question.CentreResidentFrom);
        }

        if (question.Certificate?.Kind is { } kind && SupportQuestionFacts.Kind(kind) is null)
        {
            faults.Add("certificate.kind", "UnknownKind");
        }

        InRange(faults, "certificate.issuedOn", question.Certificate?.IssuedOn);
        InRange(faults, "certificate.courseCompletedOn", question.Certificate?.CourseCompletedOn);
    }

    public static void Check(RefundQuestion question, Edition edition, Faults faults)
    {
        Application(question.ApplicationDate, edition.RefundOn(DateOnly.MinValue).OpenFrom, faults);
        Birth(question.BirthDate, question.ApplicationDate, faults);
        InRange(faults, "certificate.issuedOn", question.Certificate?.IssuedOn);
        if (question.Certificate?.Level is { } level && edition.RefundOn(question.ApplicationDate ?? DateOnly.MaxValue).Percent(level, false) is null)
        {
            faults.Add("certificate.level", "UnknownLevel");
        }

        if (question.Cost?.Currency is { } currency && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
        {
            faults.Add("cost.currency", "UnknownCurrency");
        }

        Sum("cost.amount", question.Cost?.Amount, faults);
        Sum("cost.rate", question.Cost?.Rate, faults);
    }

    /// <summary>The sum that would be paid must fit the register: both factors are bounded.</summary>
    private static void Sum(string path, decimal? sum, Faults faults)
    {
        if (sum > SubsidyLimits.LargestWage)
        {
            faults.Add(path, "TooLarge", SubsidyLimits.LargestWage);
        }
        else if (sum == 0)
        {
            faults.Add(path, "NotAboveZero");
        }
    }

    private static void Application(DateOnly? day, DateOnly first, Faults faults)
    {
        if (day is null)
        {
            if (!faults.At("applicationDate") && !faults.At(Fault.WholeBody))
            {
                faults.Add("applicationDate", "Required");
            }
        }
        else if (day < first)
        {
            faults.Add("applicationDate", "BeforeProgramme", first);
        }
        else
        {
            InRange(faults, "applicationDate", day);
        }
    }

    private static void Birth(DateOnly? birth, DateOnly? application, Faults faults)
    {
        var last = application ?? SubsidyLimits.LastDay;
        if (birth < SubsidyLimits.FirstBirth || birth > last)
        {
            faults.Add("birthDate", "OutOfRange", SubsidyLimits.FirstBirth, last);
        }
    }

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
