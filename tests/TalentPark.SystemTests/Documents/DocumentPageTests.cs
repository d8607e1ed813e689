using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using Xunit;

namespace TalentPark.SystemTests.Documents;

public sealed class DocumentPageTests
{
    public static TheoryData<string, string> KindsAndLanguages =>
        [.. from kind in new[] { "application", "decision" } from language in Language.All select (kind, language)];

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task Says_every_text_of_the_PDF_in_the_same_order(string kind, string language)
    {
        var content = Papers.Content(kind, language, 20);
        var page = PdfText.Solid((await Page(content)).TextContent);

        var from = 0;
        foreach (var text in Papers.Texts(content).Select(PdfText.Solid))
        {
            var at = page.IndexOf(text, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{text}\" is missing or out of order.");
            from = at + text.Length;
        }
    }

    [Fact]
    public async Task Is_made_for_those_who_hear_it()
    {
        var page = await Page(Papers.Content("decision", "ru", 20));

        Assert.Equal("ru", page.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelector("caption")!.TextContent));
        Assert.All(page.QuerySelectorAll("thead th"), head => Assert.Equal("col", head.GetAttribute("scope")));
        Assert.Equal("QR-код для проверки документа", page.QuerySelector("svg[role=img] title")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[style],script,style"));
    }

    [Fact]
    public async Task Cannot_be_made_to_run_what_someone_typed()
    {
        var claim = SamplePapers.Claim(1);

        var page = await Page(Papers.Composer.Application(claim with { CertifierName = "<script>alert(1)</script>" }, "uz"));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", page.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IElement> Page(DocumentContent content) =>
        new HtmlParser().ParseDocument(await RenderedPart.Html("/Pages/Documents/_Content.cshtml", content)).Body!;
}
