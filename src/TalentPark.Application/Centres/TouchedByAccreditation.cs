using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>What a step in a centre's accreditation would do to claims.</summary>
/// <param name="Digest">Changes when the touched lines do: what is saved is told from what was shown by it.</param>
public sealed record TouchedByAccreditation(TouchedLines Touched, string Digest)
{
    /// <param name="db">Where the record still is as it was.</param>
    /// <param name="changed">The centre with the days of accreditation it would have.</param>
    /// <param name="policy">The editions lines are judged by.</param>
    /// <param name="today">The day on which lines not handed in yet are judged.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static async Task<TouchedByAccreditation> Read(ITalentParkDb db, TrainingCentre changed, CurrentPolicy policy, DateOnly today, CancellationToken ct)
    {
        var touched = await TouchedLines.Find(db, policy, today, ListCandidates.OfCentre(db, changed.Id), g => g with { Centre = changed }, ct);
        return new(touched, DigestOf(touched));
    }

    private static string DigestOf(TouchedLines touched)
    {
        var text = string.Join('\n', touched.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.LineId} {l.Stage} {l.After.Outcome} {l.After.Amount}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
