using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TalentPark.Web.Binding;

/// <summary>Reads a day as people type it, 26.03.2026 or 5.9.2003, and as a browser's calendar sends it, 2026-03-26.</summary>
public sealed class DayBinder(Words T) : IModelBinder
{
    private static readonly string[] Formats = ["d.M.yyyy", "yyyy-MM-dd"];

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public Task BindModelAsync(ModelBindingContext context) =>
        Typed.BindAsync(context, T["Fields.BadDay"], text => TryRead(text, out var day) ? day : null);
}
