using System.Net;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>Who advised does not decide, told by the account: in the aggregate, on the page and in the database itself.</summary>
public sealed class FourEyesTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_reviewer_who_became_approver_cannot_decide_the_own_advice()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var person = await site.Person(Role.Reviewer);
        using (var reviewer = await site.SignedIn(person))
        {
            await reviewer.Take(claim);
            Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Approve));
        }

        using var approver = await site.SignedIn(await site.Becomes(person, Role.Approver));
        using var page = await approver.Open($"/claims/{claim}/lines/1");
        Assert.Equal("true", page.QuerySelector("button[value=Approve]")!.GetAttribute("aria-disabled"));
        Assert.Equal("true", page.QuerySelector("button[value=Refuse]")!.GetAttribute("aria-disabled"));
        Assert.Contains("boshqa xodim", page.GetElementById("why-not")!.TextContent, StringComparison.Ordinal);
        using var answer = await approver.Send(page, Desk.Form(Verdict.Approve), "#line-act");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var refused = await answer.Html();
        Assert.Contains("toʻrt koʻz", refused.QuerySelector(".tp-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(LineState.Recommended, (await site.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task The_database_refuses_it_as_well()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Approve));

        await using var source = NpgsqlDataSource.Create(site.Database.App);
        await using var update = source.CreateCommand("update claim_line set state = 'Approved', decided_by_id = recommended_by_id, decided_at = now() where claim_id = $1");
        update.Parameters.AddWithValue(claim);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ck_claim_line_four_eyes", refused.ConstraintName);
    }
}
