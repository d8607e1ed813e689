using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TalentPark.Web.Api.OpenApi;

/// <summary>The document at /openapi/v1.json: everything under /api/.</summary>
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
                document.Info.Description = "Public, stateless answers about the state's support for IT training. No sign-in; nothing that is sent is kept. "
                    + "Dates are YYYY-MM-DD, today is Tashkent's; money is UZS. Texts follow Accept-Language: uz (default), ru, en.";
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
                if (type == typeof(decimal) || type == typeof(int))
                {
                    // The reader takes numbers alone, never numbers in quotes.
                    schema.Type &= ~JsonSchemaType.String;
                    schema.Pattern = null;
                    schema.Format = null;
                }

                if (context.JsonPropertyInfo is { IsSetNullable: true } && schema.Type.HasValue)
                {
                    schema.Type |= JsonSchemaType.Null;
                }

                return Task.CompletedTask;
            });
        });

    public static void MapApiDescription(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapApiDocs();
    }
}
