namespace TalentPark.Application.Shared;

/// <summary>A region by its SOATO code, as the classifier has it today.</summary>
/// <param name="IsClosed">Not to be chosen any more.</param>
public sealed record Region(string Soato, string NameUz, string NameRu, string NameEn, bool IsClosed = false);

/// <summary>A district or town by its SOATO code, as the classifier has it today.</summary>
/// <param name="IsClosed">Not to be chosen any more.</param>
public sealed record District(string Soato, string RegionSoato, string Kind, string NameUz, string NameRu, bool IsClosed = false);

/// <summary>A day off work; <paramref name="Day"/> is MM-DD for each year or YYYY-MM-DD for one.</summary>
/// <param name="ValidFrom">First day on which it is one.</param>
/// <param name="ValidTo">Last day on which it is one; null while it is.</param>
public sealed record Holiday(string Day, string Name, bool Assumed, DateOnly ValidFrom = default, DateOnly? ValidTo = null);

/// <summary>The parameters of one day as text, kept once under its hash: what a stored decision is replayed by, whatever was edited since.</summary>
/// <param name="Sha256">As kept with each line.</param>
/// <param name="Text">A <see cref="Domain.Policy.PolicyParameters.CanonicalText"/>.</param>
public sealed record KeptPolicy(string Sha256, string Text);
