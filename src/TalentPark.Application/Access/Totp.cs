using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TalentPark.Application.Access;

/// <summary>Codes of authenticators: RFC 6238 with SHA-1, 30 seconds and six digits, as every authenticator knows them.</summary>
public static class Totp
{
    public const int SecretBytes = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A secret in base 32.</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string Code(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step the code belongs to; null when it is wrong, more than a step away, or not after the last one used: each code opens once.</summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastUsed)
    {
        var typed = new string([.. code.Where(char.IsAsciiDigit)]);
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(secret, step)), System.Text.Encoding.ASCII.GetBytes(typed)))
            {
                return step;
            }
        }

        return null;
    }

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = ((buffer << 8) | b, bits + 8);
            while (bits >= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
                bits -= 5;
            }
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text)
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xffff, bits + 5);
            if (bits >= 8)
            {
                bytes.Add((byte)(buffer >> (bits - 8)));
                bits -= 8;
            }
        }

        return [.. bytes];
    }
}
