using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalentPark.Web.Api;

/// <summary>Enum values as stable codes: <c>NotYet</c> is <c>not-yet</c>.</summary>
public sealed class KebabEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
