using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>
/// One fact inside <c>&lt;dl class="tp-kv"&gt;</c>: <c>&lt;tp-fact label="…" note="source"&gt;value&lt;/tp-fact&gt;</c>. Without a value it shows a dash that
/// is read as "not known".
/// </summary>
public sealed class TpFactTagHelper(Words T) : TagHelper
{
    public string Label { get; set; } = "";

    /// <summary>Where the value comes from, or what it depends on.</summary>
    public string? Note { get; set; }

    /// <summary>Digits of equal width: days, sums, numbers.</summary>
    public bool Num { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var shown = Element.Of("dd", Num ? "num" : null);
        if (value.IsEmptyOrWhiteSpace)
        {
            shown.InnerHtml.AppendHtml(Element.Of("span", "muted", T["Frame.NotKnown"]));
        }
        else
        {
            shown.InnerHtml.AppendHtml(value);
        }

        if (!string.IsNullOrEmpty(Note))
        {
            shown.InnerHtml.AppendHtml(Element.Of("small", text: Note));
        }

        output.Content.SetHtmlContent(Element.Of("dt", text: Label)).AppendHtml(shown);
    }
}
