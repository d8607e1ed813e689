using TalentPark.Application.Shared;

namespace TalentPark.Web.Api.Support;

/// <summary>What graduates may get, asked without sign-in: stateless, described at /openapi/v1.json.</summary>
public static class SupportApi
{
    public static void MapSupportApi(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/v1/loans/assessments", AssessLoan)
            .Described<LoanAnswer>("AssessLoan", "Loan", "Assess one applicant's computer loan")
            .AddOpenApiOperationTransformer(SupportDescription.Loan);
        app.MapPost("/api/v1/refunds/assessments", AssessRefund)
            .Described<RefundAnswer>("AssessRefund", "Refund", "Assess the refund of one certificate's cost")
            .AddOpenApiOperationTransformer(SupportDescription.Refund);
    }

    private static RouteHandlerBuilder Described<T>(this RouteHandlerBuilder route, string name, string tag, string summary) => route
        .AllowAnonymous()
        .DisableAntiforgery()
        .RequireRateLimiting(AssessmentLimit.Name)
        .WithName(name)
        .WithTags(tag)
        .WithSummary(summary)
        .WithDescription("Judges the facts by every rule of the policy in force on the application date and says why. Unknown facts never pass: they make the answer undetermined.")
        .Produces<T>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status415UnsupportedMediaType, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status429TooManyRequests, Problem.MediaType);

    private static Task<IResult> AssessLoan(HttpContext context, Words words, RuleSentences sentences, CurrentPolicy policy) =>
        JsonQuestion.Answer(context, words, SupportQuestionReader.Loan, SupportQuestionCheck.Check, question => LoanAnswer.Of(question.Assess(policy), sentences));

    private static Task<IResult> AssessRefund(HttpContext context, Words words, RuleSentences sentences, CurrentPolicy policy) =>
        JsonQuestion.Answer(
            context, words, SupportQuestionReader.Refund, (question, faults) => SupportQuestionCheck.Check(question, policy.Edition, faults),
            question => RefundAnswer.Of(question.Assess(policy), sentences));
}
