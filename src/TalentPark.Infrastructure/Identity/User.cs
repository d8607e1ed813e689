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
}
