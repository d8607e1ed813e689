using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>The classifiers in force, from memory: <c>classifiers.Open(ClassifierKinds.Issuer)</c>.</summary>
public sealed class Classifiers(CurrentPolicy policy, TimeProvider clock)
{
    /// <summary>What can be chosen on a day (today without one), in the order of the codes.</summary>
    public IReadOnlyList<ClassifierItem> Open(string kind, DateOnly? on = null) => policy.Classifiers.Open(kind, on ?? clock.Today());

    /// <summary>Whether the code can be chosen today.</summary>
    public bool IsOpen(string kind, string? code) => code is not null && Find(kind, code) is { IsClosed: false };

    /// <summary>What the code stands for, closed ones too; null when it is not known.</summary>
    public ClassifierItem? Find(string kind, string code) => policy.Classifiers.Find(kind, code, clock.Today());

    /// <summary>The code's name in that language; the code itself when it is not known.</summary>
    public string Name(string kind, string code, string language) => Find(kind, code)?.Names.In(language) ?? code;
}
