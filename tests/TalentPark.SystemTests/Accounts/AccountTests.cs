using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Mailing;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Accounts;

/// <summary>Invitations, roles, shut accounts and lost passwords.</summary>
public sealed partial class AccountTests(Site site) : IClassFixture<Site>
{
    private const string Good = "yangi-mevali-tongi-7";

    [Fact]
    public async Task Somebody_invited_chooses_a_password_by_the_mails_link_once()
    {
        using var admin = await site.As(Role.Admin);
        var email = await Invited(admin, Role.Auditor);
        var link = await Link(email);
        using var visitor = site.Visitor();
        using var weak = await visitor.Submit(link, new() { ["Input.Password"] = "password1234" });
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Equal("/sign-in", Desk.Moved(await visitor.Submit(link, new() { ["Input.Password"] = Good })));
        using var signed = await visitor.Submit("/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Good });
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/work"));
        using var twice = await visitor.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/password", twice.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_invitation_runs_out_and_a_new_one_makes_the_old_one_void()
    {
        using var admin = await site.As(Role.Admin);
        var email = await Invited(admin, Role.Lead);
        var first = await Link(email);
        var id = await site.InDatabase(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
        Desk.Moved(await admin.Submit($"/accounts/{id}", [], "form[action*='handler=Again']"));
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, await visitor.Status(first));
        var second = await Link(email, first);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status(second));
        site.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Equal(HttpStatusCode.Redirect, await visitor.Status(second));
    }

    [Fact]
    public async Task A_lost_password_is_renewed_by_mail_and_an_unknown_address_is_answered_alike()
    {
        var person = await site.Person(Role.Auditor);
        using var old = await site.SignedIn(person);
        using var visitor = site.Visitor();
        var (known, unknown) = (await Answer(person.Email), await Answer("hechkim@sinov.uz"));
        Assert.Equal(known, unknown);
        var link = await Link(person.Email);
        Desk.Moved(await visitor.Submit(link, new() { ["Input.Password"] = Good }));
        Assert.Equal(HttpStatusCode.Redirect, await old.Status("/work")); // sessions begun with the old password are over
        using var signed = await visitor.Submit("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = Good });
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);

        async Task<string> Answer(string email)
        {
            using var client = site.Visitor();
            Assert.Equal("/sign-in", Desk.Moved(await client.Submit("/password", new() { ["Input.Email"] = email })));
            using var page = await client.Open("/sign-in");
            return page.QuerySelector(".tp-note")!.TextContent;
        }
    }

    public static TheoryData<Role, Role> Pairs => [.. from one in Enum.GetValues<Role>() from other in Enum.GetValues<Role>() where one < other && !Permissions.AreCompatible(one, other) select (one, other)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Roles_that_check_each_other_are_refused_when_given_kept_out_of_the_database_and_worth_nothing(Role one, Role other)
    {
        var admin = await site.Person(Role.Admin);
        var person = await site.Person(one);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.Do(admin, new ChangeRoles(person.AccountId, [one, other], "Sinov")));
        Assert.Equal("roles-incompatible", refused.Code);
        foreach (var (held, added) in new[] { (one, other), (other, one) })
        {
            var someone = await site.Person(held);
            var kept = await Assert.ThrowsAsync<RuleBroken>(() => site.InDatabase(async db =>
            {
                var role = await db.Roles.Where(r => r.Name == added.Code()).Select(r => r.Id).SingleAsync();
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = someone.AccountId, RoleId = role });
                return await db.SaveChangesAsync();
            }));
            Assert.Equal("roles-incompatible", kept.Code);
        }

        Assert.All(Enum.GetValues<Permission>(), p => Assert.False(Permissions.Allows([one, other], p)));
    }

    [Fact]
    public async Task The_database_lets_every_compatible_pair_be()
    {
        foreach (var (one, other) in from one in Enum.GetValues<Role>() from other in Enum.GetValues<Role>() where one < other && Permissions.AreCompatible(one, other) select (one, other))
        {
            var person = await site.Person(one);
            await site.InDatabase(async db =>
            {
                db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.AccountId, RoleId = await db.Roles.Where(r => r.Name == other.Code()).Select(r => r.Id).SingleAsync() });
                return await db.SaveChangesAsync();
            });
        }
    }

    [Fact]
    public async Task A_shut_account_is_out_at_once_and_nobody_shuts_himself()
    {
        var (admin, person) = (await site.Person(Role.Admin), await site.Person(Role.Auditor));
        using var client = await site.SignedIn(person);
        await site.Do(admin, new ShutAccount(person.AccountId, true, "Ishdan ketdi"));
        Assert.Equal(HttpStatusCode.Redirect, await client.Status("/work"));
        using var visitor = site.Visitor();
        using var answer = await visitor.Submit("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = person.Password });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("account-own", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(admin, new ShutAccount(admin.AccountId, true, "Sinov")))).Code);
        Assert.Equal("Ishdan ketdi", await site.InDatabase(db => db.Audit.Where(a => a.Action == nameof(ShutAccount) && a.SubjectId == person.AccountId.ToString()).Select(a => a.Reason).FirstAsync()));
    }

    [Fact]
    public async Task A_centres_administrator_manages_the_own_staff_alone_and_gives_centre_roles_alone()
    {
        var (own, other) = (await new World(site).Centre(), await new World(site).Centre());
        var chief = await site.Person(Role.CentreAdmin, own.CentreId);
        using var client = await site.SignedIn(chief);
        using var list = await client.Open("/accounts");
        Assert.Contains(own.Email, list.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, list.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.Status($"/accounts/{other.AccountId}"));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(chief, new ShutAccount(other.AccountId, true, "Sinov")));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(chief, new ChangeRoles(own.AccountId, [Role.Treasurer], "Sinov")));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Send<Guid>(chief, new InviteAccount("x@sinov.uz", "Sinov", [Role.Admin], null, null)));

        var email = await Invited(client, Role.Centre);
        Assert.Equal(own.CentreId, await site.InDatabase(db => db.Users.Where(u => u.Email == email).Select(u => u.CentreId).SingleAsync()));
        Desk.Moved(await client.Submit($"/accounts/{own.AccountId}", new() { ["Input.Reason"] = "Ketdi" }, "main form[action*='handler=Roles']"));
    }

    private async Task<string> Invited(HttpClient by, Role role)
    {
        var email = $"taklif-{Guid.NewGuid():N}@sinov.uz";
        Desk.Moved(await by.Submit("/accounts/new", new() { ["Input.FullName"] = "Taklif Sinovov", ["Input.Email"] = email, ["Input.Roles"] = role.ToString() }));
        return email;
    }

    /// <summary>The link of the newest mail to the address, once it is there.</summary>
    private async Task<string> Link(string email, string? but = null)
    {
        for (var i = 0; i < 200; i++, await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            foreach (var file in Directory.Exists(site.MailFolder) ? Directory.GetFiles(site.MailFolder, "*.eml") : [])
            {
                var message = await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                if (message.To.ToString().Contains(email, StringComparison.Ordinal) && Path().Match(message.TextBody ?? "") is { Success: true } path && path.Value != but)
                {
                    return path.Value;
                }
            }
        }

        throw new InvalidOperationException("No mail came.");
    }

    [GeneratedRegex("/password/[A-Za-z0-9_-]{43}")]
    private static partial Regex Path();
}
