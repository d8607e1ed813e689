using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>The page's language and the reader's look, on <c>&lt;html&gt;</c>.</summary>
[HtmlTargetElement("html")]
public sealed class HtmlTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var view = ViewSettings.Of(ViewContext.HttpContext.Request);
        Set("lang", Languages.Tag(Languages.Current));
        Set("data-bs-theme", view.Theme);
        Set("data-text", view.LargeText ? "large" : null);
        Set("data-contrast", view.MoreContrast ? "more" : null);

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                output.Attributes.SetAttribute(name, value);
            }
        }
    }
}
