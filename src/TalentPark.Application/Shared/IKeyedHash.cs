namespace TalentPark.Application.Shared;

/// <summary>HMAC-SHA-256 under a key from configuration: equal values have equal hashes, and nobody without the key can test a guess.</summary>
public interface IKeyedHash
{
    /// <param name="value">Normalised: digits alone.</param>
    byte[] Of(string value);
}
