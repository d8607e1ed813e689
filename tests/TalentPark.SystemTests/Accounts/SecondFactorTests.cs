using System.Net;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Accounts;

/// <summary>Whoever decides on money signs in with more than a password.</summary>
public sealed class SecondFactorTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Finance)]
    [InlineData(Role.Treasurer)]
    [InlineData(Role.Admin)]
    public async Task A_money_role_is_led_to_set_one_up_and_may_do_nothing_before(Role role)
    {
        using var client = await site.SignedIn(await site.Person(role));
        foreach (var path in new[] { "/work", "/fund", "/payments", "/accounts" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("/account/security", answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await client.Post("/work?handler=mails", []));
        await client.SetUp(site);
        using var after = await client.GetAsync(new Uri(role == Role.Admin ? "/accounts" : "/work", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_centre_signs_in_with_its_password_alone()
    {
        using var client = await site.SignedIn(await new World(site).Centre());
        Assert.Equal(HttpStatusCode.OK, await client.Status("/centre"));
    }

    [Fact]
    public async Task A_code_opens_once_and_a_recovery_code_once()
    {
        var person = await site.Person(Role.Reviewer);
        using var first = await site.SignedIn(person);
        var (secret, recovery) = await first.SetUp(site);
        Assert.Equal(10, recovery.Count);

        Assert.Equal(HttpStatusCode.BadRequest, await Try(person, Totp.Code(secret, Totp.StepAt(site.Clock.GetUtcNow())))); // used to set it up
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.Code(secret, Totp.StepAt(site.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Redirect, await Try(person, code));
        Assert.Equal(HttpStatusCode.BadRequest, await Try(person, code));
        Assert.Equal(HttpStatusCode.BadRequest, await Try(person, "000000"));
        Assert.Equal(HttpStatusCode.Redirect, await Try(person, recovery[0]));
        Assert.Equal(HttpStatusCode.BadRequest, await Try(person, recovery[0]));
    }

    [Fact]
    public async Task The_last_second_step_of_a_money_role_cannot_be_removed()
    {
        using var client = await site.SignedIn(await site.Person(Role.Treasurer));
        await client.SetUp(site);
        Desk.Moved(await client.Submit("/account/security", [], "form[action*='handler=RemoveCodes']"));
        using var page = await client.Open("/account/security");
        Assert.NotNull(page.QuerySelector("form[action*='handler=RemoveCodes']"));
    }

    [Fact]
    public async Task The_second_step_without_a_right_password_before_leads_back()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/sign-in/code", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Nobody_reads_the_authenticators_secret_in_the_history()
    {
        using var client = await site.SignedIn(await site.Person(Role.Approver));
        var (secret, recovery) = await client.SetUp(site);
        var kept = await site.InDatabase(db => Task.FromResult(db.Audit.Select(a => new { a.Changes, a.PersonalChanges }).ToList().ConvertAll(a => a.Changes + a.PersonalChanges)));
        Assert.DoesNotContain(kept, c => c.Contains(secret, StringComparison.Ordinal) || recovery.Any(r => c.Contains(r, StringComparison.Ordinal)));
    }

    private async Task<HttpStatusCode> Try(TestPerson person, string code)
    {
        using var client = site.Visitor();
        using var password = await client.Submit("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = person.Password });
        Assert.StartsWith("/sign-in/code", password.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Asked(client, "/account/security"));
        using var answer = await client.Submit("/sign-in/code", new() { ["Code"] = code });
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> Asked(HttpClient client, string path) => await client.Status(path);
}
