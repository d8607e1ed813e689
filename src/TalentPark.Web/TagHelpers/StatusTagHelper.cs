using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>
/// A state as shape and word: <c>&lt;tp-status of="line.State" /&gt;</c>, or with an own word: <c>&lt;tp-status mark="warn"&gt;…&lt;/tp-status&gt;</c>.
/// <c>fill</c> once on a page, beside its title.
/// </summary>
[HtmlTargetElement("tp-status", Attributes = "of")]
[HtmlTargetElement("tp-status", Attributes = "mark")]
public sealed class TpStatusTagHelper(Words T) : TagHelper
{
    /// <summary>A state of claims, lines, rules or assessments.</summary>
    public Enum? Of { get; set; }

    /// <summary>ok, bad, warn, unknown, wait, busy, idle, hold, good, fair or poor.</summary>
    public string? Mark { get; set; }

    public bool Fill { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"st st-{Mark ?? (Of is null ? "idle" : Status.Mark(Of))}{(Fill ? " st-fill" : "")}");
        if (inner.IsEmptyOrWhiteSpace && Of is not null)
        {
            output.Content.SetContent(T.Word(Of));
        }
        else
        {
            output.Content.SetHtmlContent(inner);
        }
    }
}
