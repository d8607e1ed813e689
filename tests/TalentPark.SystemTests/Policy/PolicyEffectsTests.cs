using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Policy;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Policy;

/// <summary>What a proposal changes, reckoned by the rules over everybody's facts.</summary>
public sealed class PolicyEffectsTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Three_readings_stand_side_by_side_with_exact_sums_and_the_lists_behind_them()
    {
        var centre = await _world.Centre();
        for (var i = 0; i < 3; i++)
        {
            await _world.Ready(centre);
        }

        await _world.Graduate(centre, await _world.Course(centre));
        var claim = await _world.Submitted(centre, lines: 2);
        var (author, releaser) = (await site.Keeper(), await site.Keeper());

        // The ceiling falls to 20 million from today: all five eligible people get 5 million less; without a ceiling it is 75 × 412 000.
        var id = await site.Proposed(author, PolicyDesk.Value("ceiling.ordinary", "20000000", site.Today));
        var effects = await site.Reckoned(author, id);
        Assert.Equal(6, effects.LookedAt);
        Assert.Equal(new EffectSums(4, 3, 3, 75_000_000, 3, 92_700_000, 3, 60_000_000), effects.Candidates);
        Assert.Equal(new EffectSums(2, 2, 2, 50_000_000, 2, 61_800_000, 2, 40_000_000), effects.Lines);

        using var client = await site.SignedIn(await site.Person(Role.Reviewer));
        using var lines = await client.Open($"/policy/releases/{id}/effects?lines=true");
        Assert.Equal(2, lines.QuerySelectorAll("main tbody tr").Length);
        Assert.NotNull(lines.QuerySelector($"a[href='/claims/{claim}/lines/1']"));
        using var candidates = await client.Open($"/policy/releases/{id}/effects");
        Assert.Equal(3, candidates.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("Sinovov", candidates.Body!.TextContent, StringComparison.Ordinal);
        using var keeper = await site.SignedIn(author);
        using var seen = await keeper.Open($"/policy/releases/{id}/effects");
        Assert.DoesNotContain("Sinovov", seen.Body!.TextContent, StringComparison.Ordinal);

        // In force at once: candidates are told the new sum, and a line filed before carries its old parameters but not its old sum.
        var before = (await site.InDatabase(db => Task.FromResult(db.ClaimLines.Where(l => l.ClaimId == claim).ToList()))).First();
        await site.Release(releaser, id);
        Assert.Equal(60_000_000, (await site.Send<CandidatesPage>(centre, new ListCandidates())).Waiting);
        var reviewer = await site.Person(Role.Reviewer);
        var page = await site.Send<ClaimPage>(reviewer, new ShowClaim(claim));
        Assert.All(page.Lines, l => Assert.True(l.FactsChanged));
        Assert.Equal(before.PolicyHash, page.Lines[0].Line.PolicyHash);
        var kept = await site.InDatabase(db => Task.FromResult(db.KeptPolicies.Single(k => k.Sha256 == before.PolicyHash)));
        Assert.Contains("ceiling.ordinary|2023-02-22|25000000|", kept.Text, StringComparison.Ordinal);
        Assert.Equal(LineState.Pending, page.Lines[0].Line.State);
    }
}
