namespace TalentPark.Application.Access;

/// <summary>The permission a command or query needs; one without it fails a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
