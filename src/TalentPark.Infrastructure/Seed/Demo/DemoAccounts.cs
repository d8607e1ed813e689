using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Seed.Demo;

internal sealed class DemoAccounts(TalentParkDb db, IHostEnvironment environment) : IDemoAccounts
{
    /// <summary>Published: it opens nothing but invented data.</summary>
    public const string SharedPassword = "talentpark-demo";

    public string Password => SharedPassword;

    public async Task<IReadOnlyList<DemoAccount>> List(CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        var cast = new Actors().All.Where(a => a.SignsIn).ToList();
        var emails = cast.ConvertAll(a => a.Email);
        var known = await db.Users.AsNoTracking().Where(u => emails.Contains(u.Email!) && u.PasswordHash != null).Select(u => u.Email).ToListAsync(ct);
        return [.. cast.Where(a => known.Contains(a.Email)).Select(a => new DemoAccount(a.Email, a.Role, a.Name, Organisations.Centres.SingleOrDefault(c => c.Key == a.Centre)?.Name))];
    }

    /// <param name="users">Keeps the accounts.</param>
    /// <param name="actors">Centre accounts must know their centre's id.</param>
    /// <param name="withPassword">Whether those who sign in get the demo password; without it nobody can sign in with these accounts.</param>
    public static async Task Open(UserManager<User> users, Actors actors, bool withPassword)
    {
        var opened = users.PasswordHasher.HashPassword(new User(), SharedPassword);
        foreach (var actor in actors.All)
        {
            var user = new User
            {
                Id = actor.Id,
                UserName = actor.Email,
                Email = actor.Email,
                EmailConfirmed = true,
                FullName = actor.Name,
                CentreId = actor.CentreId,
                Bank = actor.Bank,
                PasswordHash = withPassword && actor.SignsIn ? opened : null,
            };
            Done(await users.CreateAsync(user));
            Done(await users.AddToRoleAsync(user, actor.Role.Code()));
        }
    }

    private static void Done(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("A demo account cannot be opened: " + string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
