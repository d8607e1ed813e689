using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>
/// <c>&lt;tp-pager page="3" pages="7" /&gt;</c>: the way to the pages before and after. The number is <c>p</c> in the address (<c>page</c> is
/// Razor's own word); filters and order in the address stay. One page needs no pager.
/// </summary>
public sealed class TpPagerTagHelper(Words T) : TagHelper
{
    public int Page { get; set; }

    public int Pages { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tp-row tp-pager");
        output.Attributes.SetAttribute("aria-label", T["Frame.Pages"]);
        if (Page > 1)
        {
            output.Content.AppendHtml(Link(Page - 1, "prev", T["Frame.Previous"]));
        }

        output.Content.AppendHtml(Element.Of("span", "num muted", T["Frame.PageOf", Show.Number(Page), Show.Number(Pages)]));
        if (Page < Pages)
        {
            output.Content.AppendHtml(Link(Page + 1, "next", T["Frame.Next"]));
        }
    }

    private TagBuilder Link(int page, string rel, string text)
    {
        var query = new QueryBuilder(ViewContext.HttpContext.Request.Query.Where(part => part.Key != "p")) { { "p", $"{page}" } };
        return Element.Of("a", "btn", text).With("href", query.ToString()).With("rel", rel);
    }
}
