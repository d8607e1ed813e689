using TalentPark.Application.Access;

namespace TalentPark.Web;

/// <summary>A way to a page, shown to those who may go there.</summary>
/// <param name="Path">The page's address; pages below it keep the entry marked.</param>
/// <param name="Words">Key of its text.</param>
/// <param name="Permission">What one needs to see it; null: everybody.</param>
/// <param name="Group">Key of the heading it stands under; null: above all headings.</param>
public sealed record MenuEntry(string Path, string Words, Permission? Permission = null, string? Group = null);

/// <summary>The one list of ways through the site, in the order shown.</summary>
public static class Menu
{
    /// <summary>Shown to visitors, in the page's head.</summary>
    public static readonly IReadOnlyList<MenuEntry> Public =
    [
        new("/eligibility", "Support.Menu"),
        new("/check", "Frame.Check"),
        new("/verify", "Verify.Menu"),
        new("/centres", "PublicCentres.Menu"),
    ];

    /// <summary>Shown to the signed-in, at the side.</summary>
    public static readonly IReadOnlyList<MenuEntry> SignedIn =
    [
        new("/centre", "Centre.Home", Permission.SeeOwnCentre),
        new("/centre/graduates", "Centre.MenuGraduates", Permission.SeeOwnCentre),
        new("/centre/courses", "Centre.MenuCourses", Permission.SeeOwnCentre),
        new("/centre/claims", "Centre.MenuClaims", Permission.SeeOwnCentre),
        new("/centre/payments", "Payments.Own", Permission.SeeOwnCentre),
        new("/centre/debts", "Recoveries.OwnMenu", Permission.SeeOwnCentre),
        new("/centre/imports", "Imports.Menu", Permission.SeeOwnCentre),
        new("/centre/profile", "Centre.Profile", Permission.SeeOwnCentre, "Centre.MenuGroup"),
        new("/centre/disputes", "Disputes.Menu", Permission.SeeOwnCentre, "Centre.MenuGroup"),
        new("/me", "Me.Menu", Permission.SeeOwnSupport),
        new("/me/facts", "Me.FactsMenu", Permission.SeeOwnSupport),
        new("/bank", "BankDesk.Menu", Permission.ServeReferrals),
        new("/work", "Work.Title", Permission.SeeAllClaims),
        new("/refunds", "Refunds.Menu", Permission.SeeRefunds),
        new("/fund", "Fund.Title", Permission.SeeMoney, "Payments.Money"),
        new("/payments", "Payments.Title", Permission.SeeMoney, "Payments.Money"),
        new("/payments/answers", "Bank.Title", Permission.SeeMoney, "Payments.Money"),
        new("/payments/waiting", "Bank.Waiting", Permission.SeeMoney, "Payments.Money"),
        new("/recoveries", "Recoveries.Menu", Permission.SeeRecoveries, "Payments.Money"),
        new("/compensation", "Compensation.Menu", Permission.SeeMoney, "Payments.Money"),
        new("/sampling", "Checks.Sampling", Permission.SeeSampling),
        new("/registry/persons", "Lists.Persons", Permission.SeeRegistries, "Registry.Registers"),
        new("/registry/certificates", "Certificates.Title", Permission.SeeRegistries, "Registry.Registers"),
        new("/registry/employments", "Lists.Employments", Permission.SeeRegistries, "Registry.Registers"),
        new("/registry/centres", "Registry.Centres", Permission.SeeRegistries, "Registry.Registers"),
        new("/registry/employers", "Registry.Employers", Permission.SeeRegistries, "Registry.Registers"),
        new("/registry/duplicates", "People.Duplicates", Permission.SeeRegistries, "Registry.Registers"),
        new("/imports", "Imports.Menu", Permission.SeeRegistries, "Registry.Registers"),
        new("/disputes", "Disputes.Menu", Permission.KeepRegistries, "Registry.Registers"),
        new("/accounts", "Accounts.Title", Permission.ManageAccounts, "Accounts.Group"),
        new("/policy", "Policy.Title", Permission.SeePolicy, "Policy.Title"),
        new("/policy/classifiers", "Policy.Classifiers", Permission.SeePolicy, "Policy.Title"),
        new("/policy/releases", "Policy.Releases", Permission.SeePolicy, "Policy.Title"),
    ];

    /// <summary>The entry a page belongs to: the longest path the address lies at or below.</summary>
    public static MenuEntry? Current(IEnumerable<MenuEntry> entries, PathString address) =>
        entries.Where(entry => address.StartsWithSegments(entry.Path)).MaxBy(entry => entry.Path.Length);

    /// <summary>The page a reader starts from: the first of the own menu, or the front page.</summary>
    public static string Home(IReadOnlyCollection<Role> roles) => For(roles).FirstOrDefault()?.Path ?? "/";

    public static IEnumerable<MenuEntry> For(IReadOnlyCollection<Role> roles) =>
        SignedIn.Where(entry => entry.Permission is not { } permission || Permissions.Allows(roles, permission));
}
