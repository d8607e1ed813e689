using System.Text.Json;
using System.Text.Json.Nodes;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>The example in the API's description: a question, and what the rules really answer to it.</summary>
internal static class SubsidyExample
{
    private const string Question = """
        {
          "applicationDate": "2025-09-15", "edition": null,
          "centre": { "isState": false, "accreditedFrom": "2023-01-01", "accreditedTo": null },
          "course": { "direction": "programming.python", "startedOn": "2024-10-01", "completedOn": "2025-02-10" },
          "recordedOn": "2024-10-05",
          "employment": {
            "startedOn": "2025-03-01", "endedOn": null,
            "monthlyWages": [
              { "month": "2025-03", "gross": 11000000 }, { "month": "2025-04", "gross": 11000000 }, { "month": "2025-05", "gross": 11000000 },
              { "month": "2025-06", "gross": 11000000 }, { "month": "2025-07", "gross": 11000000 }, { "month": "2025-08", "gross": 11000000 }
            ]
          },
          "employer": { "residentFrom": "2022-01-01", "residentTo": null, "exporterFrom": "2022-01-01", "exporterTo": null },
          "disability": { "claimed": false, "certifiedFrom": null, "certifiedTo": null },
          "alreadySubsidised": false, "birthDate": null
        }
        """;

    private const string FaultyQuestion = """
        {
          "applicationDate": "15.09.2025",
          "employment": { "startedOn": "2025-03-01", "endedOn": "2025-02-28", "monthlyWages": [ { "month": "2025-03", "gross": -1 } ] }
        }
        """;

    private static readonly CurrentPolicy Shipped = new(ShippedPolicy.Book, PolicyBook.DefaultEdition);

    public static JsonNode Asked() => JsonNode.Parse(Question)!;

    public static JsonNode Answered(RuleSentences sentences) =>
        JsonSerializer.SerializeToNode(Read(Question, new Faults()).Assess(Shipped).ToAnswer(sentences), ApiJson.Options)!;

    public static JsonNode Refused(Words words)
    {
        var faults = new Faults();
        SubsidyQuestionCheck.Check(Read(FaultyQuestion, faults), Shipped, faults);
        return JsonSerializer.SerializeToNode(Problem.Of(words, StatusCodes.Status400BadRequest, faults.Sentences(words)), ApiJson.Options)!;
    }

    private static SubsidyQuestion Read(string json, Faults faults) =>
        JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(json), faults, SubsidyQuestionReader.Read)!;
}
