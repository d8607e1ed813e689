using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Access;

namespace TalentPark.Web.Access;

/// <summary>Who may call a handler of a page. docs/rules/pages.md is generated from it, and a test asks every handler as every role.</summary>
/// <param name="IsOpen">Anybody, without signing in.</param>
/// <param name="Needs">One permission of each list; empty on pages for everybody who is signed in.</param>
public sealed record PageAccess(bool IsOpen, IReadOnlyList<IReadOnlyList<Permission>> Needs)
{
    /// <param name="page">The page's model.</param>
    /// <param name="handler">Null for a page without a handler of its own.</param>
    public static PageAccess Of(Type page, MethodInfo? handler)
    {
        var needs = new List<IReadOnlyList<Permission>>();
        if (page.GetCustomAttribute<NeedsPermissionAttribute>() is { } whole)
        {
            needs.Add(whole.AnyOf);
        }

        if (handler?.GetCustomAttribute<HandlerNeedsAttribute>() is { } own)
        {
            needs.Add(own.AnyOf);
        }

        return new(page.GetCustomAttribute<AllowAnonymousAttribute>() is not null, needs);
    }

    public bool Allows(IReadOnlyCollection<Role> roles) => Needs.All(any => any.Any(permission => Permissions.Allows(roles, permission)));
}
