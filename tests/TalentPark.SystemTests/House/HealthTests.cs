using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.House;

public sealed class HealthTests(TestPostgres postgres, Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_site_with_its_database_is_well(string path)
    {
        using var answer = await site.Visitor().GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_site_on_an_empty_database_lives_but_is_not_ready()
    {
        var empty = await postgres.CreateDatabase();
        await using var factory = new SiteFactory(empty.App);
        using var client = factory.CreateDefaultClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_application_cannot_change_what_is_only_ever_added_to()
    {
        foreach (var sql in new[] { "delete from audit_entry", "update claim_event set note = ''", "delete from issued_file" })
        {
            var fault = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
                site.InDatabase(db => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken)));
            Assert.Equal("42501", fault.SqlState);
        }
    }
}
