using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Access;

/// <summary>Whose accounts one may manage, and which roles one may give.</summary>
public static class AccountScope
{
    private static readonly Role[] OfCentres = [Role.Centre, Role.CentreAdmin];

    /// <summary>The centre whose accounts the reader manages; null for the admin, who manages all.</summary>
    public static Guid? ManagedCentre(this ICurrentUser user) => user.Roles.Contains(Role.Admin) ? null : user.OwnCentre();

    /// <summary>Graduates make their accounts themselves.</summary>
    public static IReadOnlyList<Role> Grantable(this ICurrentUser user) =>
        user.Roles.Contains(Role.Admin) ? [.. Enum.GetValues<Role>().Where(r => r != Role.Graduate)] : OfCentres;

    /// <exception cref="NotFound">The account is none of the reader's.</exception>
    public static void MustReach(this ICurrentUser user, AccountFile account)
    {
        if (user.ManagedCentre() is { } centre && account.CentreId != centre)
        {
            throw new NotFound();
        }
    }

    /// <exception cref="RuleBroken"><c>account-own</c>: nobody changes his own rights.</exception>
    public static void MustNotBe(this ICurrentUser user, AccountFile account)
    {
        if (user.Id == account.Id)
        {
            throw new RuleBroken("account-own");
        }
    }

    /// <exception cref="RuleBroken">No role; roles that exclude each other; a centre's or bank's role without, or with staff's.</exception>
    public static void MustFit(IReadOnlyCollection<Role> roles, Guid? centre, string? bank)
    {
        if (roles.Count == 0)
        {
            throw new RuleBroken("roles-none");
        }

        if (!Permissions.AreHoldable(roles))
        {
            throw new RuleBroken("roles-incompatible");
        }

        var (atCentre, atBank) = (roles.Any(OfCentres.Contains), roles.Contains(Role.Bank));
        if (atCentre != centre is not null || (atCentre && !roles.All(OfCentres.Contains)))
        {
            throw new RuleBroken("roles-centre");
        }

        if (atBank != bank is not null || (atBank && roles.Count > 1))
        {
            throw new RuleBroken("roles-bank");
        }
    }
}
