using Microsoft.AspNetCore.Identity;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Identity;

internal sealed class OwnPassword(UserManager<User> users, TryGuard guard, ICurrentUser current) : IOwnPassword
{
    private const int PasswordLength = 200;

    public async Task<PasswordAnswer> Check(string password)
    {
        if (await users.FindByIdAsync(current.Id?.ToString() ?? "") is not { } user)
        {
            throw new NotAllowed();
        }

        if (await guard.Begin("again", $"{user.Id}") is not null)
        {
            return PasswordAnswer.Locked;
        }

        if (password.Length > PasswordLength || !await users.CheckPasswordAsync(user, password))
        {
            return PasswordAnswer.Wrong;
        }

        await guard.Right("again", $"{user.Id}");
        return PasswordAnswer.Right;
    }
}
