using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

internal sealed class AccountBook(UserManager<User> users, Sessions sessions, TalentParkDb db, TimeProvider clock) : IAccountBook
{
    private const int PageSize = 30, SecretBytes = 32, PasswordLength = 200;

    public async Task<AccountsPage> List(Guid? centre, string? find, int page, CancellationToken ct)
    {
        var kept = db.Users.AsNoTracking().Where(u => centre == null || u.CentreId == centre);
        if (find is not null)
        {
            var pattern = $"%{find.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            kept = kept.Where(u => EF.Functions.ILike(u.FullName, pattern, "\\") || EF.Functions.ILike(u.Email!, pattern, "\\"));
        }

        var found = await kept.CountAsync(ct);
        var pages = Math.Max(1, (found + PageSize - 1) / PageSize);
        page = Math.Min(page, pages);
        var ids = await kept.OrderBy(u => u.FullName).ThenBy(u => u.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(u => u.Id).ToListAsync(ct);
        var rows = (await Files(ids, ct)).ToDictionary(f => f.Id);
        return new([.. ids.Select(id => rows[id])], found, page, pages);
    }

    public async Task<AccountFile?> Find(Guid id, CancellationToken ct) => (await Files([id], ct)).SingleOrDefault();

    public async Task<AccountFile?> Open(NewAccount account, CancellationToken ct)
    {
        var user = new User { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = account.Email, Email = account.Email, FullName = account.FullName, CentreId = account.CentreId, Bank = account.Bank };
        if (!(await users.CreateAsync(user)).Succeeded)
        {
            return null;
        }

        await SetRoles(user.Id, account.Roles, ct);
        return await Find(user.Id, ct);
    }

    public async Task SetRoles(Guid id, IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var codes = roles.Select(r => r.Code()).ToList();
        var wanted = await db.Roles.Where(r => codes.Contains(r.Name!)).Select(r => r.Id).ToListAsync(ct);
        var held = await db.UserRoles.Where(r => r.UserId == id).ToListAsync(ct);
        db.UserRoles.RemoveRange(held.Where(h => !wanted.Contains(h.RoleId)));
        await db.SaveChangesAsync(ct); // taken away first: the database refuses pairs row by row
        db.UserRoles.AddRange(wanted.Where(w => held.All(h => h.RoleId != w)).Select(w => new IdentityUserRole<Guid> { UserId = id, RoleId = w }));
        await db.SaveChangesAsync(ct);
    }

    public async Task Shut(Guid id, bool isShut, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == id, ct);
        user.ShutAt = isShut ? user.ShutAt ?? clock.GetUtcNow() : null;
        await db.SaveChangesAsync(ct);
        await sessions.End(id);
    }

    public async Task ForgetSecondFactor(Guid id, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == id, ct);
        (user.TwoFactorEnabled, user.CodeSecret) = (false, null);
        foreach (var passkey in await users.GetPasskeysAsync(user))
        {
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
        }

        await db.RecoveryCodes.Where(c => c.AccountId == id).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        await sessions.End(id);
    }

    public async Task<(Guid Id, string Path)> NewLink(Guid id, TimeSpan life, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.AccountLinks.Where(l => l.AccountId == id && l.UsedAt == null && l.ExpiresAt > now).ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, now), ct);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var link = new AccountLink { Id = Guid.CreateVersion7(now), AccountId = id, SecretHash = Hash(secret), ExpiresAt = now + life };
        db.AccountLinks.Add(link);
        return (link.Id, $"/password/{secret}");
    }

    public async Task<MailAccount?> ByEmail(string email, CancellationToken ct)
    {
        var normal = users.NormalizeEmail(email);
        return await db.Users.Where(u => u.NormalizedEmail == normal && u.ShutAt == null).Select(u => new MailAccount(u.Id, u.Email!, u.Language)).SingleOrDefaultAsync(ct);
    }

    public async Task<AccountFile?> OfLink(string secret, CancellationToken ct) => await Live(secret, ct) is { } link ? await Find(link.AccountId, ct) : null;

    public async Task<string?> UseLink(string secret, string password, CancellationToken ct)
    {
        if (await Live(secret, ct) is not { } link || await db.Users.SingleOrDefaultAsync(u => u.Id == link.AccountId && u.ShutAt == null, ct) is not { } user)
        {
            return "link-dead";
        }

        if (password.Length > PasswordLength)
        {
            return "password-weak";
        }

        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, user, password) is { Succeeded: false } refused)
            {
                return PasswordRules.Fault(refused) ?? "password-weak";
            }
        }

        var now = clock.GetUtcNow();
        if (await db.AccountLinks.Where(l => l.Id == link.Id && l.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.UsedAt, now), ct) == 0)
        {
            return "link-dead";
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.EmailConfirmed = true;
        await users.UpdateSecurityStampAsync(user);
        await sessions.End(user.Id);
        return null;
    }

    private async Task<AccountLink?> Live(string secret, CancellationToken ct)
    {
        var (hash, now) = (Hash(secret), clock.GetUtcNow());
        return await db.AccountLinks.AsNoTracking().SingleOrDefaultAsync(l => l.SecretHash == hash && l.UsedAt == null && l.ExpiresAt > now, ct);
    }

    private async Task<IReadOnlyList<AccountFile>> Files(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new
        {
            User = u,
            Centre = db.Centres.Where(c => c.Id == u.CentreId).Select(c => c.Name).FirstOrDefault(),
            HasPasskey = db.UserPasskeys.Any(p => p.UserId == u.Id),
            Seen = db.Sessions.Where(s => s.AccountId == u.Id).Max(s => (DateTimeOffset?)s.SeenAt),
        }).ToListAsync(ct);
        var roles = (await (from held in db.UserRoles where ids.Contains(held.UserId) join role in db.Roles on held.RoleId equals role.Id select new { held.UserId, role.Name }).ToListAsync(ct)).ToLookup(r => r.UserId, r => r.Name);
        return [.. rows.Select(r => new AccountFile(
            r.User.Id, r.User.Email ?? "", r.User.FullName, r.User.Language, [.. Enum.GetValues<Role>().Where(x => roles[r.User.Id].Contains(x.Code()))],
            r.User.CentreId, r.Centre, r.User.Bank, r.User.PasswordHash is not null, r.User.TwoFactorEnabled || r.HasPasskey, r.User.ShutAt, r.Seen))];
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
