using System.Net;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Policy;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Checks;

/// <summary>A share of what passed everything automatically is reviewed in full, and the lead sees which.</summary>
public sealed class SamplingTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task With_the_share_at_a_hundred_percent_every_line_that_passed_alone_needs_a_hand_on_each_check()
    {
        var (author, other) = (await site.Keeper(), await site.Keeper());
        await site.Release(other, await site.Proposed(author, PolicyDesk.Value("sampling-share", "100", site.Today)));
        var claim = await _world.Submitted(await _world.Centre());
        await site.RegistersAnswer(claim);
        await site.RunJob("line-checks", claim);
        var typed = await _world.Submitted(await _world.Centre());
        await site.RunJob("line-checks", typed);

        var reviewer = await site.Person(Role.Reviewer);
        await site.Take(reviewer, claim);
        var checks = await site.Checks(reviewer, claim);
        Assert.True(checks.IsDrawn);
        Assert.False(checks.IsNewDraw);
        Assert.Equal(SampleDraw.NumberOf("talentpark-1", checks.Line.Id), checks.Draw!.Number);
        Assert.All(checks.Standings, s => Assert.True(s.IsOpen));
        Assert.Null((await site.Checks(reviewer, typed)).Draw); // not everything passed by itself
        var line = (await site.Claim(claim)).Lines[0];
        var revision = (await site.Claim(claim)).Revision;
        Assert.Equal("line-checks-open", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(reviewer, new RecommendLine(claim, revision, line.Id, Verdict.Approve, null, null)))).Code);
        using (var page = await (await site.SignedIn(reviewer)).Open($"/claims/{claim}/lines/1"))
        {
            Assert.Contains("Toʻliq tekshiruvga tanlangan", page.GetElementById("drawn")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(9, page.QuerySelectorAll("#confirm-checks input[type=checkbox]").Length);
        }

        await _world.Confirm(reviewer, claim);
        await site.Do(reviewer, new RecommendLine(claim, revision, line.Id, Verdict.Approve, null, null));

        var lead = await site.Person(Role.Lead);
        var draws = await site.Send<DrawsPage>(lead, new ListDraws());
        Assert.Equal((1, 1, 100m, 100m), (draws.All, draws.Drawn, draws.Achieved, draws.Share));
        Assert.Equal((claim, true), (Assert.Single(draws.Rows).ClaimId, draws.Rows[0].IsDrawn));
        using var shown = await (await site.SignedIn(lead)).Open("/sampling");
        Assert.Contains(draws.Rows[0].ClaimNumber, shown.Text(), StringComparison.Ordinal);
        using var finance = await site.As(Role.Finance);
        Assert.Equal(HttpStatusCode.Forbidden, await finance.Status("/sampling"));
    }
}
