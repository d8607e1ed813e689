using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>
/// <c>&lt;tp-errors&gt;</c>: everything wrong with a sent form, each fault a link to its field. The frame shows it above the page, so pages
/// only add to <c>ModelState</c>. It takes the focus by <c>autofocus</c>, without script.
/// </summary>
public sealed class TpErrorsTagHelper(Words T) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fields = RenderedFields.Of(ViewContext.HttpContext);
        var faults = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Text: error.ErrorMessage)))
            .Where(fault => fault.Text.Length > 0).Distinct()
            .OrderBy(fault => fields.TryGetValue(fault.Key, out var field) ? field.Order : -1).ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "tp-errors"), ("role", "alert"), ("tabindex", "-1"), ("autofocus", ""), ("aria-labelledby", "errors") })
        {
            output.Attributes.SetAttribute(name, value);
        }

        var head = new TagBuilder("h2") { Attributes = { ["id"] = "errors" } };
        head.InnerHtml.Append(faults.Exists(fault => fields.ContainsKey(fault.Key)) ? T.Count("Frame.Errors", faults.Count) : T["Frame.NotDone"]);
        var list = new TagBuilder("ul");
        foreach (var (key, text) in faults)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(fields.TryGetValue(key, out var field) ? Link(field.Id, $"{field.Label}: {text}") : Plain(text));
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.SetHtmlContent(head).AppendHtml(list);
    }

    private static TagBuilder Link(string id, string text)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{id}" } };
        link.InnerHtml.Append(text);
        return link;
    }

    private static TagBuilder Plain(string text)
    {
        var plain = new TagBuilder("span");
        plain.InnerHtml.Append(text);
        return plain;
    }
}
