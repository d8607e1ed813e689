using TalentPark.Domain.Claims;

namespace TalentPark.Web.Pages.Claims;

/// <summary>A line's state as staff see it: a recommended one tells which way.</summary>
public static class LineWords
{
    public static string Mark(this ClaimLine line) => Status.Mark((Enum?)Advice(line) ?? line.State);

    public static string Word(this ClaimLine line, Words words) =>
        Advice(line) is { } verdict ? words[$"Review.Advised_{verdict}"] : words.Word(line.State);

    private static Verdict? Advice(ClaimLine line) => line.State == LineState.Recommended ? line.Recommendation : null;
}
