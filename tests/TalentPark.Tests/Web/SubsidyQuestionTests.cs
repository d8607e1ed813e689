using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Tests.Claims;
using TalentPark.Web;
using TalentPark.Web.Api;
using TalentPark.Web.Api.Subsidy;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class SubsidyQuestionTests
{
    private static readonly CurrentPolicy Policy = new(ShippedPolicy.Book, PolicyBook.DefaultEdition);

    public static TheoryData<string> Examples => PublishedExamples.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Answers_the_published_examples(string name)
    {
        var example = PublishedExamples.Lines().Single(l => l.GetProperty("name").GetString() == name);
        var question = Read(example.GetProperty("request").GetRawText(), out var faults);
        Assert.Empty(faults.All);

        var answer = JsonSerializer.SerializeToElement(question!.Assess(Policy).ToAnswer(new RuleSentences(new Words())), ApiJson.Options);

        var expect = example.GetProperty("expect");
        Assert.Equal(expect.GetProperty("outcome").GetString(), answer.GetProperty("outcome").GetString());
        Assert.Equal(expect.GetProperty("amount").GetRawText(), answer.GetProperty("amount").GetRawText());
        Assert.Equal(expect.GetProperty("eligibleOn").GetString(), answer.GetProperty("eligibleOn").GetString());
        Assert.Equal(
            expect.GetProperty("rules").EnumerateObject().Select(r => (r.Name, r.Value.GetString())),
            answer.GetProperty("rules").EnumerateArray().Select(r => (r.GetProperty("code").GetString()!, r.GetProperty("outcome").GetString())));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("  ", "$")]
    [InlineData("{", "$")]
    [InlineData("{} {}", "$")]
    [InlineData("""{"applicationDate":"2025-09-15",}""", "$")]
    [InlineData("""{"applicationDate":"2025-09-15"/*x*/}""", "$")]
    [InlineData("""{"applicationDate":"2025-09-15","recordedOn":NaN}""", "$")]
    [InlineData("""{"applicationDate":"2025-09-15","edition":"\ud800"}""", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("5", "$")]
    [InlineData("\"2025-09-15\"", "$")]
    [InlineData("{}", "applicationDate")]
    [InlineData("""{"applicationDate":null}""", "applicationDate")]
    [InlineData("""{"ApplicationDate":"2025-09-15"}""", "applicationDate")]
    [InlineData("""{"applicationDate":20250915}""", "applicationDate")]
    [InlineData("""{"applicationDate":""}""", "applicationDate")]
    [InlineData("""{"applicationDate":"15.09.2025"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2025-9-15"}""", "applicationDate")]
    [InlineData("""{"applicationDate":" 2025-09-15"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2025-09-15T00:00:00"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2025-02-29"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2023-02-21"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2101-01-01"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2025-09-15","applicationDate":"x"}""", "applicationDate")]
    public void Names_what_is_wrong_with_the_whole_or_its_date(string json, string path)
    {
        Read(json, out var faults);

        Assert.Equal([path], faults.All.Select(f => f.Path));
    }

    [Theory]
    [InlineData("\"edition\":\"none\"", "edition")]
    [InlineData("\"edition\":\"Default\"", "edition")]
    [InlineData("\"edition\":1", "edition")]
    [InlineData("\"centre\":[]", "centre")]
    [InlineData("\"centre\":\"x\"", "centre")]
    [InlineData("\"centre\":{\"isState\":\"false\"}", "centre.isState")]
    [InlineData("\"centre\":{\"isState\":0}", "centre.isState")]
    [InlineData("\"centre\":{\"accreditedFrom\":\"1989-12-31\"}", "centre.accreditedFrom")]
    [InlineData("\"centre\":{\"accreditedTo\":\"2101-01-01\"}", "centre.accreditedTo")]
    [InlineData("\"centre\":{\"accreditedFrom\":\"2025-01-02\",\"accreditedTo\":\"2025-01-01\"}", "centre.accreditedTo")]
    [InlineData("\"course\":{\"direction\":\"programming.cobol\"}", "course.direction")]
    [InlineData("\"course\":{\"direction\":\"\"}", "course.direction")]
    [InlineData("\"course\":{\"direction\":7}", "course.direction")]
    [InlineData("\"course\":{\"startedOn\":\"2025-01-02\",\"completedOn\":\"2025-01-01\"}", "course.completedOn")]
    [InlineData("\"recordedOn\":false", "recordedOn")]
    [InlineData("\"recordedOn\":\"0001-01-01\"", "recordedOn")]
    [InlineData("\"employment\":5", "employment")]
    [InlineData("\"employment\":{\"startedOn\":\"2025-03-01\",\"endedOn\":\"2025-02-28\"}", "employment.endedOn")]
    [InlineData("\"employment\":{\"monthlyWages\":{}}", "employment.monthlyWages")]
    [InlineData("\"employment\":{\"monthlyWages\":[5]}", "employment.monthlyWages[0]")]
    [InlineData("\"employment\":{\"monthlyWages\":[[]]}", "employment.monthlyWages[0]")]
    [InlineData("\"employment\":{\"monthlyWages\":[{},{\"month\":\"2025-3\"}]}", "employment.monthlyWages[1].month")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"month\":\"2025-13\"}]}", "employment.monthlyWages[0].month")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"month\":\"2025-03-01\"}]}", "employment.monthlyWages[0].month")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"month\":202503}]}", "employment.monthlyWages[0].month")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"month\":\"2025-03\"},null,{\"month\":\"2025-03\"}]}", "employment.monthlyWages[2].month")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":\"5\"}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":-1}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":-1e999999999999}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":-0.0000000000000000000000000000000001}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":1000000000000.01}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":1e13}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":1e99999999999999999999}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":0.001}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":11000000.005}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":1e-400}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"gross\":11000000.0000000000000000000000000000000001}]}", "employment.monthlyWages[0].gross")]
    [InlineData("\"employer\":{\"residentFrom\":\"2025-03-01\",\"residentTo\":\"2025-02-28\"}", "employer.residentTo")]
    [InlineData("\"employer\":{\"exporterFrom\":\"2025-03-01\",\"exporterTo\":\"2025-02-28\"}", "employer.exporterTo")]
    [InlineData("\"disability\":{\"claimed\":\"yes\"}", "disability.claimed")]
    [InlineData("\"disability\":{\"certifiedFrom\":\"2025-03-01\",\"certifiedTo\":\"2025-02-28\"}", "disability.certifiedTo")]
    [InlineData("\"alreadySubsidised\":\"no\"", "alreadySubsidised")]
    [InlineData("\"birthDate\":\"1899-12-31\"", "birthDate")]
    [InlineData("\"birthDate\":\"2025-09-16\"", "birthDate")]
    public void Names_the_one_answer_that_is_wrong(string member, string path)
    {
        Read($$"""{"applicationDate":"2025-09-15",{{member}}}""", out var faults);

        Assert.Equal([path], faults.All.Select(f => f.Path));
    }

    [Theory]
    [InlineData("\"unknown\":{\"deep\":[1,{}]},\"alreadysubsidised\":\"no\"")]
    [InlineData("\"centre\":null,\"course\":null,\"employment\":null,\"employer\":null,\"disability\":null")]
    [InlineData("\"centre\":{\"accreditedTo\":\"2025-01-01\"}")]
    [InlineData("\"centre\":{\"accreditedFrom\":\"2025-01-01\",\"accreditedTo\":\"2025-01-01\"}")]
    [InlineData("\"course\":{\"direction\":\"unlisted\"}")]
    [InlineData("\"course\":{\"startedOn\":\"1990-01-01\",\"completedOn\":\"2100-12-31\"}")]
    [InlineData("\"employment\":{\"monthlyWages\":null}")]
    [InlineData("\"employment\":{\"monthlyWages\":[]}")]
    [InlineData("\"employment\":{\"monthlyWages\":[null,{},{\"month\":null,\"gross\":null},{\"gross\":5},{\"month\":\"2025-03\",\"gross\":null}]}")]
    [InlineData("\"employment\":{\"monthlyWages\":[{\"month\":\"2025-03\",\"gross\":0},{\"month\":\"2025-04\",\"gross\":-0.0},{\"month\":\"2025-05\",\"gross\":1e12},{\"month\":\"2025-06\",\"gross\":1.10000},{\"month\":\"2025-07\",\"gross\":110e-2}]}")]
    [InlineData("\"employment\":{\"startedOn\":\"2030-03-01\"},\"recordedOn\":\"2099-01-01\"")]
    [InlineData("\"disability\":{\"claimed\":false,\"certifiedFrom\":\"2025-01-01\"}")]
    [InlineData("\"birthDate\":\"2025-09-15\",\"edition\":\"pp-51-indexed\"")]
    [InlineData("\"birthDate\":\"1900-01-01\",\"recordedOn\":\"x\",\"recordedOn\":null")]
    public void Nothing_else_is_contradictory(string members)
    {
        var question = Read($$"""{"applicationDate":"2025-09-15",{{members}}}""", out var faults);

        Assert.Empty(faults.All);
        Assert.NotEmpty(question!.Assess(Policy).Rules);
    }

    [Fact]
    public void Names_all_faults_at_once()
    {
        Read(
            """
            {"applicationDate":"2020-01-01","edition":"x","centre":{"isState":1},"course":{"direction":"x","startedOn":"2025-02-30"},
             "employment":{"startedOn":"2025-03-01","endedOn":"2025-01-01","monthlyWages":[{"month":"x","gross":-1},7,{"gross":0.001}]},
             "employer":true,"alreadySubsidised":0,"birthDate":"1800-01-01"}
            """,
            out var faults);

        Assert.Equal(
            [
                "alreadySubsidised", "applicationDate", "birthDate", "centre.isState", "course.direction", "course.startedOn", "edition", "employer",
                "employment.endedOn", "employment.monthlyWages[0].gross", "employment.monthlyWages[0].month", "employment.monthlyWages[1]",
                "employment.monthlyWages[2].gross",
            ],
            faults.All.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reads_numbers_as_they_are_written()
    {
        var question = Read("""{"applicationDate":"2025-09-15","employment":{"monthlyWages":[{"gross":1.1e7},{"gross":11000000.00},{"gross":0.29},{"gross":100000000000000e-2}]}}""", out _);

        Assert.Equal([11_000_000m, 11_000_000m, 0.29m, 1_000_000_000_000m], question!.Employment!.MonthlyWages!.Select(w => w!.Gross!.Value));
    }

    [Fact]
    public void A_known_end_fails_although_its_start_is_not_known()
    {
        var json = JsonNode.Parse(PublishedExamples.Lines()[0].GetProperty("request").GetRawText())!;
        (json["employer"]!["residentFrom"], json["employer"]!["residentTo"]) = (null, "2025-08-30");

        var answer = Read(json.ToJsonString(), out _)!.Assess(Policy);

        Assert.Equal("not-met", Cases.Outcome(answer, SubsidyRuleCodes.EmployerResidentExporter));
    }

    [Fact]
    public void A_hostile_list_costs_neither_time_nor_space()
    {
        var started = TimeProvider.System.GetTimestamp();
        Read($$$"""{"employment":{"monthlyWages":[{{{string.Join(',', Enumerable.Repeat("{}", 20_000))}}}]}}""", out _);
        Read($$$"""{"employment":{"monthlyWages":[{{{string.Join(',', Enumerable.Repeat("5", 32_000))}}}]}}""", out var faults);

        Assert.InRange(faults.All.Count, 1, 500);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_text()
    {
        var faults = new Faults();
        JsonBody.Parse([.. "{\"edition\":\""u8, 0xFF, .. "\"}"u8], faults, SubsidyQuestionReader.Read);

        Assert.Equal("$", Assert.Single(faults.All).Path);
    }

    [Fact]
    public void Every_fault_is_told_in_every_language()
    {
        Read("""{"centre":5,"course":{"direction":"x"},"edition":3,"employment":{"monthlyWages":[{"month":"1950-01","gross":1e14}]}}""", out var faults);
        foreach (var language in Language.All)
        {
            using var reader = new InLanguage(language);
            Assert.All(faults.Sentences(new Words()).SelectMany(f => f.Value), text => Assert.DoesNotMatch(@"[{}]|Api\.", text));
        }
    }

    private static SubsidyQuestion? Read(string json, out Faults faults)
    {
        faults = new Faults();
        var question = JsonBody.Parse(Encoding.UTF8.GetBytes(json), faults, SubsidyQuestionReader.Read);
        if (question is not null)
        {
            SubsidyQuestionCheck.Check(question, Policy, faults);
        }

        return question;
    }
}
