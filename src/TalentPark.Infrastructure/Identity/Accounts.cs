using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

internal sealed class Accounts(SignInManager<User> signIn, TalentParkDb db) : IAccounts
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
        if (!result.Succeeded)
        {
            return new(null, result.IsLockedOut ? (int)signIn.Options.Lockout.DefaultLockoutTimeSpan.TotalMinutes : null);
        }

        await KeepLanguage(user.Id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, CancellationToken.None);
        return new(CurrentUser.RolesOf(await signIn.CreateUserPrincipalAsync(user)));
    }

    public async Task<string?> Register(string email, string password, string fullName, Role role)
    {
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            FullName = fullName,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var language && Language.All.Contains(language) ? language : Language.Default,
        };
        await using var transaction = await db.Database.BeginTransactionAsync();
        var made = await signIn.UserManager.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            return made.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? "password-weak" : "email-taken";
        }

        await signIn.UserManager.AddToRoleAsync(user, role.Code());
        await transaction.CommitAsync();
        await signIn.SignInAsync(user, isPersistent: false);
        return null;
    }

    public Task SignOut() => signIn.SignOutAsync();

    public async Task KeepLanguage(Guid accountId, string language, CancellationToken ct)
    {
        if (Language.All.Contains(language))
        {
            await db.Users.Where(u => u.Id == accountId && u.Language != language).ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, language), ct);
        }
    }

    public async Task<ILookup<Guid, MailAccount>> OfCentres(IReadOnlyCollection<Guid> centreIds, CancellationToken ct) =>
        (await db.Users.Where(u => centreIds.Contains(u.CentreId!.Value) && u.Email != null).OrderBy(u => u.Id).Select(u => new { u.CentreId, Account = new MailAccount(u.Id, u.Email!, u.Language) }).ToListAsync(ct))
        .ToLookup(u => u.CentreId!.Value, u => u.Account);

    public Task<MailAccount?> Find(Guid accountId, CancellationToken ct) =>
        db.Users.Where(u => u.Id == accountId && u.Email != null).Select(u => new MailAccount(u.Id, u.Email!, u.Language)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<StaffAccount>> With(Role role, CancellationToken ct)
    {
        var code = role.Code();
        return await (
            from account in db.Users
            join held in db.UserRoles on account.Id equals held.UserId
            join kept in db.Roles on held.RoleId equals kept.Id
            where kept.Name == code
            orderby account.FullName, account.Id
            select new StaffAccount(account.Id, account.FullName)).ToListAsync(ct);
    }
}
