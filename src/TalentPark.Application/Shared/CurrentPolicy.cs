using TalentPark.Domain.Policy;

namespace TalentPark.Application.Shared;

/// <summary>The policy in force as one request sees it from beginning to end: the book, the edition claims are judged by, the classifiers.</summary>
public sealed class CurrentPolicy(PolicyBook book, string edition, ClassifierBook? classifiers = null)
{
    public PolicyBook Book { get; } = book;

    public Edition Edition { get; } = book.Edition(edition) ?? throw new ArgumentException($"There is no policy edition '{edition}'.", nameof(edition));

    public ClassifierBook Classifiers { get; } = classifiers ?? ClassifierBook.Empty;

    /// <summary>The rows it was made of, superseded ones too.</summary>
    public PolicyRows Rows { get; init; } = new([], []);
}
