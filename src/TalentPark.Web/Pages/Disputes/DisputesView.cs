using TalentPark.Application.Graduates;

namespace TalentPark.Web.Pages.Disputes;

/// <summary>Disputes with the form that answers one.</summary>
/// <param name="Typed">What was sent last, so that a fault stands beside its dispute.</param>
public sealed record DisputesView(IReadOnlyList<DisputeRow> Rows, AnswerForm Typed);

public sealed class AnswerForm
{
    public Guid Id { get; set; }

    public bool? Corrected { get; set; }

    public string? Answer { get; set; }
}
