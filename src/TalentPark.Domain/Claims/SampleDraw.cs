using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalentPark.Domain.Claims;

/// <summary>
/// Whether a line that passed everything automatically goes to a full manual review. The number follows from the policy's seed and the line's id alone, so that
/// anyone with both can draw again. Never altered.
/// </summary>
[Shared.NotAudited]
public sealed class SampleDraw
{
    /// <summary>Numbers run from 0 to one less than this.</summary>
    public const int Numbers = 1_000_000;

    private SampleDraw()
    {
    }

    public Guid LineId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>The seed in force on the line's application date.</summary>
    public string Seed { get; private init; } = "";

    /// <summary>Percent of such lines that are reviewed, by the same policy.</summary>
    public decimal Share { get; private init; }

    /// <summary>0 to 999 999.</summary>
    public int Number { get; private init; }

    public bool IsDrawn { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static SampleDraw Of(ClaimLine line, string seed, decimal share, DateTimeOffset at)
    {
        var number = NumberOf(seed, line.Id);
        return new() { LineId = line.Id, ClaimId = line.ClaimId, Seed = seed, Share = share, Number = number, IsDrawn = Falls(number, share), At = at };
    }

    /// <summary>The first eight bytes of the SHA-256 of "seed:line id", as a number below <see cref="Numbers"/>.</summary>
    public static int NumberOf(string seed, Guid lineId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{lineId:D}")));
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Numbers);
    }

    /// <summary>Drawn when the number lies below the share's part of all numbers.</summary>
    /// <param name="share">Percent, 0 to 100.</param>
    public static bool Falls(int number, decimal share) => number < share / 100m * Numbers;
}
