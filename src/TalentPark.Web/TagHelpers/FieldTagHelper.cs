using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TalentPark.Web.TagHelpers;

/// <summary>
/// One question of a form with its label, hint, control and error; what was typed stays.
/// <code>&lt;tp-field for="Input.Pinfl" label="@T["Graduates.Pinfl"]" hint="…" inputmode="numeric" class="num w-14" /&gt;</code>
/// <c>type</c>: <c>text</c> (default), <c>date</c> (typed as 26.03.2026), <c>money</c>, <c>email</c>, <c>password</c>, <c>area</c>,
/// <c>select</c> and <c>radio</c> (with <c>items</c>), <c>check</c>. Attributes it does not know go to the control.
/// </summary>
[HtmlTargetElement("tp-field", Attributes = "for, label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TpFieldTagHelper(Words T) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>The choices of <c>select</c> and <c>radio</c>. For an optional <c>select</c> give an item with an empty value.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Marks the field with a star. Without it the model decides: what may be null is optional.</summary>
    public bool? Required { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private bool IsRequired => Type != "check" && (Required ?? For.Metadata.IsRequired);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var typed = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry : null;
        var error = typed?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage;
        var value = typed?.AttemptedValue ?? Write(For.Model);
        var hint = Hint ?? (Type == "date" ? T["Frame.DateHint"] : null);
        var shown = RenderedFields.Of(ViewContext.HttpContext);
        shown[Name] = (Id, Label, shown.Count);

        var attributes = new AttributeDictionary();
        foreach (var given in output.Attributes)
        {
            attributes[given.Name] = given.Value is IHtmlContent html ? Text(html) : given.Value?.ToString() ?? "";
        }

        output.Attributes.Clear();
        var describedBy = string.Join(' ', new[] { hint is null ? null : $"{Id}-h", error is null ? null : $"{Id}-e" }.OfType<string>());
        if (describedBy.Length > 0)
        {
            attributes["aria-describedby"] = describedBy;
        }

        if (error is not null)
        {
            attributes["aria-invalid"] = "true";
        }

        var isGroup = Type == "radio";
        output.TagName = isGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "tp-field" : "tp-field bad");
        var content = output.Content;
        if (Type == "check")
        {
            content.AppendHtml(FieldControls.Check(Id, Name, Label, value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) is true, attributes));
            Append(content, "form-hint", $"{Id}-h", hint);
        }
        else
        {
            var label = new TagBuilder(isGroup ? "legend" : "label");
            label.AddCssClass("form-label");
            if (!isGroup)
            {
                label.Attributes["for"] = Id;
            }

            label.InnerHtml.Append(IsRequired ? $"{Label} *" : Label);
            content.AppendHtml(label);
            Append(content, "form-hint", $"{Id}-h", hint);
            if (IsRequired && !isGroup)
            {
                attributes["required"] = "required";
            }

            content.AppendHtml(Type switch
            {
                "select" => FieldControls.Select(Id, Name, value, Items ?? [], attributes, error is not null),
                "radio" => FieldControls.Radios(Id, Name, value, Items ?? [], attributes),
                "area" => FieldControls.Area(Id, Name, value, attributes, error is not null),
                _ => FieldControls.Input(Id, Name, Type, value, attributes, error is not null),
            });
        }

        Append(content, "invalid-feedback", $"{Id}-e", error);
    }

    private static void Append(TagHelperContent content, string css, string id, string? text)
    {
        if (text is null)
        {
            return;
        }

        var line = new TagBuilder("p") { Attributes = { ["class"] = css, ["id"] = id } };
        line.InnerHtml.Append(text);
        content.AppendHtml(line);
    }

    /// <summary>A value as a person would type it.</summary>
    private static string? Write(object? value) => value switch
    {
        null => null,
        DateOnly day => day == default ? null : Show.Day(day),
        decimal number => Show.Number(number),
        bool yes => yes ? "true" : "false",
        IFormattable plain => plain.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        _ => value.ToString(),
    };

    private static string Text(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
