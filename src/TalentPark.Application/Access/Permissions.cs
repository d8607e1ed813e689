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

    public static IReadOnlyCollection<Role> RolesWith(Permission permission) => Table[permission];

    public static bool Allows(IEnumerable<Role> roles, Permission permission) => roles.Any(Table[permission].Contains);

    /// <summary>Whether one person may hold both roles (ZRU-931: nobody checks, approves and pays alone).</summary>
    public static bool AreCompatible(Role one, Role other) =>
        !IncompatiblePairs.Contains((one, other)) && !IncompatiblePairs.Contains((other, one));
}
