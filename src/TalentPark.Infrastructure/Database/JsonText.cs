using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TalentPark.Infrastructure.Database;

/// <summary>Lists kept as JSON text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ValueConverter<IReadOnlyList<T>, string> List<T>() =>
        new(v => JsonSerializer.Serialize(v, Options), v => JsonSerializer.Deserialize<T[]>(v, Options)!);

    public static ValueConverter<IReadOnlyList<T>, byte[]> SealedList<T>(PersonalCipher cipher) =>
        new(v => cipher.EncryptBytes(JsonSerializer.SerializeToUtf8Bytes(v, Options)), v => JsonSerializer.Deserialize<T[]>(cipher.DecryptBytes(v), Options)!);

    /// <summary>Lists are replaced as a whole, never changed in place.</summary>
    public static ValueComparer<IReadOnlyList<T>> Comparer<T>() => new((a, b) => ReferenceEquals(a, b), v => v.GetHashCode(), v => v);
}
