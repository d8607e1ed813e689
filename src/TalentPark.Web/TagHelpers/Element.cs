using Microsoft.AspNetCore.Mvc.Rendering;

namespace TalentPark.Web.TagHelpers;

/// <summary>Short spelling for a tag with one class and an encoded text.</summary>
internal static class Element
{
    internal static TagBuilder Of(string tag, string? css = null, string? text = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
        {
            element.AddCssClass(css);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    internal static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }
}
