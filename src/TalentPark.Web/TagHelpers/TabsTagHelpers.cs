using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>Counted ways into one list; links, not script. Holds <see cref="TpTabTagHelper"/>s.</summary>
public sealed class TpTabsTagHelper : TagHelper
{
    /// <summary>What the ways lead to, for screen readers.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul class=\"tp-tabs\">");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary><c>&lt;tp-tab href="?group=ready" current="true" count="6" mark="ok" text="…" note="140 620 000 soʻm" /&gt;</c></summary>
public sealed class TpTabTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public long? Count { get; set; }

    /// <summary>The <c>st-*</c> mark before the text; none without it.</summary>
    public string? Mark { get; set; }

    public string Text { get; set; } = "";

    public string? Note { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var link = Element.Of("a").With("href", Href).With("aria-current", Current ? "true" : null);
        if (Count is { } count)
        {
            link.InnerHtml.AppendHtml(Element.Of("b", "num", Show.Number(count)));
        }

        link.InnerHtml.AppendHtml(Element.Of("span", Mark is null ? null : $"st st-{Mark}", Text));
        if (Note is not null)
        {
            link.InnerHtml.AppendHtml(Element.Of("small", "num", Note));
        }

        output.Content.SetHtmlContent(link);
    }
}
