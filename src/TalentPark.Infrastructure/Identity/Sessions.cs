using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Who is signed in where. Each request asks here: an ended session, a shut account and a role taken away count at once.</summary>
internal sealed class Sessions(TalentParkDb db, SignInManager<User> signIn, IHttpContextAccessor http, AccountSettings settings, TimeProvider clock)
{
    public const string SessionClaim = "talentpark:session";

    /// <summary>Set while a role needs a second factor and the session began without one: it has no rights but to set one up.</summary>
    public const string WeakClaim = "talentpark:weak";

    /// <summary>How exactly the last use is kept: not every request writes.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyCollection<Role>> Begin(User user, bool isStrong)
    {
        var now = clock.GetUtcNow();
        var session = new AccountSession { Id = Guid.CreateVersion7(now), AccountId = user.Id, Device = Device(http.HttpContext!.Request.Headers.UserAgent.ToString()), IsStrong = isStrong, BeganAt = now, SeenAt = now };
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        await signIn.SignInWithClaimsAsync(user, new AuthenticationProperties(), [new Claim(SessionClaim, session.Id.ToString())]);
        return CurrentUser.RolesOf(await signIn.CreateUserPrincipalAsync(user));
    }

    public Guid? Current => Of(http.HttpContext?.User);

    public Task End(Guid account, Guid? one = null, Guid? except = null)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null && (one == null || s.Id == one) && s.Id != (except ?? Guid.Empty))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
    }

    public Task MarkStrong(Guid session) => db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsStrong, true));

    public static async Task Check(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return; // files anyone may have ask nobody
        }

        var services = context.HttpContext.RequestServices;
        var principal = Of(context.Principal) is { } id ? await services.GetRequiredService<Sessions>().Read(id) : null;
        if (principal is null)
        {
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(principal);
    }

    private async Task<ClaimsPrincipal?> Read(Guid id)
    {
        var now = clock.GetUtcNow();
        var (idle, oldest) = (now - TimeSpan.FromMinutes(settings.IdleMinutes), now - TimeSpan.FromHours(settings.AbsoluteHours));
        var found = await (
            from session in db.Sessions
            join user in db.Users on session.AccountId equals user.Id
            where session.Id == id && session.EndedAt == null && session.SeenAt >= idle && session.BeganAt >= oldest && user.ShutAt == null
            select new
            {
                session.SeenAt,
                session.IsStrong,
                user.Id,
                user.UserName,
                user.FullName,
                user.CentreId,
                user.Bank,
                Roles = db.UserRoles.Where(r => r.UserId == user.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
            }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        if (now - found.SeenAt >= Exactness)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        }

        List<Claim> claims = [new(ClaimTypes.NameIdentifier, found.Id.ToString()), new(ClaimTypes.Name, found.UserName ?? ""), new(UserClaims.FullName, found.FullName), new(SessionClaim, id.ToString())];
        if (found.CentreId is { } centre)
        {
            claims.Add(new(UserClaims.Centre, centre.ToString()));
        }

        if (found.Bank is { } bank)
        {
            claims.Add(new(UserClaims.Bank, bank));
        }

        if (settings.SecondFactorRequired && !found.IsStrong && Permissions.NeedsSecondFactor(Enum.GetValues<Role>().Where(r => found.Roles.Contains(r.Code()))))
        {
            claims.Add(new(WeakClaim, "true"));
        }
        else
        {
            claims.AddRange(found.Roles.Select(r => new Claim(ClaimTypes.Role, r)));
        }

        return new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role));
    }

    private static Guid? Of(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id) ? id : null;

    private static string Device(string agent)
    {
        var browser = new[] { ("Edg/", "Edge"), ("OPR/", "Opera"), ("YaBrowser/", "Yandex"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari") }.FirstOrDefault(b => agent.Contains(b.Item1, StringComparison.Ordinal)).Item2;
        var system = new[] { ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux") }.FirstOrDefault(s => agent.Contains(s.Item1, StringComparison.Ordinal)).Item2;
        return string.Join(", ", new[] { browser, system }.OfType<string>());
    }
}
