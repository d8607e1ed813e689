using System.Globalization;
using TalentPark.Application.Claims;

namespace TalentPark.Web.Pages.Work;

/// <summary>Claims picked in a list: <c>{id}:{revision}</c> each.</summary>
internal static class PickedClaims
{
    /// <summary>What cannot be read is left out.</summary>
    public static IReadOnlyList<SeenClaim> Read(IEnumerable<string?> picked) =>
    [
        .. from text in picked
           let parts = (text ?? "").Split(':')
           where parts.Length == 2 && Guid.TryParse(parts[0], out _) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
           select new SeenClaim(Guid.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture)),
    ];
}
