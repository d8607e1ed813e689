namespace TalentPark.Web.Api;

/// <summary>One question as a JSON body, answered as JSON: read, checked, and refused with all its faults at once.</summary>
public static class JsonQuestion
{
    /// <param name="read">The question by its members' names.</param>
    /// <param name="check">Notes what cannot be judged at all.</param>
    /// <param name="answer">Called when there is no fault.</param>
    public static async Task<IResult> Answer<TQuestion, TAnswer>(
        HttpContext context, Words words, Func<IAnswers, TQuestion> read, Action<TQuestion, Faults> check, Func<TQuestion, TAnswer> answer)
        where TQuestion : class
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
        var question = JsonBody.Parse(body, faults, read);
        if (question is not null)
        {
            check(question, faults);
        }

        return faults.Any ? Problem.Faulty(words, faults) : Results.Json(answer(question!), ApiJson.Options);
    }
}
