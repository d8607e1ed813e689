namespace TalentPark.Web.TagHelpers;

/// <summary>The fields a page has shown, by model key: the error summary, written after the page, names them and links to them.</summary>
internal static class RenderedFields
{
    private static readonly object Key = new();

    internal static Dictionary<string, (string Id, string Label, int Order)> Of(HttpContext http)
    {
        if (http.Items[Key] is not Dictionary<string, (string, string, int)> fields)
        {
            http.Items[Key] = fields = new(StringComparer.OrdinalIgnoreCase);
        }

        return fields;
    }
}
