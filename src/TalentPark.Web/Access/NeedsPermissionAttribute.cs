using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Access;

/// <summary>The permission a page or endpoint needs; of several, any one. A page without it, or without <see cref="AllowAnonymousAttribute"/>, fails a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(Permission permission, params Permission[] or) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IReadOnlyList<Permission> AnyOf { get; } = [permission, .. or];

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(AnyOf)];
}

public sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

public sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.AnyOf.Any(permission => Permissions.Allows(user.Roles, permission)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
