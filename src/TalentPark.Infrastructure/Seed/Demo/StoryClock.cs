namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>The clock of a process that tells the demo story: it shows the story's moment while a step is told, else the real time.</summary>
public sealed class StoryClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? _moment;

    public override DateTimeOffset GetUtcNow() => _moment ?? real.GetUtcNow();

    internal void Show(DateTimeOffset moment) => _moment = moment;

    internal void ShowRealTime() => _moment = null;
}
