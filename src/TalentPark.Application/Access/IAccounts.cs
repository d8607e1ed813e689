using TalentPark.Application.Mailing;

namespace TalentPark.Application.Access;

/// <summary>Signs accounts in and out of this browser, and finds them.</summary>
public interface IAccounts
{
    /// <summary>Tries a password. A wrong address and a wrong password answer alike and take as long.</summary>
    Task<SignInAnswer> SignIn(string email, string password);

    /// <summary>The password was right in this browser a moment ago, and the second step is awaited.</summary>
    bool IsSecondStepAsked { get; }

    /// <summary>Tries a code of the authenticator, or a recovery code.</summary>
    Task<SignInAnswer> SecondStep(string code);

    /// <summary>What the browser needs to sign in with a passkey, as WebAuthn's JSON.</summary>
    Task<string> PasskeyRequest();

    /// <summary>Signs in whom the browser's answer proves.</summary>
    Task<SignInAnswer> PasskeySignIn(string credential);

    Task SignOut();

    /// <summary>Makes an account of the role and signs it in. A password the account rules refuse and an address that has one already answer with a fault.</summary>
    /// <returns>Null when it was made; else <c>password-weak</c>, <c>password-known</c> or <c>email-taken</c>.</returns>
    Task<string?> Register(string email, string password, string fullName, Role role);

    /// <summary>Keeps the language mails to the account are written in.</summary>
    Task KeepLanguage(Guid accountId, string language, CancellationToken ct);

    /// <summary>Accounts of a centre that mails can go to.</summary>
    Task<ILookup<Guid, MailAccount>> OfCentres(IReadOnlyCollection<Guid> centreIds, CancellationToken ct);

    /// <summary>The account as a receiver of mails; null when there is none, or it has no address.</summary>
    Task<MailAccount?> Find(Guid accountId, CancellationToken ct);

    /// <summary>Accounts that hold the role, by name.</summary>
    Task<IReadOnlyList<StaffAccount>> With(Role role, CancellationToken ct);
}

/// <param name="Name">As shown in timelines.</param>
public sealed record StaffAccount(Guid Id, string Name);

/// <param name="Roles">The roles of the account now signed in; null when it was refused.</param>
/// <param name="LockedMinutes">How long to wait after too many wrong tries; null when one may try.</param>
/// <param name="NeedsSecondStep">The password was right; a code or a passkey is still needed.</param>
public sealed record SignInAnswer(IReadOnlyCollection<Role>? Roles, int? LockedMinutes = null, bool NeedsSecondStep = false);
