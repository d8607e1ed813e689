using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Policy;

/// <summary>What the API's description says of the policy beyond its types: the questions' parameters and an example from what ships.</summary>
internal static class PolicyDescription
{
    private static readonly DateOnly Day = new(2025, 9, 15);

    public static Task Parameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            Query("on", "The day; today without it. Not before 2023-02-22.", "2025-09-15"),
            Query("edition", "default without it; pp-51-indexed is the other one that ships.", "default"),
            Query("known", "As known at the end of this day, not after today; as known now without it.", "2025-09-15"),
        ];
        Example(operation, new PolicyAnswer
        {
            On = Day,
            Edition = PolicyBook.DefaultEdition,
            Known = null,
            Release = 0,
            Sha256 = ShippedPolicy.Book.Edition(null)!.At(Day).Sha256,
            Parameters = [.. PolicyBook.InForceOn(Day, PolicyBook.DefaultEdition, ShippedPolicy.Entries).Take(2).Select(ParameterAnswer.Of)],
        });
        return Finish(operation, "on");
    }

    public static Task Classifier(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            new OpenApiParameter { Name = "kind", In = ParameterLocation.Path, Required = true, Description = "The classifier.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ClassifierKinds.All.Select(k => (JsonNode)k)] }, Example = ClassifierKinds.Direction },
            Query("on", "The day; today without it.", "2025-09-15"),
        ];
        var first = ShippedPolicy.Directions[0];
        var source = new PolicySource("Approved list of directions, 10.02.2025", null, PolicyMark.Confirmed);
        var item = new ClassifierItem(ClassifierKinds.Direction, first.Code, first.ValidFrom, new(first.Name, first.Name, first.Name), first.Group, "1", false, source);
        Example(operation, new ClassifierAnswer { Kind = ClassifierKinds.Direction, On = Day, Items = [ClassifierItemAnswer.Of(item)] });
        operation.Responses!["404"].Description = "There is no such classifier.";
        return Finish(operation, "on");
    }

    private static OpenApiParameter Query(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = name == "edition" ? null : "date" },
        Example = example,
    };

    private static void Example<T>(OpenApiOperation operation, T answer) =>
        Content(operation, "200", "application/json").Example = JsonSerializer.SerializeToNode(answer, ApiJson.Options);

    private static Task Finish(OpenApiOperation operation, string faulty)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var (words, faults) = (new Words(), new Faults());
        faults.Add(faulty, "NotADay");
        Content(operation, "400", Problem.MediaType).Example = JsonSerializer.SerializeToNode(Problem.Of(words, StatusCodes.Status400BadRequest, faults.Sentences(words)), ApiJson.Options);
        operation.Responses!["400"].Description = "The question itself is wrong. errors names every fault at once.";
        operation.Responses["429"].Description = "Too many requests from one address in a minute.";
        return Task.CompletedTask;
    }

    private static OpenApiMediaType Content(OpenApiOperation operation, string status, string type) => (OpenApiMediaType)operation.Responses![status].Content![type];
}
