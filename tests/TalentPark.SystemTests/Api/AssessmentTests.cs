using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Api;

public sealed class AssessmentTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/api/v1/subsidy/assessments";

    public static TheoryData<string> Examples => [.. Lines().Select(line => line["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Answers_the_published_examples(string name)
    {
        var example = Lines().Single(line => line["name"]!.GetValue<string>() == name);
        var expect = example["expect"]!;

        using var response = await Post(example["request"]!.ToJsonString());
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(expect["outcome"]!.GetValue<string>(), answer.GetProperty("outcome").GetString());
        Assert.Equal(expect["amount"]!.GetValue<decimal>(), answer.GetProperty("amount").GetDecimal());
        Assert.Equal(expect["eligibleOn"]?.GetValue<string>(), answer.GetProperty("eligibleOn").GetString());
        Assert.Equal(
            expect["rules"]!.AsObject().Select(rule => $"{rule.Key} {rule.Value}"),
            answer.GetProperty("rules").EnumerateArray().Select(rule => $"{rule.GetProperty("code")} {rule.GetProperty("outcome")}"));
    }

    [Fact]
    public async Task Answers_with_exactly_the_documented_members()
    {
        using var response = await Post(Request().ToJsonString());
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(
            ["outcome", "amount", "eligibleOn", "rate", "edition", "averageWage", "baseValue", "multiple", "ceiling", "rules"],
            answer.Select(member => member.Key));
        Assert.Equal(["code", "outcome", "act", "facts", "text"], answer["rules"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal("ordinary default 11000000 412000 75 25000000", $"{answer["rate"]} {answer["edition"]} {answer["averageWage"]} {answer["baseValue"]} {answer["multiple"]} {answer["ceiling"]}");
        Assert.Contains("\"amount\":25000000,", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_is_not_yet_known_as_null()
    {
        using var response = await Post("""{"applicationDate":"2025-09-15","edition":"pp-51-indexed"}""");
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal("undetermined 0 pp-51-indexed", $"{answer["outcome"]} {answer["amount"]} {answer["edition"]}");
        Assert.Equal([true, true, true, true], new[] { "eligibleOn", "averageWage", "multiple", "ceiling" }.Select(name => answer.ContainsKey(name) && answer[name] is null));
        Assert.All(answer["rules"]!.AsArray(), rule => Assert.Equal("unknown", rule!["outcome"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(null, "uz", "da tugagan")]
    [InlineData("uz", "uz", "da tugagan")]
    [InlineData("ru-RU,ru;q=0.9", "ru", "Курс окончен")]
    [InlineData("de, en;q=0.5, ru;q=0.4", "en", "The course ended")]
    [InlineData("fr", "uz", "da tugagan")]
    public async Task Speaks_the_language_asked_for(string? header, string language, string part)
    {
        using var response = await Post(Request().ToJsonString(), header);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Contains(part, answer["rules"]![3]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("CM-86, 12.02.2024", answer["rules"]![3]!["act"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "applicationDate")]
    [InlineData("""{"applicationDate":"2023-02-21"}""", "applicationDate")]
    [InlineData("""{"applicationDate":"2025-09-15","centre":5,"birthDate":"2025-09-16","edition":"x"}""", "birthDate centre edition")]
    [InlineData("""{"applicationDate":"2025-09-15","employment":{"startedOn":"2025-03-01","endedOn":"2025-02-28","monthlyWages":[{"month":"2025-03","gross":1},{"month":"2025-3"},{"month":"2025-03","gross":-1}]}}""", "employment.endedOn employment.monthlyWages[1].month employment.monthlyWages[2].gross employment.monthlyWages[2].month")]
    public async Task Refuses_a_wrong_question_with_all_its_faults(string json, string paths)
    {
        using var response = await Post(json, "en");
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(400, problem["status"]!.GetValue<int>());
        Assert.Equal("The request has errors", problem["title"]!.GetValue<string>());
        Assert.Equal(paths.Split(' '), problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotMatch("Exception|System\\.|at TalentPark|\\.cs", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Refuses_what_is_not_json(string type)
    {
        using var client = site.Visitor();
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await client.PostAsync(Path, content);

        Assert.Equal((HttpStatusCode)415, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Takes_a_body_without_a_type_and_one_with_a_byte_order_mark()
    {
        using var client = site.Visitor();
        using var untyped = new ByteArrayContent(Encoding.UTF8.GetBytes(Request().ToJsonString()));
        using var marked = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Request().ToJsonString())]);
        marked.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.api+json");

        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(Path, untyped)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(Path, marked)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_a_body_that_is_too_large(bool chunked)
    {
        using var client = site.Visitor("en");
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent($$"""{"x":"{{new string('x', 65_536)}}"}""", Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Sets_no_cookie_and_asks_for_none()
    {
        using var response = await Post(Request().ToJsonString());

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private static JsonObject Request() => Lines()[0]["request"]!.DeepClone().AsObject();

    private static List<JsonNode> Lines() =>
        [.. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Api", "subsidy-assessments.jsonl")).Select(line => JsonNode.Parse(line)!)];

    private async Task<HttpResponseMessage> Post(string json, string? language = null)
    {
        using var client = site.Visitor();
        client.DefaultRequestHeaders.Remove("Accept-Language");
        if (language is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", language);
        }

        return await client.PostAsync(Path, new StringContent(json, Encoding.UTF8, "application/json"));
    }
}
