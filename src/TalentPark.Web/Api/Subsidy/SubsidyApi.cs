using Scalar.AspNetCore;
using TalentPark.Application.Shared;
using TalentPark.Web.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>The public API: stateless, without sign-in, described at /openapi/v1.json.</summary>
public static class SubsidyApi
{
    public static IServiceCollection AddSubsidyApi(this IServiceCollection services)
    {
        services.TryAddSingleton<RuleSentences>();
        services.AddApiDescription();
        services.AddRateLimiter(limits => limits.AddPolicy<string, AssessmentLimit>(AssessmentLimit.Name));
        return services;
    }

    public static void MapSubsidyApi(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/subsidy/assessments", Assess)
            .AllowAnonymous()
            .DisableAntiforgery()
            .RequireRateLimiting(AssessmentLimit.Name)
            .WithName("AssessSubsidy")
            .Produces<SubsidyAnswer>()
            .Produces<Problem>(400, Problem.MediaType)
            .Describe<RouteHandlerBuilder, SubsidyQuestion>(System.Text.Json.Nodes.JsonNode.Parse("{}")!);
        app.MapApiDescription();
        app.MapScalarApiReference("/api/docs");
    }

    private static async Task<IResult> Assess(HttpContext context, Words words, RuleSentences sentences, CurrentPolicy policy)
    {
        var body = JsonBody.IsJson(context.Request) ? await JsonBody.Read(context.Request, context.RequestAborted) : [];
        ReaderLanguage.Use(context);
        if (!JsonBody.IsJson(context.Request))
        {
            return Problem.Answer(words, StatusCodes.Status415UnsupportedMediaType);
        }

        if (body is null)
        {
            return Problem.Answer(words, StatusCodes.Status413PayloadTooLarge);
        }

        var faults = new Faults();
        var question = JsonBody.Parse(body, faults, SubsidyQuestionReader.Read);
        if (question is not null)
        {
            SubsidyQuestionCheck.Check(question, policy, faults);
        }

        return faults.Any
            ? Problem.Faulty(words, faults)
            : Results.Json(question!.Assess(policy).ToAnswer(sentences), ApiJson.Options);
    }
}
