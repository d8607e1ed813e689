using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>An empty list says what is missing and the one next step: <c>&lt;tp-empty title="…"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/tp-empty&gt;</c>.</summary>
public sealed class TpEmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tp-empty");
        output.PreContent.SetHtmlContent(Element.Of("h2", text: Title));
    }
}
