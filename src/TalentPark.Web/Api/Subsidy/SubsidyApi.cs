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
            .WithTags("Subsidy")
            .WithSummary("Assess one graduate's subsidy")
            .WithDescription("Judges the facts by every rule of the edition and says why. Unknown facts never pass: they make the answer undetermined.")
            .Produces<SubsidyAnswer>()
            .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
            .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType)
            .Produces<Problem>(StatusCodes.Status415UnsupportedMediaType, Problem.MediaType)
            .Produces<Problem>(StatusCodes.Status429TooManyRequests, Problem.MediaType)
            .AddOpenApiOperationTransformer(SubsidyDescription.Describe);
        app.MapApiDescription();
    }

    private static Task<IResult> Assess(HttpContext context, Words words, RuleSentences sentences, CurrentPolicy policy) =>
        JsonQuestion.Answer(
            context, words, SubsidyQuestionReader.Read, (question, faults) => SubsidyQuestionCheck.Check(question, policy, faults),
            question => question.Assess(policy).ToAnswer(sentences));
}
