using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Graduates;

/// <summary>The public assessments of loan and refund over HTTP.</summary>
public sealed class SupportApiTests(Site site) : IClassFixture<Site>
{
    private const string Loans = "/api/v1/loans/assessments";
    private const string Refunds = "/api/v1/refunds/assessments";

    private const string Loan = """
        {"applicationDate":"2025-09-15","birthDate":"2003-05-17","isCitizen":true,"centreResidentFrom":"2022-01-01","centreResidentTo":null,
         "certificate":{"kind":"completion","issuedOn":"2025-07-01","courseCompletedOn":"2025-06-20"},"alreadyUsed":false}
        """;

    private const string Refund = """
        {"applicationDate":"2025-09-15","birthDate":"2010-05-17","isCitizen":true,"certificate":{"level":"medium","issuedOn":"2025-06-20","englishB2":null},
         "receiptOnFile":true,"cost":{"amount":165,"currency":"USD","rate":12651.48}}
        """;

    [Fact]
    public async Task Answers_a_loan_with_exactly_the_documented_members()
    {
        var answer = await Answer(Loans, Loan);

        Assert.Equal(["outcome", "maxAmount", "annualRatePercent", "termMonths", "graceMonths", "eligibleOn", "rules"], answer.Select(m => m.Key));
        Assert.Equal("eligible 10300000 21 24 4", $"{answer["outcome"]} {answer["maxAmount"]} {answer["annualRatePercent"]} {answer["termMonths"]} {answer["graceMonths"]}");
        Assert.True(answer["eligibleOn"] is null);
        Assert.Equal(
            ["loan-programme-open", "loan-age", "loan-citizen", "loan-centre-resident", "loan-certificate-window", "loan-not-already-used"],
            answer["rules"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()));
        Assert.Equal(["code", "outcome", "act", "facts", "text"], answer["rules"]![0]!.AsObject().Select(m => m.Key));
        Assert.Equal("PP-350, 12.08.2022", answer["rules"]![0]!["act"]!.GetValue<string>());
    }

    [Fact]
    public async Task Answers_a_refund_with_exactly_the_documented_members()
    {
        var answer = await Answer(Refunds, Refund);

        Assert.Equal(["outcome", "amount", "sharePercent", "cost", "needsGuardian", "eligibleOn", "rules"], answer.Select(m => m.Key));
        Assert.Equal("eligible 834998 40 2087494 true", $"{answer["outcome"]} {answer["amount"]} {answer["sharePercent"]} {answer["cost"]} {answer["needsGuardian"]}");
        Assert.Equal(["refund-age", "refund-citizen", "refund-in-time", "refund-level", "refund-cost-documented"], answer["rules"]!.AsArray().Select(r => r!["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(Loans, """{"applicationDate":"2019-09-01"}""", "ineligible")]
    [InlineData(Loans, """{"applicationDate":"2025-09-15","certificate":null}""", "undetermined")]
    [InlineData(Refunds, """{"applicationDate":"2024-02-17"}""", "undetermined")]
    public async Task What_is_not_told_is_not_known(string path, string question, string outcome)
    {
        var answer = await Answer(path, question);

        Assert.Equal(outcome, answer["outcome"]!.GetValue<string>());
        Assert.All(answer["rules"]!.AsArray().Where(r => r!["code"]!.GetValue<string>() != "loan-programme-open"), r => Assert.Equal("unknown", r!["outcome"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("ru", "Заявитель — гражданин Узбекистана.")]
    [InlineData("en", "The applicant is a citizen of Uzbekistan.")]
    [InlineData("de", "Ariza beruvchi Oʻzbekiston fuqarosi.")]
    public async Task Speaks_the_language_asked_for(string language, string sentence)
    {
        var answer = await Answer(Loans, Loan, language);

        Assert.Equal(sentence, answer["rules"]![2]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Loans, "", "$")]
    [InlineData(Loans, "{}", "applicationDate")]
    [InlineData(Loans, """{"applicationDate":"2019-08-31"}""", "applicationDate")]
    [InlineData(Loans, """{"applicationDate":"2025-09-15","birthDate":"2025-09-16","isCitizen":"yes","centreResidentFrom":"2025-01-02","centreResidentTo":"2025-01-01","certificate":{"kind":"diploma","issuedOn":"1989-12-31","courseCompletedOn":"x"}}""", "birthDate centreResidentTo certificate.courseCompletedOn certificate.issuedOn certificate.kind isCitizen")]
    [InlineData(Refunds, """{"applicationDate":"2024-02-16"}""", "applicationDate")]
    [InlineData(Refunds, """{"applicationDate":"2025-09-15","certificate":{"level":"professional-b2"},"cost":{"amount":0,"currency":"usd","rate":-1}}""", "certificate.level cost.amount cost.currency cost.rate")]
    [InlineData(Refunds, """{"applicationDate":"2025-09-15","cost":{"amount":1000000000001,"rate":1.005}}""", "cost.amount cost.rate")]
    public async Task Refuses_a_wrong_question_with_all_its_faults(string path, string question, string faults)
    {
        using var response = await Post(path, question, "en");
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(faults.Split(' '), problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotMatch("Exception|System\\.|at TalentPark|\\.cs|Api\\.", problem.ToJsonString());
    }

    [Fact]
    public async Task Is_described_with_examples_the_rules_really_answer()
    {
        using var client = site.Visitor();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths");

        foreach (var (path, member) in new[] { (Loans, "maxAmount"), (Refunds, "amount") })
        {
            var post = paths.GetProperty(path).GetProperty("post");
            var example = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();
            var told = post.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty(member).GetDecimal();
            Assert.Equal((await Answer(path, example))[member]!.GetValue<decimal>(), told);
            Assert.Equal(["200", "400", "413", "415", "429"], post.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
        }
    }

    private async Task<JsonObject> Answer(string path, string question, string language = "uz")
    {
        using var response = await Post(path, question, language);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task<HttpResponseMessage> Post(string path, string json, string language)
    {
        using var client = site.Visitor(language);
        return await client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
    }
}
