using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using TalentPark.Application.Documents;
using TalentPark.Application.Mailing;

namespace TalentPark.Web.Mailing;

/// <summary>Words mails from Resources/Mails, in the receiver's language and not in whoever's act it was.</summary>
public sealed class MailComposer(Words words, PublicAddress address, HtmlEncoder html) : IMailComposer
{
    private static readonly string[] Sums = ["sum"], Days = ["day"];

    public MailText Compose(string template, IReadOnlyDictionary<string, string> values, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var shown = values.ToDictionary(v => v.Key, v => Shown(v.Key, v.Value));
            var subject = Filled($"Mails.{template}-subject", shown);
            var text = Filled($"Mails.{template}-text", shown);
            var link = values.GetValueOrDefault("link") is { Length: > 0 } path ? address.Origin + path : null;
            return new(subject, Plain(text, link), Html(subject, text, link, language));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private string Plain(string text, string? link) =>
        string.Join("\n\n", new[] { words["Mails.hello"], text, link is null ? null : $"{words["Mails.open"]}: {link}", words["Mails.foot"] }.OfType<string>()) + "\n";

    private string Html(string subject, string text, string? link, string language)
    {
        var body = new StringBuilder();
        Paragraph(body, words["Mails.hello"]);
        foreach (var part in text.Split("\n\n"))
        {
            Paragraph(body, part);
        }

        if (link is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{html.Encode(link)}\">{html.Encode(words["Mails.open"])}</a></p>\n");
        }

        Paragraph(body, words["Mails.foot"]);
        return $"<!doctype html>\n<html lang=\"{Languages.Tag(language)}\">\n<head><meta charset=\"utf-8\"><title>{html.Encode(subject)}</title></head>\n<body>\n{body}</body>\n</html>\n";
    }

    private void Paragraph(StringBuilder body, string text) =>
        body.Append("<p>").AppendJoin("<br>\n", text.ReplaceLineEndings("\n").Split('\n').Select(l => html.Encode(l))).Append("</p>\n");

    /// <summary>The entry with each {name} replaced at once, so that a value that looks like a name stays what it is.</summary>
    private string Filled(string key, IReadOnlyDictionary<string, string> values) =>
        System.Text.RegularExpressions.Regex.Replace(words[key], "\\{([a-z]+)\\}", m => values.GetValueOrDefault(m.Groups[1].Value, ""));

    private static string Shown(string name, string value) =>
        Sums.Contains(name) ? Show.Number(decimal.Parse(value, CultureInfo.InvariantCulture))
        : Days.Contains(name) && value.Length > 0 ? Show.Day(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : value;
}
