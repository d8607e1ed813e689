using Microsoft.AspNetCore.Identity;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Identity;

internal sealed class OwnPassword(UserManager<User> users, ICurrentUser current) : IOwnPassword
{
    private const int PasswordLength = 200;

    public async Task<PasswordAnswer> Check(string password)
    {
        if (await users.FindByIdAsync(current.Id?.ToString() ?? "") is not { } user)
        {
            throw new NotAllowed();
        }

        if (await users.IsLockedOutAsync(user))
        {
            return PasswordAnswer.Locked;
        }

        if (password.Length <= PasswordLength && await users.CheckPasswordAsync(user, password))
        {
            await users.ResetAccessFailedCountAsync(user);
            return PasswordAnswer.Right;
        }

        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user) ? PasswordAnswer.Locked : PasswordAnswer.Wrong;
    }
}
