using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>What attackers type, and what must never come back.</summary>
internal static class Payloads
{
    public const string Html = "\"><tpx onerror=alert(1)>'";

    public static readonly (string Kind, string Text)[] All =
    [
        ("SQL", "x'); drop table claim; --"),
        ("SQL", "1 or 1=1 union select null, password_hash from user_account"),
        ("HTML", Html),
        ("header", "x\r\nSet-Cookie: tpx=1\r\nX-Tpx: 1"),
        ("log", "x\n[00:00:00 ERR] forged \u001b[31m"),
        ("formula", "=cmd|' /C calc'!A0"),
        ("template", "{{7*7}}${7*7}<%= 7*7 %>@(7*7)"),
        ("path", "../../../../../../etc/passwd"),
        ("path", "..%2f..%2f\0.pdf"),
        ("text", new string('Ў', 5000)),
        ("number", "-99999999999999999999999999"),
        ("id", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
    ];

    /// <summary>What is wrong with an answer to an attack; null when nothing is.</summary>
    public static async Task<string?> Fault(this HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode >= 500)
        {
            return $"{(int)answer.StatusCode}";
        }

        if (answer.Headers.Contains("X-Tpx") || (answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("tpx", StringComparison.Ordinal))))
        {
            return "a header of the attacker's";
        }

        if (answer.Headers.Location is { } to && (to.OriginalString.StartsWith("//", StringComparison.Ordinal) || (to.IsAbsoluteUri && to.Scheme != "file" && !to.Host.Equals("localhost", StringComparison.Ordinal))))
        {
            return $"led to {to}";
        }

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return Array.Find(["<tpx", "root:x:0", "Npgsql", "System.Exception", "   at TalentPark.", "PostgresException", "postgresql://"], sign => text.Contains(sign, StringComparison.Ordinal)) is { } leak ? $"shows {leak}" : null;
    }
}
