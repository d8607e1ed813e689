namespace TalentPark.Web;

/// <summary>One line of a history, as the partial <c>_Timeline</c> shows it.</summary>
/// <param name="At">When, in any offset; shown in Tashkent's time.</param>
/// <param name="What">What was done, in the reader's language.</param>
/// <param name="Who">The name of the one who did it; null for the system.</param>
/// <param name="More">The reason given, or old → new.</param>
public sealed record TimelineMoment(DateTimeOffset At, string What, string? Who, string? More = null);
