using System.Net;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

public sealed class DisabilityTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task The_certificates_days_turn_a_missing_fact_into_the_higher_amount()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        await site.Do(centre, new SetDisability(training, true, null, null));
        Assert.Equal(CandidateGroup.SomethingMissing, (await Row(centre)).Group);

        using var client = await site.SignedIn(centre);
        var (status, refused) = await client.Post($"/centre/graduates/{training}", "#disability", new()
        {
            ["Disability.Claimed"] = "true",
            ["Disability.From"] = "01.01.2026",
            ["Disability.To"] = "01.01.2025",
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(refused.Fault("Disability.To"));
        Assert.Equal("01.01.2025", refused.Typed("Disability.To"));

        using var saved = await client.Done($"/centre/graduates/{training}", "#disability", new() { ["Disability.Claimed"] = "true", ["Disability.From"] = "01.01.2024" });
        var row = await Row(centre);
        Assert.Equal((CandidateGroup.Ready, 35_000_000m), (row.Group, row.Amount));
    }

    [Fact]
    public async Task Another_centre_cannot_set_them()
    {
        var training = await _world.Ready(await _world.Centre());
        var stranger = await _world.Centre();
        await Assert.ThrowsAsync<NotFound>(() => site.Do(stranger, new SetDisability(training, true, null, null)));
    }

    private async Task<CandidateRow> Row(TestPerson centre) => Assert.Single((await site.Send<CandidatesPage>(centre, new ListCandidates())).Rows);
}
