using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

internal sealed class OwnAccounts(
    SignInManager<User> signIn, Sessions sessions, RecoveryCodes recovery, IOwnPassword own, TalentParkDb db, ICurrentUser current, AccountSettings settings, TimeProvider clock) : IOwnAccount
{
    private const int PasskeysAtMost = 10, NameLength = 60;

    private UserManager<User> Users => signIn.UserManager;

    public async Task<OwnAccount> Show(CancellationToken ct)
    {
        var user = await Me();
        var passkeys = await Users.GetPasskeysAsync(user);
        var now = clock.GetUtcNow();
        var (idle, oldest) = (now - TimeSpan.FromMinutes(settings.IdleMinutes), now - TimeSpan.FromHours(settings.AbsoluteHours));
        var open = await db.Sessions.AsNoTracking().Where(s => s.AccountId == user.Id && s.EndedAt == null && s.SeenAt >= idle && s.BeganAt >= oldest).OrderByDescending(s => s.SeenAt).Take(50).ToListAsync(ct);
        return new(
            user.Email ?? "",
            current.MustSetUpSecondFactor,
            user.TwoFactorEnabled,
            await recovery.Left(user.Id, ct),
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new OwnPasskey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt))],
            [.. open.Select(s => new OwnSession(s.Id, s.Device, s.BeganAt, s.SeenAt, s.Id == sessions.Current))]);
    }

    public async Task<NewAuthenticator> BeginCodes(CancellationToken ct)
    {
        var user = await Me();
        if (user.TwoFactorEnabled)
        {
            throw new NotAllowed();
        }

        if (user.CodeSecret is null)
        {
            (user.CodeSecret, user.CodeStep) = (Totp.NewSecret(), 0);
            await db.SaveChangesAsync(ct);
        }

        var groups = string.Join(' ', user.CodeSecret.Chunk(4).Select(c => new string(c)));
        return new(groups, $"otpauth://totp/TalentPark:{Uri.EscapeDataString(user.Email ?? "")}?secret={user.CodeSecret}&issuer=TalentPark");
    }

    public async Task<IReadOnlyList<string>?> ConfirmCodes(string code, CancellationToken ct)
    {
        var user = await Me();
        if (user.TwoFactorEnabled || user.CodeSecret is not { } secret || Totp.Match(secret, code, clock.GetUtcNow(), user.CodeStep) is not { } step)
        {
            return null;
        }

        return await db.InTransaction(async () =>
        {
            (user.TwoFactorEnabled, user.CodeStep) = (true, step);
            var codes = await recovery.Renew(user.Id, ct);
            await db.SaveChangesAsync(ct);
            await Strengthened(user);
            return codes;
        }, ct);
    }

    public async Task<bool> RemoveCodes(CancellationToken ct)
    {
        var user = await Me();
        if (await IsNeeded(user) && (await Users.GetPasskeysAsync(user)).Count == 0)
        {
            return false;
        }

        return await db.InTransaction(async () =>
        {
            (user.TwoFactorEnabled, user.CodeSecret) = (false, null);
            await db.RecoveryCodes.Where(c => c.AccountId == user.Id).ExecuteDeleteAsync(ct);
            await db.SaveChangesAsync(ct);
            return true;
        }, ct);
    }

    public async Task<IReadOnlyList<string>?> RenewRecovery(CancellationToken ct)
    {
        var user = await Me();
        return user.TwoFactorEnabled
            ? await db.InTransaction<IReadOnlyList<string>?>(async () =>
            {
                var codes = await recovery.Renew(user.Id, ct);
                await db.SaveChangesAsync(ct);
                return codes;
            }, ct)
            : null;
    }

    public async Task<string> PasskeyOptions()
    {
        var user = await Me();
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email ?? "", DisplayName = user.FullName });
    }

    public async Task<bool> AddPasskey(string credential, string name, CancellationToken ct)
    {
        var user = await Me();
        try
        {
            var proof = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!proof.Succeeded || proof.UserEntity.Id != user.Id.ToString() || (await Users.GetPasskeysAsync(user)).Count >= PasskeysAtMost)
            {
                return false;
            }

            proof.Passkey.Name = name.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, NameLength)] : null;
            if (!(await Users.AddOrUpdatePasskeyAsync(user, proof.Passkey)).Succeeded)
            {
                return false;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or System.Text.Json.JsonException or PasskeyException)
        {
            return false;
        }

        await Strengthened(user);
        return true;
    }

    public async Task<bool> RemovePasskey(string id, CancellationToken ct)
    {
        var user = await Me();
        if (!Base64Url.IsValid(id) || (!user.TwoFactorEnabled && await IsNeeded(user) && (await Users.GetPasskeysAsync(user)).Count < 2))
        {
            return false;
        }

        await Users.RemovePasskeyAsync(user, Base64Url.DecodeFromChars(id));
        return true;
    }

    public async Task<string?> ChangePassword(string old, string fresh, CancellationToken ct)
    {
        var user = await Me();
        switch (await own.Check(old))
        {
            case PasswordAnswer.Wrong:
                return "password-wrong";
            case PasswordAnswer.Locked:
                return "password-shut";
        }

        return await db.InTransaction(async () =>
        {
            var changed = fresh.Length > 200 ? null : await Users.ChangePasswordAsync(user, old, fresh);
            if (changed is not { Succeeded: true })
            {
                return changed is null ? "password-weak" : PasswordRules.Fault(changed) ?? "password-weak";
            }

            await sessions.End(user.Id, except: sessions.Current);
            return null;
        }, ct);
    }

    public Task EndSession(Guid id, CancellationToken ct) => sessions.End(current.Id ?? throw new NotAllowed(), one: id);

    public Task EndOthers(CancellationToken ct) => sessions.End(current.Id ?? throw new NotAllowed(), except: sessions.Current);

    private async Task<User> Me() => await db.Users.SingleOrDefaultAsync(u => u.Id == current.Id) ?? throw new NotAllowed();

    private async Task<bool> IsNeeded(User user) =>
        settings.SecondFactorRequired && await Users.GetRolesAsync(user) is var held && Permissions.NeedsSecondFactor(Enum.GetValues<Role>().Where(r => held.Contains(r.Code())));

    /// <summary>This session counts as strong from now on; others, begun with a password alone, end.</summary>
    private async Task Strengthened(User user)
    {
        if (sessions.Current is { } session)
        {
            await sessions.MarkStrong(session);
            var now = clock.GetUtcNow();
            await db.Sessions.Where(s => s.AccountId == user.Id && s.Id != session && !s.IsStrong && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        }
    }
}
