namespace TalentPark.Domain.Shared;

/// <summary>Rows of this kind get no audit entry by themselves: they are part of an act that is audited as one, or the system's own bookkeeping.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute : Attribute;
