namespace TalentPark.Domain.Registry;

public enum CertificateState
{
    /// <summary>Stated by a centre; nobody has checked it.</summary>
    Claimed,

    /// <summary>Checked and found genuine.</summary>
    Confirmed,

    /// <summary>Checked and not accepted; may be corrected.</summary>
    Rejected,

    /// <summary>Was genuine until its issuer or IT Park took it back.</summary>
    Revoked,
}

public enum CertificateStep
{
    Correct,
    Confirm,
    Reject,
    Revoke,
}

/// <summary>What a certificate states: the computer loan counts from another day for each.</summary>
public enum CertificateKind
{
    /// <summary>The person still studies.</summary>
    Participant,

    /// <summary>The course or exam is passed.</summary>
    Completion,
}

/// <summary>By which programme the certificate was earned.</summary>
public enum CertificateProgramme
{
    /// <summary>A certificate of the state's list.</summary>
    StateList,

    /// <summary>One Million Uzbek Coders.</summary>
    MillionCoders,

    Coursera,

    /// <summary>An international vendor's own exam.</summary>
    Vendor,
}
