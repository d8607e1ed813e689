using TalentPark.Application.Access;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Shared;

public static class CurrentUserRules
{
    /// <summary>The reader's own centre.</summary>
    /// <exception cref="NotAllowed">The account belongs to no centre.</exception>
    public static Guid OwnCentre(this ICurrentUser user) => user.CentreId ?? throw new NotAllowed();

    /// <summary>Code of the reader's own bank.</summary>
    /// <exception cref="NotAllowed">The account belongs to no bank.</exception>
    public static string OwnBank(this ICurrentUser user) => user.Bank ?? throw new NotAllowed();

    /// <summary>The reader as the actor of a step that needs <paramref name="permission"/>, in the role that grants it.</summary>
    public static Actor As(this ICurrentUser user, Permission permission) =>
        new(user.Id ?? throw new NotAllowed(), user.Name, user.Roles.First(Permissions.RolesWith(permission).Contains).Code());

    /// <summary>The role's code: lower case with hyphens.</summary>
    public static string Code(this Role role) => role == Role.CentreAdmin ? "centre-admin" : role.ToString().ToLowerInvariant();
}
