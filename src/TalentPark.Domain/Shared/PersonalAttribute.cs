namespace TalentPark.Domain.Shared;

/// <summary>A personal value (ZRU-547): never in logs, URLs or the audit's old and new values.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
