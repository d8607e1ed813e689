using Mediator;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>The acts of the story, each on its day; collected in any order and told by day and hour.</summary>
internal sealed class Script(DateOnly today)
{
    private readonly List<Step> _steps = [];

    public DateOnly Today => today;

    public IEnumerable<Step> InOrder => _steps.OrderBy(s => s.Day).ThenBy(s => s.Hour);

    /// <summary>A day so many days from today; moved to the Friday before when it is a weekend.</summary>
    public DateOnly Workday(int daysFromToday)
    {
        var day = today.AddDays(daysFromToday);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
    }

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly WorkdayFrom(DateOnly day) =>
        day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };

    /// <summary>Adds an act; what lies on today or ahead is not told.</summary>
    public void On(DateOnly day, int hour, Actor actor, Func<Teller, Task> act)
    {
        if (day < today)
        {
            _steps.Add(new(day, hour, actor, act));
        }
    }
}

/// <param name="Hour">Of Tashkent.</param>
internal sealed record Step(DateOnly Day, int Hour, Actor Actor, Func<Teller, Task> Act);

/// <summary>Sends the commands of a step; each takes a little time, so that no two acts share a moment.</summary>
internal sealed class Teller(ISender sender, StoryClock clock)
{
    private static readonly TimeSpan Tashkent = TimeSpan.FromHours(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(40);

    private DateTimeOffset _moment = DateTimeOffset.MinValue;

    public void Begin(Step step)
    {
        var due = new DateTimeOffset(step.Day, new TimeOnly(step.Hour, 0), Tashkent);
        _moment = due > _moment ? due : _moment;
    }

    public async Task<T> Send<T>(IRequest<T> message)
    {
        Tick();
        return await sender.Send(message);
    }

    public async Task<T> Send<T>(ICommand<T> message)
    {
        Tick();
        return await sender.Send(message);
    }

    public async Task<T> Ask<T>(IQuery<T> message) => await sender.Send(message);

    private void Tick()
    {
        _moment += Pause;
        clock.Show(_moment.ToUniversalTime());
    }
}
