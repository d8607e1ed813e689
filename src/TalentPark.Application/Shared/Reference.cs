namespace TalentPark.Application.Shared;

/// <summary>A region by its SOATO code.</summary>
public sealed record Region(string Soato, string NameUz, string NameRu, string NameEn);

/// <summary>A district or town by its SOATO code.</summary>
public sealed record District(string Soato, string RegionSoato, string Kind, string NameUz, string NameRu);

/// <summary>A day off work; <paramref name="Day"/> is MM-DD for each year or YYYY-MM-DD for one.</summary>
public sealed record Holiday(string Day, string Name, bool Assumed);
