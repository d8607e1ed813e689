using TalentPark.Application.Access;

namespace TalentPark.Web.Access;

/// <summary>The permission a handler needs beside its page's; of several, any one. An act on a page one may only read must have it, or a test fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandlerNeedsAttribute(Permission permission, params Permission[] or) : Attribute
{
    public IReadOnlyList<Permission> AnyOf { get; } = [permission, .. or];
}
