using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

internal sealed class Accounts(SignInManager<User> signIn, Sessions sessions, SecondStep second, TryGuard guard, RecoveryCodes recovery, TalentParkDb db, TimeProvider clock) : IAccounts
{
    private const int PasswordLength = 200;

    public async Task<SignInAnswer> SignIn(string email, string password)
    {
        if (await guard.Begin("password", email) is { } wait)
        {
            return Shut(wait);
        }

        var user = password.Length > PasswordLength ? null : await signIn.UserManager.FindByEmailAsync(email);
        if (user?.PasswordHash is null)
        {
            // As slow as a wrong password, so that the time does not tell which addresses have an account.
            signIn.UserManager.PasswordHasher.HashPassword(new User(), password[..Math.Min(password.Length, PasswordLength)]);
            return new(null);
        }

        if (!await signIn.UserManager.CheckPasswordAsync(user, password) || user.ShutAt is not null)
        {
            return new(null);
        }

        await guard.Right("password", email);
        if (user.TwoFactorEnabled || await db.UserPasskeys.AnyAsync(p => p.UserId == user.Id))
        {
            second.Ask(user.Id);
            return new(null, NeedsSecondStep: true);
        }

        return await Begin(user, isStrong: false);
    }

    public bool IsSecondStepAsked => second.Asked is not null;

    public async Task<SignInAnswer> SecondStep(string code)
    {
        if (second.Asked is not { } id || await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.ShutAt == null) is not { } user)
        {
            return new(null);
        }

        if (await guard.Begin("code", id.ToString()) is { } wait)
        {
            return Shut(wait);
        }

        if (!await IsRight(user, code))
        {
            return new(null, NeedsSecondStep: true);
        }

        await guard.Right("code", id.ToString());
        second.Forget();
        return await Begin(user, isStrong: true);
    }

    public Task<string> PasskeyRequest() => signIn.MakePasskeyRequestOptionsAsync(null!);

    public async Task<SignInAnswer> PasskeySignIn(string credential)
    {
        if (await ProvenBy(signIn, credential) is not { } user || user.ShutAt is not null)
        {
            return new(null);
        }

        second.Forget();
        return await Begin(user, isStrong: true);
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
            return PasswordRules.Fault(made) ?? "email-taken";
        }

        await signIn.UserManager.AddToRoleAsync(user, role.Code());
        await sessions.Begin(user, isStrong: false);
        await transaction.CommitAsync();
        return null;
    }

    public async Task SignOut()
    {
        if (sessions.Current is { } id)
        {
            var now = clock.GetUtcNow();
            await db.Sessions.Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        }

        await signIn.SignOutAsync();
    }

    public async Task KeepLanguage(Guid accountId, string language, CancellationToken ct)
    {
        if (Language.All.Contains(language))
        {
            await db.Users.Where(u => u.Id == accountId && u.Language != language).ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, language), ct);
        }
    }

    public async Task<ILookup<Guid, MailAccount>> OfCentres(IReadOnlyCollection<Guid> centreIds, CancellationToken ct) =>
        (await db.Users.Where(u => centreIds.Contains(u.CentreId!.Value) && u.Email != null && u.ShutAt == null).OrderBy(u => u.Id).Select(u => new { u.CentreId, Account = new MailAccount(u.Id, u.Email!, u.Language) }).ToListAsync(ct))
        .ToLookup(u => u.CentreId!.Value, u => u.Account);

    public Task<MailAccount?> Find(Guid accountId, CancellationToken ct) =>
        db.Users.Where(u => u.Id == accountId && u.Email != null && u.ShutAt == null).Select(u => new MailAccount(u.Id, u.Email!, u.Language)).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<StaffAccount>> With(Role role, CancellationToken ct)
    {
        var code = role.Code();
        return await (
            from account in db.Users
            join held in db.UserRoles on account.Id equals held.UserId
            join kept in db.Roles on held.RoleId equals kept.Id
            where kept.Name == code && account.ShutAt == null
            orderby account.FullName, account.Id
            select new StaffAccount(account.Id, account.FullName)).ToListAsync(ct);
    }

    /// <summary>The account a passkey proves; its counter is kept. Null when it proves none.</summary>
    internal static async Task<User?> ProvenBy(SignInManager<User> signIn, string credential)
    {
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(credential);
            return proof.Succeeded && (await signIn.UserManager.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded ? proof.User : null;
        }
        catch (Exception e) when (e is InvalidOperationException or System.Text.Json.JsonException or PasskeyException)
        {
            return null; // no request was made in this browser, or the answer is none
        }
    }

    private async Task<bool> IsRight(User user, string code)
    {
        if (code.Count(char.IsAsciiDigit) == 6 && code.Length < 10 && user is { TwoFactorEnabled: true, CodeSecret: { } secret })
        {
            return Totp.Match(secret, code, clock.GetUtcNow(), user.CodeStep) is { } step
                && await db.Users.Where(u => u.Id == user.Id && u.CodeStep < step).ExecuteUpdateAsync(s => s.SetProperty(u => u.CodeStep, step)) == 1;
        }

        return code.Length is > 0 and < 30 && await recovery.Use(user.Id, code);
    }

    private async Task<SignInAnswer> Begin(User user, bool isStrong)
    {
        await KeepLanguage(user.Id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, CancellationToken.None);
        return new(await sessions.Begin(user, isStrong));
    }

    private static SignInAnswer Shut(TimeSpan wait) => new(null, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));
}
