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

    /// <summary>Give claims to reviewers; have mails sent again.</summary>
    AllocateWork,

    /// <summary>Say that one is tied to a claim, and have nothing more to do with it.</summary>
    DeclareConflicts,

    /// <summary>Write notes on a claim, and messages to its centre.</summary>
    WriteOnClaims,

    /// <summary>Approve or refuse recommended lines.</summary>
    DecideClaims,

    /// <summary>Read training centres, graduates and employers of the whole country.</summary>
    SeeRegistries,

    /// <summary>Register centres and employers, their accreditation, residency and export periods.</summary>
    KeepRegistries,

    /// <summary>Take a filtered register out as a file.</summary>
    ExportRegistries,
    /// <summary>Confirm, reject and revoke certificates.</summary>
    CheckCertificates,

    /// <summary>Bring files into the registers: a centre its own facts, the registrar the country's.</summary>
    ImportFiles,

    /// <summary>Read imports with their rows: a centre its own, staff all of them.</summary>
    SeeImports,
    /// <summary>Read the policy: values by date, classifiers, releases and what they change.</summary>
    SeePolicy,

    /// <summary>Propose changes to the policy and release those another person proposed.</summary>
    KeepPolicy,
    /// <summary>Find duplicates in the registers; merge two records, or set them apart.</summary>
    MergeRecords,

    /// <summary>Hold a line, claim, centre or programme back from money, and lift what another person held.</summary>
    PlaceHolds,

    /// <summary>Read which lines were drawn for a full review.</summary>
    SeeSampling,

    /// <summary>Read what is proposed to be recovered and what centres owe.</summary>
    SeeRecoveries,

    /// <summary>Read funds, ledger, payment batches and what the bank answered.</summary>
    SeeMoney,

    /// <summary>Change a year's limit by an act.</summary>
    KeepFund,

    /// <summary>Make, lock and cancel payment batches; take in the bank's answers.</summary>
    PreparePayments,

    /// <summary>Authorise payment batches and give them out to the bank.</summary>
    AuthorisePayments,

    /// <summary>Read refunds of certificates' cost, with their papers.</summary>
    SeeRefunds,

    /// <summary>Advise on refunds, and return them for correction.</summary>
    ReviewRefunds,

    /// <summary>Approve and refuse refunds another person advised on.</summary>
    DecideRefunds,

    /// <summary>See what is on record about oneself, and the own applications for support.</summary>
    SeeOwnSupport,

    /// <summary>Bind the own account to a person, dispute facts, apply for loan and card.</summary>
    ApplyForSupport,

    /// <summary>See and settle what graduates ask of the own bank.</summary>
    ServeReferrals,

    /// <summary>Invite people, change their roles, shut accounts: the admin everybody's, a centre's administrator those of the own centre.</summary>
    ManageAccounts,
}
