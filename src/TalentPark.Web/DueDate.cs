using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Web;

/// <summary>When a claim's decision is promised, and how long is left in words.</summary>
/// <param name="Css"><c>late</c> when the day has passed, <c>soon</c> for the last two working days, else null.</param>
/// <param name="Day">The promised day, the day of the decision, or that the clock stands still.</param>
/// <param name="Left">Such as "7 ish kuni qoldi".</param>
public sealed record DueDate(string? Css, string Day, string Left)
{
    private const int SoonDays = 2;

    /// <param name="left">Working days until the promised day, negative when overdue; of a returned claim what will be left.</param>
    public static DueDate Of(ClaimState state, DateOnly? dueOn, int? left, DateTimeOffset? decidedAt, DateOnly asOf, Words words)
    {
        if (state == ClaimState.Decided && decidedAt is { } at)
        {
            return new(null, Show.Day(Tashkent.Day(at)), words["Work.Due_decided"]);
        }

        if (state == ClaimState.Returned)
        {
            return new(null, words["Work.Due_stopped"], words.Count("Work.Due_kept", left ?? 0));
        }

        if (dueOn is not { } due || left is not { } days)
        {
            return new(null, words.Word(state), "");
        }

        return due < asOf ? new("late", Show.Day(due), days == 0 ? words["Work.Due_passed"] : words.Count("Work.Due_late", -days))
            : due == asOf ? new("soon", Show.Day(due), words["Work.Due_today"])
            : new(days <= SoonDays ? "soon" : null, Show.Day(due), words.Count("Work.Due_left", days));
    }
}
