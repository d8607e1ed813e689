using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Access;

/// <summary>The permission a page or endpoint needs. One without it, or without <see cref="AllowAnonymousAttribute"/>, fails a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}

public sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

public sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (Permissions.Allows(user.Roles, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
