using Microsoft.AspNetCore.Identity;
using TalentPark.Application.Access;

namespace TalentPark.Infrastructure.Identity;

internal sealed class Accounts(SignInManager<User> signIn) : IAccounts
{
    private const int PasswordLength = 200;

    public async Task<SignInAnswer> SignIn(string email, string password)
    {
        var user = password.Length > PasswordLength ? null : await signIn.UserManager.FindByEmailAsync(email);
        if (user is null)
        {
            // As slow as a wrong password, so that the time does not tell which addresses have an account.
            signIn.UserManager.PasswordHasher.HashPassword(new User(), password[..Math.Min(password.Length, PasswordLength)]);
            return new(null);
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? new(CurrentUser.RolesOf(await signIn.CreateUserPrincipalAsync(user)))
            : result.IsLockedOut ? new(null, (int)signIn.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes)
            : new(null);
    }

    public Task SignOut() => signIn.SignOutAsync();
}
