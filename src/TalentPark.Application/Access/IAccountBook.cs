using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>Keeps accounts: who may sign in, as whom. Everything is written in the act's transaction.</summary>
public interface IAccountBook
{
    /// <param name="centre">Null: of everybody.</param>
    Task<AccountsPage> List(Guid? centre, string? find, int page, CancellationToken ct);

    Task<AccountFile?> Find(Guid id, CancellationToken ct);

    /// <summary>An account nobody can sign in with until its owner has chosen a password.</summary>
    /// <returns>Null when the address has an account already.</returns>
    Task<AccountFile?> Open(NewAccount account, CancellationToken ct);

    /// <exception cref="Domain.Shared.RuleBroken"><c>roles-incompatible</c>, by the database as well.</exception>
    Task SetRoles(Guid id, IReadOnlyCollection<Role> roles, CancellationToken ct);

    /// <summary>Shuts an account, or opens it again. All its sessions end.</summary>
    Task Shut(Guid id, bool isShut, CancellationToken ct);

    /// <summary>Takes passkeys, authenticator and recovery codes away; the owner sets up new ones at the next sign-in. All sessions end.</summary>
    Task ForgetSecondFactor(Guid id, CancellationToken ct);

    /// <summary>A link by which the account's owner chooses a password, once and until it runs out; earlier links stop working.</summary>
    /// <returns>Its path.</returns>
    Task<(Guid Id, string Path)> NewLink(Guid id, TimeSpan life, CancellationToken ct);

    /// <summary>The account of an address as a receiver of mails; null when there is none, or it is shut.</summary>
    Task<MailAccount?> ByEmail(string email, CancellationToken ct);

    /// <summary>Whom a link belongs to; null when it was used, ran out, or never was.</summary>
    Task<AccountFile?> OfLink(string secret, CancellationToken ct);

    /// <summary>Sets the password a link was given for. All sessions end.</summary>
    /// <returns>Null when it was set; else <c>link-dead</c>, or the fault of the password.</returns>
    Task<string?> UseLink(string secret, string password, CancellationToken ct);
}

public sealed record NewAccount(string Email, string FullName, IReadOnlyCollection<Role> Roles, Guid? CentreId, string? Bank);

/// <param name="HasPassword">False while the invitation waits.</param>
/// <param name="HasSecondFactor">A passkey or an authenticator.</param>
public sealed record AccountFile(
    Guid Id, string Email, string FullName, string Language, IReadOnlyCollection<Role> Roles, Guid? CentreId, string? Centre, string? Bank, bool HasPassword, bool HasSecondFactor, DateTimeOffset? ShutAt, DateTimeOffset? SeenAt)
{
    public MailAccount Receiver => new(Id, Email, Language);
}

public sealed record AccountsPage(IReadOnlyList<AccountFile> Rows, int Found, int Page, int Pages);
