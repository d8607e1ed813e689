namespace TalentPark.Web.Pages;

/// <summary>The five questions as typed.</summary>
public sealed class EligibilityForm
{
    public string? BirthDate { get; set; }

    public string? Citizen { get; set; }

    public string? Resident { get; set; }

    /// <summary><c>completion</c> or <c>participant</c>.</summary>
    public string? Kind { get; set; }

    public string? CompletedOn { get; set; }

    public string? IssuedOn { get; set; }

    /// <summary>A level, or one held with English at B2.</summary>
    public string? Level { get; set; }

    public string? Cost { get; set; }

    public string? Used { get; set; }

    public string? HiredOn { get; set; }
}
