using Microsoft.AspNetCore.Razor.TagHelpers;
using TalentPark.Web.Lists;

namespace TalentPark.Web.TagHelpers;

/// <summary><c>&lt;th sort="name" of="Model.View"&gt;…&lt;/th&gt;</c>: the head of a column the list can be sorted by, a link that sorts or turns it round.</summary>
[HtmlTargetElement("th", Attributes = "sort, of")]
public sealed class SortTagHelper(Words T) : TagHelper
{
    public string Sort { get; set; } = "";

    public ListView Of { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = (await output.GetChildContentAsync()).GetContent();
        output.Attributes.SetAttribute("scope", "col");
        if (!Of.CanSort)
        {
            output.Content.SetHtmlContent(text);
            return;
        }

        var isSorted = Of.Sort == Sort;
        if (isSorted)
        {
            output.Attributes.SetAttribute("aria-sort", Of.Descending ? "descending" : "ascending");
        }

        var link = Element.Of("a", "tp-sort").With("href", Of.SortedBy(Sort)).With("title", T["Lists.SortHint"]);
        link.InnerHtml.AppendHtml(text);
        link.InnerHtml.AppendHtml(Element.Of("span", null, isSorted ? (Of.Descending ? " ↓" : " ↑") : " ↕").With("aria-hidden", "true"));
        output.Content.SetHtmlContent(link);
    }
}
