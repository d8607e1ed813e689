using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>What the API's description says of the assessment beyond its types. The endpoint reads its body itself, so the body is told here.</summary>
internal static class SubsidyDescription
{
    private const string Json = "application/json";

    public static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var services = context.ApplicationServices;
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
        var question = await context.GetOrCreateSchemaAsync(typeof(SubsidyQuestion), null, cancel);
        Refine((OpenApiSchema)question);
        context.Document!.AddComponent(nameof(SubsidyQuestion), question);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "At most 64 KB.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new() { Schema = new OpenApiSchemaReference(nameof(SubsidyQuestion), context.Document), Example = SubsidyExample.Asked() },
            },
        };

        Content(operation, 200, Json).Example = SubsidyExample.Answered(services.GetRequiredService<RuleSentences>());
        Content(operation, 400, Problem.MediaType).Example = SubsidyExample.Refused(services.GetRequiredService<Words>());
        ((OpenApiResponse)operation.Responses!["429"]).Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
        };
        operation.Responses["400"].Description = "The question itself is wrong. errors names every fault at once, by the JSON path of the answer.";
        operation.Responses["413"].Description = "The body is larger than 64 KB.";
        operation.Responses["415"].Description = "The body is not JSON in UTF-8.";
        operation.Responses["429"].Description = "Too many requests from one address in a minute.";
        operation.Responses["200"].Description = "The assessment.";
    }

    /// <summary>Limits the types do not show.</summary>
    private static void Refine(OpenApiSchema question)
    {
        var employment = question.Properties!["employment"].Properties!;
        var wage = (OpenApiSchema)employment["monthlyWages"].Items!;
        wage.Type |= JsonSchemaType.Null;
        var month = (OpenApiSchema)wage.Properties!["month"];
        (month.Format, month.Pattern) = (null, "^[0-9]{4}-[0-9]{2}$");
        var gross = (OpenApiSchema)wage.Properties["gross"];
        (gross.Minimum, gross.Maximum, gross.MultipleOf) = ("0", SubsidyLimits.LargestWage.ToString(CultureInfo.InvariantCulture), 0.01m);
        var applied = (OpenApiSchema)question.Properties["applicationDate"];
        applied.Type = JsonSchemaType.String;
    }

    private static OpenApiMediaType Content(OpenApiOperation operation, int status, string type) =>
        (OpenApiMediaType)operation.Responses![status.ToString(CultureInfo.InvariantCulture)].Content![type];
}
