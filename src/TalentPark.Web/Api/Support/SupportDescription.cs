using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Support;

/// <summary>What the API's description says of the assessments beyond their types: the body, which the endpoints read themselves, and examples the rules really answer.</summary>
internal static class SupportDescription
{
    private const string Json = "application/json";

    private const string LoanExample = """
        {
          "applicationDate": "2025-09-15", "birthDate": "2003-05-17", "isCitizen": true,
          "centreResidentFrom": "2022-01-01", "centreResidentTo": null,
          "certificate": { "kind": "completion", "issuedOn": "2025-07-01", "courseCompletedOn": "2025-06-20" },
          "alreadyUsed": false
        }
        """;

    private const string RefundExample = """
        {
          "applicationDate": "2025-09-15", "birthDate": "2003-05-17", "isCitizen": true,
          "certificate": { "level": "professional", "issuedOn": "2025-06-20", "englishB2": false },
          "receiptOnFile": true,
          "cost": { "amount": 165, "currency": "USD", "rate": 12500 }
        }
        """;

    private static readonly CurrentPolicy Shipped = new(ShippedPolicy.Book, PolicyBook.DefaultEdition);

    public static Task Loan(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        Describe<LoanQuestion>(operation, context, LoanExample, sentences => LoanAnswer.Of(Read(LoanExample, SupportQuestionReader.Loan).Assess(Shipped), sentences), cancel);

    public static Task Refund(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        Describe<RefundQuestion>(operation, context, RefundExample, sentences => RefundAnswer.Of(Read(RefundExample, SupportQuestionReader.Refund).Assess(Shipped), sentences), cancel);

    private static async Task Describe<TQuestion>(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, string example, Func<RuleSentences, object> answer, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        operation.Parameters =
        [
            new OpenApiParameter
            {
                Name = "Accept-Language",
                In = ParameterLocation.Header,
                Description = "Language of the texts: uz (default), ru or en; weights are heeded.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = "en",
            },
        ];
        var question = await context.GetOrCreateSchemaAsync(typeof(TQuestion), null, cancel);
        ((OpenApiSchema)question.Properties!["applicationDate"]).Type = JsonSchemaType.String;
        context.Document!.AddComponent(typeof(TQuestion).Name, question);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "At most 64 KB.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new() { Schema = new OpenApiSchemaReference(typeof(TQuestion).Name, context.Document), Example = JsonNode.Parse(example)! },
            },
        };

        var answered = answer(context.ApplicationServices.GetRequiredService<RuleSentences>());
        ((OpenApiMediaType)operation.Responses!["200"].Content![Json]).Example = JsonSerializer.SerializeToNode(answered, answered.GetType(), ApiJson.Options);
        ((OpenApiResponse)operation.Responses["429"]).Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
        };
        operation.Responses["200"].Description = "The assessment.";
        operation.Responses["400"].Description = "The question itself is wrong. errors names every fault at once, by the JSON path of the answer.";
        operation.Responses["413"].Description = "The body is larger than 64 KB.";
        operation.Responses["415"].Description = "The body is not JSON in UTF-8.";
        operation.Responses["429"].Description = "Too many requests from one address in a minute.";
    }

    private static T Read<T>(string json, Func<IAnswers, T> read)
        where T : class => JsonBody.Parse(Encoding.UTF8.GetBytes(json), new Faults(), read)!;
}
