using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Infrastructure.Identity;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Seed;

public sealed class DemoAccountsTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = new(2026, 3, 17);

    [Fact]
    public async Task Without_leave_nobody_can_sign_in_with_an_account_of_the_story()
    {
        await using var story = await ToldStory.On(postgres, Today);
        Assert.False(await story.InDatabase(db => db.Users.AnyAsync(u => u.PasswordHash != null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task With_leave_the_listed_roles_have_the_published_password()
    {
        await using var story = await ToldStory.On(postgres, Today, withPassword: true);
        await using var scope = story.Services.CreateAsyncScope();
        var (users, accounts) = (scope.ServiceProvider.GetRequiredService<UserManager<User>>(), scope.ServiceProvider.GetRequiredService<IDemoAccounts>());
        var opened = new List<string>();
        foreach (var user in await users.Users.ToListAsync(TestContext.Current.CancellationToken))
        {
            if (await users.CheckPasswordAsync(user, accounts.Password))
            {
                var role = Assert.Single(await users.GetRolesAsync(user));
                Assert.Equal(role is "centre" or "centre-admin", user.CentreId is not null);
                opened.Add(role);
            }
        }

        Assert.Equal(["admin", "approver", "approver", "auditor", "bank", "centre", "centre", "centre-admin", "finance", "graduate", "lead", "policy", "policy", "registrar", "reviewer", "reviewer", "treasurer"], opened.Order());
    }

    [Fact]
    public async Task Outside_development_none_is_listed()
    {
        await using var story = await ToldStory.On(postgres, Today, withPassword: true);
        await using var scope = story.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IDemoAccounts>().List(TestContext.Current.CancellationToken));
    }
}
