using System.Globalization;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Api.Policy;

/// <summary>The policy for programs: what is in force on a day, and what of it was known on another. From memory, without the database.</summary>
public static class PolicyApi
{
    public static void MapPolicyApi(this IEndpointRouteBuilder app)
    {
        Describe<PolicyAnswer>(app.MapGet("/api/v1/policy", Parameters), "ListPolicy", "The parameters in force on a day")
            .WithDescription("Every parameter of an edition with its value, act, article and mark. With known, as the policy was known at the end of that day: what was released later is left out.")
            .AddOpenApiOperationTransformer(PolicyDescription.Parameters);
        Describe<ClassifierAnswer>(app.MapGet("/api/v1/classifiers/{kind}", Classifier), "ListClassifier", "A classifier on a day")
            .WithDescription("region, district, direction, bank, issuer, certificate-level, refusal-reason or holiday.")
            .Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType)
            .AddOpenApiOperationTransformer(PolicyDescription.Classifier);
    }

    private static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder route, string name, string summary) => route
        .AllowAnonymous()
        .RequireRateLimiting(AssessmentLimit.Name)
        .WithName(name)
        .WithTags("Policy")
        .WithSummary(summary)
        .Produces<T>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status429TooManyRequests, Problem.MediaType);

    private static IResult Parameters(HttpContext http, Words words, CurrentPolicy policy, TimeProvider clock)
    {
        ReaderLanguage.Use(http);
        var faults = new Faults();
        var on = Day(http, "on", faults) ?? clock.Today();
        var known = Day(http, "known", faults);
        if (known > clock.Today())
        {
            faults.Add("known", "AfterToday");
        }

        var name = http.Request.Query["edition"].ToString();
        if (policy.Book.Edition(name.Length == 0 ? null : name) is not { } edition)
        {
            faults.Add("edition", "UnknownEdition");
        }
        else if (!faults.Any && on < edition.FirstDay)
        {
            faults.Add("on", "BeforeProgramme", edition.FirstDay);
        }

        return faults.Any
            ? Problem.Faulty(words, faults)
            : Results.Json(Answer(known is { } day ? policy.Rows.KnownAt(EndOf(day)) : policy.Rows, known, on, name.Length == 0 ? policy.Edition.Name : name, policy), ApiJson.Options);
    }

    private static PolicyAnswer Answer(PolicyRows rows, DateOnly? known, DateOnly on, string edition, CurrentPolicy policy) => new()
    {
        On = on,
        Edition = edition,
        Known = known,
        Release = rows.LastRelease,
        Sha256 = (known is null ? policy.Book : rows.Book()).Edition(edition)!.At(on).Sha256,
        Parameters = [.. PolicyBook.InForceOn(on, edition, rows.Entries).Select(ParameterAnswer.Of)],
    };

    private static IResult Classifier(string kind, HttpContext http, Words words, CurrentPolicy policy, TimeProvider clock)
    {
        ReaderLanguage.Use(http);
        var faults = new Faults();
        var on = Day(http, "on", faults) ?? clock.Today();
        if (!ClassifierKinds.All.Contains(kind))
        {
            return Problem.Answer(words, StatusCodes.Status404NotFound);
        }

        return faults.Any
            ? Problem.Faulty(words, faults)
            : Results.Json(new ClassifierAnswer { Kind = kind, On = on, Items = [.. policy.Classifiers.Open(kind, on).Select(ClassifierItemAnswer.Of)] }, ApiJson.Options);
    }

    private static DateOnly? Day(HttpContext http, string name, Faults faults)
    {
        var text = http.Request.Query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(name, "NotADay");
            return null;
        }

        return day;
    }

    /// <summary>The last moment of a day of Tashkent's, UTC+5.</summary>
    private static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(5)).AddTicks(-1);
}
