namespace TalentPark.Domain.Claims;

public enum RuleOutcome
{
    Met,
    NotMet,
    NotYet,
    Unknown,
}

public enum AssessmentOutcome
{
    Eligible,
    Ineligible,
    NotYet,
    Undetermined,
}

public enum SubsidyRate
{
    Ordinary,
    Disability,
}
