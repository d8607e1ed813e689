namespace TalentPark.Web.Api;

/// <summary>
/// Answers to named questions, given as JSON or typed into a form. Every reader returns null for an answer that is absent, empty
/// or not readable; what is not readable is noted in <see cref="Faults"/> under the same path.
/// </summary>
public interface IAnswers
{
    Faults Faults { get; }

    DateOnly? Day(string path);

    bool? Flag(string path);

    string? Text(string path);

    /// <summary>The first day of a month.</summary>
    DateOnly? Month(string path);

    /// <summary>An amount in UZS; null also when it is not written exactly or cannot be an amount at all.</summary>
    decimal? Amount(string path);

    /// <summary>How many rows a list has; null when the list is absent.</summary>
    int? Rows(string path);
}
