using TalentPark.Domain.Policy;

namespace TalentPark.Application.Shared;

/// <summary>The policy in force in this process: the book read from the database at start, and the edition claims are judged by.</summary>
public sealed class CurrentPolicy(PolicyBook book, string edition)
{
    public PolicyBook Book { get; } = book;

    public Edition Edition { get; } = book.Edition(edition) ?? throw new ArgumentException($"There is no policy edition '{edition}'.", nameof(edition));
}
