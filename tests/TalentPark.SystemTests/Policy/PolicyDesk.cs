using System.Text.Json;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Domain.Policy;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Policy;

/// <summary>Proposes and releases through commands, the way the two who keep the policy do.</summary>
internal static class PolicyDesk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TypedChange Value(string code, string value, DateOnly from, string edition = "default") =>
        new(PolicyChange.Parameter, edition, code, from, value, null, null, null, null, null, false, "Test act", "1", "confirmed");

    public static TypedChange Item(string kind, string code, DateOnly from, string name, string group = "", string detail = "", bool closed = false) =>
        new(kind, null, code, from, null, name, name, name, group, detail, closed, "Test act", null, "assumed");

    public static async Task<Guid> Draft(this Site site, TestPerson author, params TypedChange[] changes)
    {
        var id = await site.Send<Guid>(author, new DraftRelease("Sinov uchun"));
        foreach (var change in changes)
        {
            await site.Do(author, new AddPolicyChange(id, await site.Revision(author, id), change));
        }

        return id;
    }

    /// <summary>A proposal whose effects are reckoned.</summary>
    public static async Task<Guid> Proposed(this Site site, TestPerson author, params TypedChange[] changes)
    {
        var id = await site.Draft(author, changes);
        await site.Do(author, new ProposeRelease(id, await site.Revision(author, id)));
        await site.Reckoned(author, id);
        return id;
    }

    public static async Task<PolicyEffects> Reckoned(this Site site, TestPerson reader, Guid id)
    {
        for (var began = DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(Environment.TickCount64); ; await Task.Delay(200, TestContext.Current.CancellationToken))
        {
            var page = await site.Send<ReleasePage>(reader, new ShowRelease(id));
            Assert.False(page.Effects!.HasFailed);
            if (page.Effects.ReckonedAt is not null)
            {
                return page.Effects;
            }

            Assert.True(DateTimeOffset.UnixEpoch + TimeSpan.FromMilliseconds(Environment.TickCount64) - began < Patience, "The effects were not reckoned.");
        }
    }

    public static async Task<int> Release(this Site site, TestPerson other, Guid id) => await site.Send<int>(other, new ReleasePolicy(id, await site.Revision(other, id)));

    public static async Task<int> Revision(this Site site, TestPerson reader, Guid id) => (await site.Send<ReleasePage>(reader, new ShowRelease(id))).Release.Revision;

    public static Task<TestPerson> Keeper(this Site site) => site.Person(Role.Policy);

    /// <summary>What the API says of a parameter on a day.</summary>
    public static async Task<(string Value, int Release)> Asked(this HttpClient client, string code, string query)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/policy?{query}"));
        var row = answer.RootElement.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("code").GetString() == code);
        return (row.GetProperty("value").GetString()!, row.GetProperty("release").GetInt32());
    }
}
