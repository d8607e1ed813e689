using System.Security.Cryptography;
using System.Text;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Database;

/// <param name="key">At least 32 bytes, from configuration.</param>
public sealed class KeyedHash(byte[] key) : IKeyedHash
{
    public byte[] Of(string value) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value));
}
