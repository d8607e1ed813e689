using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Api;

public sealed class CheckPageTests(Site site) : IClassFixture<Site>
{
    private static readonly (string Name, string Value)[] Good =
    [
        ("ApplicationDate", "15.09.2025"), ("Course.Direction", "programming.python"), ("Course.StartedOn", "01.10.2024"), ("Course.CompletedOn", "10.02.2025"),
        ("RecordedOn", "5.10.2024"), ("Employment.StartedOn", "01.03.2025"), ("Employer.ResidentFrom", "01.01.2022"), ("Employer.ExporterFrom", "01.01.2022"),
        ("Centre.IsState", "false"), ("Centre.AccreditedFrom", "01.01.2023"), ("AlreadySubsidised", "false"), ("Disability.Claimed", "false"),
        .. Enumerable.Range(0, 6).Select(i => ($"Employment.MonthlyWages[{i}].Gross", "11 000 000")),
    ];

    [Fact]
    public async Task Tells_the_amount_the_next_step_and_every_reason()
    {
        var (status, page) = await Ask();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Ha, subsidiya beriladi", page.QuerySelector(".tp-answer.st-ok h1")!.TextContent);
        Assert.Equal("25\u00A0000\u00A0000 soʻm", page.QuerySelector(".tp-answer .big")!.TextContent);
        Assert.Contains("01.12.2025", page.QuerySelector(".tp-todo")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll(".tp-rules > li.st-ok").Length);
    }

    [Theory]
    [InlineData("Employment.StartedOn", "11.05.2025", "bad", "Yoʻq, subsidiya berilmaydi")]
    [InlineData("ApplicationDate", "31.08.2025", "wait", "Hali erta")]
    [InlineData("RecordedOn", "", "unknown", "Hozircha aniq emas")]
    public async Task Puts_what_stands_against_it_first(string field, string value, string mark, string answer)
    {
        var (status, page) = await Ask((field, value));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(answer, page.QuerySelector($".tp-answer.st-{mark} h1")!.TextContent);
        Assert.Contains($"st-{mark}", page.QuerySelector(".tp-rules > li")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_everything_typed_and_names_each_fault_beside_its_field()
    {
        var (status, page) = await Ask(
            ("ApplicationDate", "32.01.2025"), ("Course.CompletedOn", "01.01.2024"), ("Employment.MonthlyWages[2].Gross", "-1"),
            ("Employment.MonthlyWages[3].Gross", "11,000"), ("BirthDate", new string('9', 10_000)), ("Employer.ResidentTo", "01.01.2021"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null(page.QuerySelector(".tp-answer"));
        string[] fields =
        [
            "Form_ApplicationDate", "Form_BirthDate", "Form_Course_CompletedOn", "Form_Employer_ResidentTo", "Form_Employment_MonthlyWages_2__Gross", "Form_Employment_MonthlyWages_3__Gross",
        ];
        Assert.Equal(fields.Select(id => $"#{id}"), page.QuerySelectorAll(".tp-errors a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.All(fields, id => Assert.NotNull(page.QuerySelector($"#{id}.is-invalid[aria-describedby~={id}-e]")));
        Assert.Equal("32.01.2025", Value(page, "Form_ApplicationDate"));
        Assert.Equal("11,000", Value(page, "Form_Employment_MonthlyWages_3__Gross"));
        Assert.Equal("11 000 000", Value(page, "Form_Employment_MonthlyWages_5__Gross"));
        Assert.Equal("01.03.2025", Value(page, "Form_Employment_StartedOn"));
        Assert.Equal(10_000, Value(page, "Form_BirthDate").Length);
        Assert.True(((IHtmlInputElement)page.QuerySelector("[name='Form.Centre.IsState'][value=false]")!).IsChecked);
    }

    [Fact]
    public async Task A_wage_stays_with_its_month_when_the_hire_date_is_corrected()
    {
        var (_, page) = await Ask(
            [("Employment.StartedOn", "02.03.2025"), .. Enumerable.Range(0, 6).Select(i => ($"Employment.MonthlyWages[{i}].Month", $"2025-{3 + i:00}")), ("Employment.MonthlyWages[1].Gross", "4 444 444")]);

        var labels = page.QuerySelectorAll("label[for$=__Gross]").Select(l => l.TextContent).ToList();
        Assert.Equal(["04.2025 oyi", "05.2025 oyi", "06.2025 oyi", "07.2025 oyi", "08.2025 oyi", "09.2025 oyi", "03.2025 oyi"], labels);
        Assert.Equal("4 444 444", Value(page, "Form_Employment_MonthlyWages_0__Gross"));
        Assert.Equal("", Value(page, "Form_Employment_MonthlyWages_5__Gross"));
    }

    [Fact]
    public async Task An_empty_form_needs_only_the_date()
    {
        using var client = site.Visitor("en");
        using var empty = await client.PostAsync("/check", new FormUrlEncodedContent([]));
        using var dated = await client.PostAsync("/check", new FormUrlEncodedContent([new("Form.ApplicationDate", "15.09.2025")]));

        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(HttpStatusCode.OK, dated.StatusCode);
        Assert.Contains("Not clear yet", await dated.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Course.Direction", "programming.cobol")]
    [InlineData("Edition", "x")]
    [InlineData("AlreadySubsidised", "perhaps")]
    [InlineData("Employment.MonthlyWages[0].Month", "<script>")]
    [InlineData("Employment.MonthlyWages[0].Gross", "1000000000000000")]
    [InlineData("Employment.StartedOn", "31.12.9999")]
    [InlineData("Employment.StartedOn", "\u202E10.10.2024")]
    public async Task Answers_a_tampered_form_without_failing(string field, string value)
    {
        var (status, page) = await Ask((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(page.QuerySelector(".tp-errors li"));
    }

    [Fact]
    public async Task Stores_nothing_and_sets_no_cookie()
    {
        using var client = site.Visitor();
        using var answer = await client.GetAsync("/check");
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("15.09.2025", Value(page, "Form_ApplicationDate"));
        Assert.Equal(6, page.QuerySelectorAll("[id$=__Gross]").Length);
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> Ask(params (string Name, string Value)[] changes)
    {
        var fields = Good.ToDictionary(f => f.Name, f => f.Value);
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        using var client = site.Visitor();
        using var answer = await client.PostAsync("/check", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create($"Form.{f.Key}", f.Value))));
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
    }

    private static string Value(IDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
