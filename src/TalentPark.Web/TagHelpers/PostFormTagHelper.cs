using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>Puts the anti-forgery token into a POST form with an address of its own; the framework does so only for forms without one.</summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    [HtmlAttributeName("asp-antiforgery")]
    public bool? Token { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Token is null && string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
        }
    }
}
