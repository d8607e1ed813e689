using System.IO.Compression;
using Microsoft.AspNetCore.Identity;

namespace TalentPark.Infrastructure.Identity;

/// <summary>
/// A password is long and nobody's first guess: no word of the list of passwords found in breaches, however decorated with digits at its ends or repeated, and not
/// the owner's own address or name.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public const int Shortest = 12;

    private const string Known = "PasswordKnown";

    private static readonly Lazy<HashSet<string>> Words = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(password is not null && IsGuessed(password, user) ? IdentityResult.Failed(new IdentityError { Code = Known, Description = "known" }) : IdentityResult.Success);

    /// <summary>The fault's code for a person; null when it is none of the password's.</summary>
    public static string? Fault(IdentityResult result) =>
        result.Errors.Any(e => e.Code != Known && e.Code.StartsWith("Password", StringComparison.Ordinal)) ? "password-weak" : result.Errors.Any(e => e.Code == Known) ? "password-known" : null;

    internal static bool IsGuessed(string password, User user)
    {
        var plain = password.ToLowerInvariant().Trim();
        var core = plain.Trim([.. "0123456789!?.,-_*#@$%&+= "]);
        return plain.Distinct().Count() < 5
            || Words.Value.Contains(plain)
            || Words.Value.Contains(core)
            || core.Length < 4
            || Period(core) is { } part && (part.Length < 4 || Words.Value.Contains(part))
            || Own(user).Any(own => own.Length >= 4 && core.Replace(own, "", StringComparison.Ordinal).Length < 6);
    }

    private static IEnumerable<string> Own(User user) =>
        (user.Email?.ToLowerInvariant().Split('@') ?? []).Concat(user.FullName.ToLowerInvariant().Split(' ')).Append("talentpark");

    /// <summary>The part a text repeats; null when it repeats none.</summary>
    private static string? Period(string text) =>
        Enumerable.Range(1, text.Length / 2).Where(n => text.Length % n == 0).Select(n => text[..n]).FirstOrDefault(part => string.Concat(Enumerable.Repeat(part, text.Length / part.Length)) == text);

    private static HashSet<string> Read()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("TalentPark.Infrastructure.Identity.known-passwords.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
