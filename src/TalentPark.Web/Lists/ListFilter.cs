using Microsoft.AspNetCore.Mvc.Rendering;

namespace TalentPark.Web.Lists;

public enum FilterKind
{
    Choice,
    Day,
    Text,
}

/// <summary>One filter of a list, as its form asks it and its chip tells it.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Typed">As it stands in the address.</param>
/// <param name="Value">The value read from it; null when there is none or it makes no sense.</param>
/// <param name="Shown">The value as the chip tells it.</param>
/// <param name="Choices">What may be chosen.</param>
public sealed record ListFilter(string Name, string Label, FilterKind Kind, string? Typed, string? Value, string Shown, IReadOnlyList<SelectListItem> Choices)
{
    public bool IsOn => Value is not null;

    /// <summary>Something was typed that cannot be read.</summary>
    public bool IsBad => Kind == FilterKind.Day && Value is null && !string.IsNullOrWhiteSpace(Typed);
}
