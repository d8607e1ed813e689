namespace TalentPark.Domain.Registry;

/// <summary>Where a centre stands with its accreditation on one day.</summary>
public enum AccreditationState
{
    /// <summary>It never asked, or not by that day.</summary>
    None,

    Applied,
    Accredited,

    /// <summary>The term it was accredited for is over.</summary>
    Ended,

    Suspended,
    Withdrawn,
    Refused,
}

public enum AccreditationStep
{
    Apply,
    Accredit,
    Refuse,

    /// <summary>A further term after the one on record.</summary>
    Renew,
    Suspend,

    /// <summary>The suspension ends; the term on record goes on.</summary>
    Lift,
    Withdraw,
}
