using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Adds the account's full name and centre to the signed-in principal.</summary>
public sealed class UserClaims(UserManager<User> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, IdentityRole<Guid>>(users, roles, options)
{
    public const string FullName = "talentpark:name";
    public const string Centre = "talentpark:centre";
    public const string Bank = "talentpark:bank";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(FullName, user.FullName));
        if (user.CentreId is { } centre)
        {
            identity.AddClaim(new Claim(Centre, centre.ToString()));
        }

        if (user.Bank is { } bank)
        {
            identity.AddClaim(new Claim(Bank, bank));
        }

        return identity;
    }
}
