using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TalentPark.Web.TagHelpers;

/// <summary>The controls of <see cref="TpFieldTagHelper"/>, one method each.</summary>
internal static class FieldControls
{
    internal static IHtmlContent Input(string id, string name, string type, string? value, AttributeDictionary more, bool bad)
    {
        var input = Start("input", "form-control", id, name, more, bad);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type is "date" or "money" ? "text" : type;
        if (type is "date" or "money")
        {
            input.AddCssClass(type == "date" ? "num w-10" : "num w-14");
            input.MergeAttribute("inputmode", type == "date" ? "numeric" : "decimal");
            input.MergeAttribute("autocomplete", "off");
        }

        if (type != "password" && value is not null)
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    internal static IHtmlContent Area(string id, string name, string? value, AttributeDictionary more, bool bad)
    {
        var area = Start("textarea", "form-control", id, name, more, bad);
        area.MergeAttribute("rows", "3");
        area.InnerHtml.AppendLine().Append(value ?? "");
        return area;
    }

    internal static IHtmlContent Select(string id, string name, string? value, IEnumerable<SelectListItem> items, AttributeDictionary more, bool bad)
    {
        var select = Start("select", "form-select", id, name, more, bad);
        foreach (var group in items.GroupBy(item => item.Group?.Name))
        {
            var parent = group.Key is null ? select : new TagBuilder("optgroup") { Attributes = { ["label"] = group.Key } };
            foreach (var item in group)
            {
                var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value ?? item.Text } };
                if (value is null ? item.Selected : string.Equals(item.Value ?? item.Text, value, StringComparison.OrdinalIgnoreCase))
                {
                    option.Attributes["selected"] = "selected";
                }

                option.InnerHtml.Append(item.Text);
                parent.InnerHtml.AppendHtml(option);
            }

            if (parent != select)
            {
                select.InnerHtml.AppendHtml(parent);
            }
        }

        return select;
    }

    /// <summary>The first choice carries the field's id, so that a link from the error summary focuses it.</summary>
    internal static IHtmlContent Radios(string id, string name, string? value, IEnumerable<SelectListItem> items, AttributeDictionary more)
    {
        var all = new HtmlContentBuilder();
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var isChosen = value is null ? item.Selected : string.Equals(item.Value, value, StringComparison.OrdinalIgnoreCase);
            all.AppendHtml(Choice(index == 0 ? id : $"{id}_{index}", name, "radio", item.Value ?? item.Text, item.Text, isChosen, more));
        }

        return all;
    }

    /// <summary>An unticked box sends nothing, so <c>false</c> goes along hidden.</summary>
    internal static IHtmlContent Check(string id, string name, string label, bool isTicked, AttributeDictionary more) =>
        new HtmlContentBuilder()
            .AppendHtml(Choice(id, name, "checkbox", "true", label, isTicked, more))
            .AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = "false" } });

    private static TagBuilder Choice(string id, string name, string type, string value, string text, bool isChosen, AttributeDictionary more)
    {
        var input = Start("input", "form-check-input", id, name, more, bad: false);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        if (isChosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var words = new TagBuilder("span") { Attributes = { ["class"] = "form-check-label" } };
        words.InnerHtml.Append(text);
        var label = new TagBuilder("label") { Attributes = { ["class"] = "form-check" } };
        label.InnerHtml.AppendHtml(input).Append(" ").AppendHtml(words);
        return label;
    }

    private static TagBuilder Start(string tag, string css, string id, string name, AttributeDictionary more, bool bad)
    {
        var control = new TagBuilder(tag);
        control.MergeAttributes(more);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        if (bad)
        {
            control.AddCssClass("is-invalid");
        }

        control.AddCssClass(css);
        return control;
    }
}
