namespace TalentPark.Application.Access;

/// <summary>Roles × permissions: the only such table. docs/rules/permissions.md is generated from it.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, Role[]> Table = new()
    {
        [Permission.SeeOwnCentre] = [Role.Centre, Role.CentreAdmin],
        [Permission.EditOwnCentre] = [Role.Centre, Role.CentreAdmin],
        [Permission.FileClaims] = [Role.Centre, Role.CentreAdmin],
        [Permission.SeeAllClaims] = [Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor, Role.Finance, Role.Treasurer],
        [Permission.ReviewClaims] = [Role.Reviewer],
        [Permission.AllocateWork] = [Role.Lead],
        [Permission.DeclareConflicts] = [Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer],
        [Permission.WriteOnClaims] = [Role.Reviewer, Role.Approver, Role.Lead, Role.Finance, Role.Treasurer],
        [Permission.DecideClaims] = [Role.Approver],
        [Permission.SeeRegistries] = [Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor, Role.Registrar],
        [Permission.KeepRegistries] = [Role.Registrar],
        [Permission.ExportRegistries] = [Role.Lead, Role.Auditor, Role.Registrar],
        [Permission.CheckCertificates] = [Role.Registrar],
        [Permission.ImportFiles] = [Role.Centre, Role.CentreAdmin, Role.Registrar],
        [Permission.SeeImports] = [Role.Centre, Role.CentreAdmin, Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor, Role.Registrar],
        [Permission.SeePolicy] = [Role.Policy, Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor],
        [Permission.KeepPolicy] = [Role.Policy],
        [Permission.MergeRecords] = [Role.Registrar, Role.Reviewer],
        [Permission.PlaceHolds] = [Role.Reviewer, Role.Approver, Role.Lead, Role.Finance, Role.Treasurer],
        [Permission.SeeSampling] = [Role.Lead, Role.Auditor],
        [Permission.SeeRecoveries] = [Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer, Role.Lead, Role.Auditor],
        [Permission.SeeMoney] = [Role.Finance, Role.Treasurer, Role.Lead, Role.Approver, Role.Auditor],
        [Permission.KeepFund] = [Role.Finance],
        [Permission.PreparePayments] = [Role.Finance],
        [Permission.AuthorisePayments] = [Role.Treasurer],
        [Permission.SeeRefunds] = [Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer, Role.Lead, Role.Auditor],
        [Permission.ReviewRefunds] = [Role.Reviewer],
        [Permission.DecideRefunds] = [Role.Approver],
        [Permission.SeeOwnSupport] = [Role.Graduate],
        [Permission.ApplyForSupport] = [Role.Graduate],
        [Permission.ServeReferrals] = [Role.Bank],
        [Permission.ManageAccounts] = [Role.Admin, Role.CentreAdmin],
    };

    private static readonly (Role, Role)[] IncompatiblePairs =
    [
        (Role.Reviewer, Role.Approver),
        (Role.Finance, Role.Treasurer),
        (Role.Approver, Role.Treasurer),
        (Role.Admin, Role.Reviewer),
        (Role.Admin, Role.Approver),
        (Role.Admin, Role.Finance),
        (Role.Admin, Role.Treasurer),
    ];

    /// <summary>Roles whose acts decide on money, move it, or settle who may: a stolen password alone must not be enough.</summary>
    private static readonly Role[] WithSecondFactor =
        [Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer, Role.Lead, Role.Policy, Role.Registrar, Role.Bank, Role.Admin];

    public static IReadOnlyCollection<Role> RolesWith(Permission permission) => Table[permission];

    /// <summary>Whether the roles of one person grant the permission. Roles that exclude each other grant nothing, however they came together.</summary>
    public static bool Allows(IReadOnlyCollection<Role> roles, Permission permission) => roles.Any(Table[permission].Contains) && AreHoldable(roles);

    /// <summary>Whether one person may hold both roles (ZRU-931: nobody checks, approves and pays alone).</summary>
    public static bool AreCompatible(Role one, Role other) =>
        !IncompatiblePairs.Contains((one, other)) && !IncompatiblePairs.Contains((other, one));

    /// <summary>Whether one person may hold all these roles.</summary>
    public static bool AreHoldable(IReadOnlyCollection<Role> roles) =>
        roles.Count < 2 || !IncompatiblePairs.Any(pair => roles.Contains(pair.Item1) && roles.Contains(pair.Item2));

    /// <summary>Whether a person with these roles must sign in with more than a password.</summary>
    public static bool NeedsSecondFactor(IEnumerable<Role> roles) => roles.Any(WithSecondFactor.Contains);
}
