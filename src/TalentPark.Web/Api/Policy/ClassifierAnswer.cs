using System.ComponentModel;
using System.Text.Json.Serialization;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Policy;

[Description("What can be chosen from a classifier on a day.")]
public sealed record ClassifierAnswer
{
    public required string Kind { get; init; }

    public required DateOnly On { get; init; }

    [Description("In the order of the codes.")]
    public required IReadOnlyList<ClassifierItemAnswer> Items { get; init; }
}

[Description("One value of a classifier.")]
public sealed record ClassifierItemAnswer
{
    public required string Code { get; init; }

    public required string NameUz { get; init; }

    public required string NameRu { get; init; }

    public required string NameEn { get; init; }

    [Description("What it belongs to: a district's region, a direction's or an issuer's group; null for none.")]
    public required string? Group { get; init; }

    [Description("A district's sort, a direction's number on the list, a bank's MFO; null for none.")]
    public required string? Detail { get; init; }

    public required DateOnly ValidFrom { get; init; }

    [Description("The act as cited.")]
    public required string Act { get; init; }

    public required string? Article { get; init; }

    [JsonConverter(typeof(KebabEnum<PolicyMark>))]
    [Description("confirmed by the act, or assumed.")]
    public required PolicyMark Mark { get; init; }

    [Description("Number of the release that brought it; 0 for what shipped.")]
    public required int Release { get; init; }

    public static ClassifierItemAnswer Of(ClassifierItem item) => new()
    {
        Code = item.Code,
        NameUz = item.Names.Uz,
        NameRu = item.Names.Ru,
        NameEn = item.Names.En,
        Group = item.Group.Length == 0 ? null : item.Group,
        Detail = item.Detail.Length == 0 ? null : item.Detail,
        ValidFrom = item.ValidFrom,
        Act = item.Source.Act,
        Article = item.Source.Article,
        Mark = item.Source.Mark,
        Release = item.Release,
    };
}
