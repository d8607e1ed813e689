namespace TalentPark.Application.Access;

/// <summary>A query anyone may ask without signing in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnonymousAttribute : Attribute;
