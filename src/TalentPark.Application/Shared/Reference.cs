namespace TalentPark.Application.Shared;

/// <summary>A region by its SOATO code.</summary>
public sealed record Region(string Soato, string NameUz, string NameRu, string NameEn);

/// <summary>A district or town by its SOATO code.</summary>
public sealed record District(string Soato, string RegionSoato, string Kind, string NameUz, string NameRu);

/// <summary>A day off work; <paramref name="Day"/> is MM-DD for each year or YYYY-MM-DD for one.</summary>
public sealed record Holiday(string Day, string Name, bool Assumed);

/// <summary>The parameters of one day as text, kept once under its hash: what a stored decision is replayed by, whatever was edited since.</summary>
/// <param name="Sha256">As kept with each line.</param>
/// <param name="Text">A <see cref="Domain.Policy.PolicyParameters.CanonicalText"/>.</param>
public sealed record KeptPolicy(string Sha256, string Text);
