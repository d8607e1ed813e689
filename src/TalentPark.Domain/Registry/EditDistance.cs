namespace TalentPark.Domain.Registry;

/// <summary>How many letters two words differ by: one put in, left out, changed, or changed places with its neighbour counts 1.</summary>
internal static class EditDistance
{
    /// <summary>The most a word may differ and still be taken for the other: nothing up to 3 letters, 1 up to 6, else 2.</summary>
    public static int Allowed(string one, string other) => Math.Min(one.Length, other.Length) switch { <= 3 => 0, <= 6 => 1, _ => 2 };

    /// <summary>Whether the words differ by no more than <see cref="Allowed"/>; <paramref name="distance"/> is what they differ by.</summary>
    public static bool AreNear(string one, string other, out int distance)
    {
        var most = Allowed(one, other);
        distance = Math.Abs(one.Length - other.Length) > most ? most + 1 : Between(one, other);
        return distance <= most;
    }

    private static int Between(string one, string other)
    {
        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return last[other.Length];
    }
}
