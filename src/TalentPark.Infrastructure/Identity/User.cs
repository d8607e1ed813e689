using Microsoft.AspNetCore.Identity;

namespace TalentPark.Infrastructure.Identity;

/// <summary>An account that signs in.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int FullNameLength = 200;

    public string FullName { get; set; } = "";

    /// <summary>The language mails to the account are written in: the one its owner last chose.</summary>
    public string Language { get; set; } = Application.Shared.Language.Default;

    /// <summary>The centre the account belongs to; null for staff.</summary>
    public Guid? CentreId { get; set; }

    /// <summary>Code of the bank the account belongs to; null for everybody else.</summary>
    public string? Bank { get; set; }

    /// <summary>Set while nobody may sign in with it.</summary>
    public DateTimeOffset? ShutAt { get; set; }

    /// <summary>The authenticator's secret, encrypted at rest. It counts while <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> is set.</summary>
    public string? CodeSecret { get; set; }

    /// <summary>The authenticator's last step used: no code opens twice.</summary>
    public long CodeStep { get; set; }
}
