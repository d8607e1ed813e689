using TalentPark.Application.Access;
using TalentPark.Domain.Claims;

namespace TalentPark.Web;

/// <summary>A claim's timeline in words: what was done and to which line, by whom and as what, what changed and why.</summary>
public static class ClaimMoments
{
    public static IReadOnlyList<TimelineMoment> Of(IEnumerable<ClaimEvent> events, Words words) => [.. events.Select(e => Of(e, words))];

    private static TimelineMoment Of(ClaimEvent e, Words words)
    {
        var what = words[$"Events.{e.What}"];
        return new(
            e.At,
            e.LineNo is { } no ? words["Events.OfLine", no, what] : what,
            Enum.TryParse<Role>(e.ByRole.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) ? words["Events.Who", e.ByName, words[$"Frame.Role_{role}"]] : e.ByName,
            string.Join(" · ", Why(e, words)));
    }

    private static IEnumerable<string> Why(ClaimEvent e, Words words)
    {
        if (e.From is not null && e.To is not null && e.From != e.To)
        {
            yield return words["Events.Change", State(e, e.From, words), State(e, e.To, words)];
        }

        if (e.ReasonCode is { } reason)
        {
            yield return words[$"Reasons.{reason}"];
        }

        if (!string.IsNullOrWhiteSpace(e.Note))
        {
            yield return e.Note;
        }
    }

    private static string State(ClaimEvent e, string name, Words words) =>
        words[$"Status.{(e.LineNo is null ? nameof(ClaimState) : nameof(LineState))}_{name}"];
}
