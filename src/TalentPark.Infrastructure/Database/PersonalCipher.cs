using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TalentPark.Infrastructure.Database;

/// <summary>
/// Encrypts personal values at rest: AES-256-GCM; a value is key id (4 bytes), nonce (12), tag (16), ciphertext.
/// Encryption is random, so equality is searched by <see cref="KeyedHash"/>.
/// </summary>
public sealed class PersonalCipher
{
    private const int KeyIdSize = 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = KeyIdSize + NonceSize + TagSize;

    private readonly Lazy<IReadOnlyDictionary<int, byte[]>> _keys;

    /// <param name="keys">The data keys by id, asked for once, at the first value.</param>
    public PersonalCipher(Func<IReadOnlyDictionary<int, byte[]>> keys)
    {
        _keys = new(keys, LazyThreadSafetyMode.PublicationOnly);
        Bytes = new ValueConverter<byte[], byte[]>(v => EncryptBytes(v), v => DecryptBytes(v));
        Text = new ValueConverter<string, byte[]>(v => Encrypt(v), v => Decrypt(v));
        Flag = new ValueConverter<bool, byte[]>(v => Encrypt(v ? "1" : "0"), v => Decrypt(v) == "1");
        Day = new ValueConverter<DateOnly, byte[]>(v => Encrypt(v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), v => DateOnly.ParseExact(Decrypt(v), "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public ValueConverter Text { get; }

    public ValueConverter Bytes { get; }

    /// <summary>For bytes that are written once: a change is another array, never a changed one.</summary>
    internal static ValueComparer<byte[]> WrittenOnce { get; } = new((a, b) => ReferenceEquals(a, b), v => v.GetHashCode(), v => v);

    public ValueConverter Flag { get; }

    public ValueConverter Day { get; }

    public byte[] Encrypt(string value) => EncryptBytes(Encoding.UTF8.GetBytes(value));

    /// <exception cref="CryptographicException">The value was altered, or its key is not there.</exception>
    public string Decrypt(byte[] value) => Encoding.UTF8.GetString(DecryptBytes(value));

    public byte[] EncryptBytes(byte[] plain)
    {
        var id = _keys.Value.Keys.Max();
        var sealedValue = new byte[HeadSize + plain.Length];
        var span = sealedValue.AsSpan();
        BinaryPrimitives.WriteInt32BigEndian(span, id);
        var nonce = span.Slice(KeyIdSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys.Value[id], TagSize);
        aes.Encrypt(nonce, plain, span[HeadSize..], span.Slice(KeyIdSize + NonceSize, TagSize));
        return sealedValue;
    }

    /// <exception cref="CryptographicException">The value was altered, or its key is not there.</exception>
    public byte[] DecryptBytes(byte[] value)
    {
        ReadOnlySpan<byte> span = value;
        if (value.Length < HeadSize || !_keys.Value.TryGetValue(BinaryPrimitives.ReadInt32BigEndian(span), out var key))
        {
            throw new CryptographicException("A personal value cannot be read: its data key is missing.");
        }

        var plain = new byte[value.Length - HeadSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(span.Slice(KeyIdSize, NonceSize), span[HeadSize..], span.Slice(KeyIdSize + NonceSize, TagSize), plain);
        return plain;
    }
}
