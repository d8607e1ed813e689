using System.ComponentModel;
using System.Text.Json.Serialization;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Policy;

[Description("The parameters of one edition in force on a day.")]
public sealed record PolicyAnswer
{
    public required DateOnly On { get; init; }

    public required string Edition { get; init; }

    [Description("The day as of whose end the policy is told; null: as known now.")]
    public required DateOnly? Known { get; init; }

    [Description("Number of the last release known; 0 when there is only what shipped.")]
    public required int Release { get; init; }

    [Description("SHA-256 of these parameters in lower-case hexadecimal, the same as is kept with every decision.")]
    public required string Sha256 { get; init; }

    public required IReadOnlyList<ParameterAnswer> Parameters { get; init; }
}

[Description("One parameter with what it stands on.")]
public sealed record ParameterAnswer
{
    public required string Code { get; init; }

    [Description("A number with a point, true, false or none.")]
    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    [Description("The act as cited.")]
    public required string Act { get; init; }

    public required string? Article { get; init; }

    [JsonConverter(typeof(KebabEnum<PolicyMark>))]
    [Description("confirmed by the act, or assumed.")]
    public required PolicyMark Mark { get; init; }

    [Description("Number of the release that brought it; 0 for what shipped.")]
    public required int Release { get; init; }

    public static ParameterAnswer Of(PolicyEntry entry) => new()
    {
        Code = entry.Code,
        Value = entry.Value,
        ValidFrom = entry.ValidFrom,
        Act = entry.Act,
        Article = entry.Article,
        Mark = entry.Mark,
        Release = entry.Release,
    };
}
