namespace TalentPark.Application.Access;

/// <summary>What may be done. Every command, query and page names one; <see cref="Permissions"/> says which roles hold it.</summary>
public enum Permission
{
    /// <summary>See the own centre's courses, graduates, candidates and claims.</summary>
    SeeOwnCentre,

    /// <summary>Add courses, graduates, employments and wages of the own centre.</summary>
    EditOwnCentre,

    /// <summary>Draft, certify, submit and withdraw the own centre's claims.</summary>
    FileClaims,

    /// <summary>Read every claim with its facts, explanation and timeline.</summary>
    SeeAllClaims,

    /// <summary>Take a submitted claim, recommend its lines, return it to the centre.</summary>
    ReviewClaims,

    /// <summary>Approve or refuse recommended lines.</summary>
    DecideClaims,

    /// <summary>Read training centres, graduates and employers of the whole country.</summary>
    SeeRegistries,

    /// <summary>Register centres and employers, their accreditation, residency and export periods.</summary>
    KeepRegistries,
}
