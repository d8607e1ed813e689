using Microsoft.AspNetCore.Identity;

namespace TalentPark.Infrastructure.Identity;

/// <summary>An account that signs in.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int FullNameLength = 200;

    public string FullName { get; set; } = "";

    /// <summary>The centre the account belongs to; null for staff.</summary>
    public Guid? CentreId { get; set; }
}
