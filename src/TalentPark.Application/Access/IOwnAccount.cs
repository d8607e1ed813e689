namespace TalentPark.Application.Access;

/// <summary>What the signed-in person keeps to sign in with, and where else he or she is signed in.</summary>
public interface IOwnAccount
{
    Task<OwnAccount> Show(CancellationToken ct);

    /// <summary>A fresh secret for an authenticator; it counts only once <see cref="ConfirmCodes"/> was given a code made with it.</summary>
    Task<NewAuthenticator> BeginCodes(CancellationToken ct);

    /// <returns>Recovery codes, shown this once; null when the code was wrong.</returns>
    Task<IReadOnlyList<string>?> ConfirmCodes(string code, CancellationToken ct);

    /// <returns>False when it is the last second factor of a role that needs one.</returns>
    Task<bool> RemoveCodes(CancellationToken ct);

    /// <summary>New recovery codes; the old ones stop working. Null without an authenticator.</summary>
    Task<IReadOnlyList<string>?> RenewRecovery(CancellationToken ct);

    /// <summary>What the browser needs to make a passkey, as WebAuthn's JSON.</summary>
    Task<string> PasskeyOptions();

    /// <returns>False when the browser's answer does not prove a passkey.</returns>
    Task<bool> AddPasskey(string credential, string name, CancellationToken ct);

    /// <returns>False when it is the last second factor of a role that needs one.</returns>
    Task<bool> RemovePasskey(string id, CancellationToken ct);

    /// <returns>Null when it was changed; else the fault: <c>password-wrong</c>, <c>password-shut</c>, or what is wrong with the new one.</returns>
    Task<string?> ChangePassword(string old, string fresh, CancellationToken ct);

    /// <summary>Ends one session.</summary>
    Task EndSession(Guid id, CancellationToken ct);

    /// <summary>Ends every session but the one under way.</summary>
    Task EndOthers(CancellationToken ct);
}

/// <param name="MustSetUp">The role needs a second factor, and there is none.</param>
/// <param name="RecoveryLeft">Recovery codes not used yet.</param>
public sealed record OwnAccount(string Email, bool MustSetUp, bool HasCodes, int RecoveryLeft, IReadOnlyList<OwnPasskey> Passkeys, IReadOnlyList<OwnSession> Sessions);

/// <param name="Id">For forms alone.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset CreatedAt);

/// <param name="Device">Browser and system, roughly.</param>
public sealed record OwnSession(Guid Id, string Device, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsThis);

/// <param name="Secret">To be typed in, in groups of four.</param>
/// <param name="Uri">The same for the QR code.</param>
public sealed record NewAuthenticator(string Secret, string Uri);
