namespace TalentPark.Domain.Claims;

/// <summary>
/// Where a rule puts its reasons. The rules are written once, for any kind of reasons: with <see cref="Silent"/> the compiler drops every trace of them,
/// with <see cref="Explainer"/> they are kept.
/// </summary>
internal interface IReasons
{
    /// <summary>Whether facts that cost something to find are worth finding.</summary>
    static abstract bool Kept { get; }

    void Fact(string name, DateOnly? value);

    void Fact(string name, decimal? value);

    void Fact(string name, bool? value);

    void Fact(string name, string? value);

    /// <summary>Closes a rule: the facts since the last one are its facts.</summary>
    Ruling Rule(string code, Ruling ruling);
}

internal readonly struct Silent : IReasons
{
    public static bool Kept => false;

    public void Fact(string name, DateOnly? value)
    {
    }

    public void Fact(string name, decimal? value)
    {
    }

    public void Fact(string name, bool? value)
    {
    }

    public void Fact(string name, string? value)
    {
    }

    public Ruling Rule(string code, Ruling ruling) => ruling;
}
