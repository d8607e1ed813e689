using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TalentPark.Web.Api.Subsidy;

namespace TalentPark.Web.Api.OpenApi;

/// <summary>The document at /openapi/v1.json: everything under /api/, with examples.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(Document, options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "TalentPark";
                document.Info.Version = Document;
                document.Info.Description = "Public, stateless answers about the state's support for IT training. No sign-in; nothing sent is kept. Dates are YYYY-MM-DD in Tashkent, money is UZS.";
                document.Servers = [];
                return Task.CompletedTask;
            });
        });

    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi().AllowAnonymous();

    /// <summary>Describes a JSON body that the endpoint reads by itself, and examples of what it answers.</summary>
    public static TBuilder Describe<TBuilder, TBody>(this TBuilder endpoint, JsonNode example)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddOpenApiOperationTransformer(async (operation, context, cancel) =>
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(TBody), null, cancel);
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = schema, Example = example },
                },
            };
        });
}
