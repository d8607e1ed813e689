using System.Net;
using AngleSharp.Dom;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

/// <summary>A centre sees and changes its own alone: each page, handler, paper and document with another centre's id, and with no one's.</summary>
public sealed class OwnDataTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Another_centres_records_are_not_found_on_any_page()
    {
        var (owner, stranger) = (await _world.Centre(), await _world.Centre());
        var paths = await PagesOf(owner);
        using var client = await site.SignedIn(stranger);
        foreach (var path in paths)
        {
            using var answer = await client.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {(int)answer.StatusCode}");
        }

        using var own = await site.SignedIn(owner);
        foreach (var path in paths)
        {
            using var answer = await own.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task No_list_or_home_shows_another_centres_people()
    {
        var (owner, stranger) = (await _world.Centre(), await _world.Centre());
        await _world.Graduate(owner, await _world.Course(owner), family: "Begonayev");
        using var client = await site.SignedIn(stranger);
        foreach (var path in new[] { "/centre", "/centre?group=cannot", "/centre/graduates", "/centre/courses", "/centre/claims", "/centre/profile" })
        {
            using var page = await client.Open(path);
            Assert.DoesNotContain("Begonayev", page.MainText(), StringComparison.Ordinal);
            Assert.DoesNotContain("Python", page.MainText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_centres_records_cannot_be_changed_by_any_handler()
    {
        var (owner, stranger) = (await _world.Centre(), await _world.Centre());
        var course = await _world.Course(owner);
        var graduate = await _world.Graduate(owner, course);
        var job = await site.Send<Guid>(owner, new RecordEmployment(graduate, await _world.Employer(), new DateOnly(2025, 3, 1), null));
        var claim = await site.Send<Guid>(owner, new DraftClaim([await _world.Ready(owner)]));
        var before = await site.Send<ClaimPage>(owner, new ShowOwnClaim(claim));
        var (revision, line) = ($"{before.Claim.Revision}", $"{before.Lines[0].Line.Id}");
        var ownGraduate = await _world.Graduate(stranger, await _world.Course(stranger));
        using var client = await site.SignedIn(stranger);
        using var token = await client.Open("/centre/courses/new");

        foreach (var (path, values) in new (string, Dictionary<string, string>)[]
        {
            ($"/centre/courses/{course}/graduates/new", new()
            {
                ["Input.Pinfl"] = World.NextPinfl(), ["Input.FamilyName"] = "Begona", ["Input.GivenName"] = "Begona", ["Input.BirthDate"] = "01.05.2000", ["Input.RegionSoato"] = "1726",
            }),
            ($"/centre/graduates/{graduate}?handler=job", new() { ["Input.EmployerStir"] = await _world.Employer(), ["Input.HiredOn"] = "01.04.2025" }),
            ($"/centre/graduates/{graduate}?handler=wages&job={job}", new() { ["revision"] = "0", ["Pay.Wages[0].Month"] = "01.03.2025", ["Pay.Wages[0].Gross"] = "5000000" }),
            ($"/centre/graduates/{ownGraduate}?handler=wages&job={job}", new() { ["revision"] = "0", ["Pay.Wages[0].Month"] = "01.03.2025", ["Pay.Wages[0].Gross"] = "5000000" }),
            ($"/centre/graduates/{ownGraduate}?handler=leave&job={job}", new() { ["revision"] = "0", ["Leave.LeftOn"] = "01.04.2025" }),
            ($"/centre/claims/{claim}?handler=submit", new() { ["Revision"] = revision, ["Input.CertifierName"] = "Begona", ["Input.CertifierPosition"] = "Begona", ["Input.Agreed"] = "true" }),
            ($"/centre/claims/{claim}?handler=add", new() { ["Revision"] = revision, ["picked"] = $"{ownGraduate}" }),
            ($"/centre/claims/{claim}?handler=remove", new() { ["Revision"] = revision, ["line"] = line }),
            ($"/centre/claims/{claim}/withdraw", new() { ["Revision"] = revision }),
            ("/centre", new() { ["Picked"] = $"{before.Lines[0].Line.TrainingId}" }),
        })
        {
            using var answer = await client.PostRaw(token, path, values);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {(int)answer.StatusCode}");
        }

        using var draft = await client.Open("/centre/courses/new");
        var body = new Dictionary<string, string> { ["Revision"] = revision };
        using var paper = await client.PostRaw(draft, $"/centre/claims/{claim}?handler=paper", body.Append(new("line", line)).Append(new("kind", "certificate")));
        Assert.InRange((int)paper.StatusCode, 400, 404);

        var after = await site.Send<ClaimPage>(owner, new ShowOwnClaim(claim));
        Assert.Equal((before.Claim.Revision, ClaimState.Draft, 1), (after.Claim.Revision, after.Claim.State, after.Lines.Count));
        var unchanged = (await site.Send<GraduatePage>(owner, new ShowGraduate(graduate))).Jobs.Single().Employment;
        Assert.Equal((0, null), (unchanged.Wages.Count, unchanged.LeftOn));
        Assert.Single((await site.Send<CoursePage>(owner, new ShowCourse(course))).Graduates);
        Assert.Empty(await site.Send<IReadOnlyList<OwnClaimRow>>(stranger, new ListOwnClaims()));
    }

    [Fact]
    public async Task Unknown_and_malformed_ids_are_not_found()
    {
        using var client = await site.SignedIn(await _world.Centre());
        foreach (var id in new[] { $"{Guid.NewGuid()}", $"{Guid.Empty}", "1", "x'--", "%00" })
        {
            foreach (var path in new[]
            {
                $"/centre/courses/{id}", $"/centre/courses/{id}/graduates/new", $"/centre/graduates/{id}", $"/centre/claims/{id}", $"/centre/claims/{id}/withdraw",
                $"/papers/{id}", $"/documents/{id}", $"/documents/{id}/uz.pdf", $"/documents/00000000000000000000000000/{id}.pdf",
            })
            {
                using var answer = await client.Get(path);
                Assert.True((int)answer.StatusCode is 404 or 400, $"{path}: {(int)answer.StatusCode}");
                Assert.NotEmpty((await answer.Html()).QuerySelector("h1")?.TextContent ?? "-");
            }
        }
    }

    [Theory]
    [InlineData(Role.Reviewer), InlineData(Role.Approver), InlineData(Role.Auditor), InlineData(Role.Admin), InlineData(Role.Registrar), InlineData(Role.Graduate)]
    public async Task Nobody_but_the_centres_own_people_may_come_in(Role role)
    {
        var owner = await _world.Centre();
        var paths = await PagesOf(owner);
        using var client = await site.SignedIn(await site.Person(role));
        foreach (var path in paths.Where(p => p.StartsWith("/centre", StringComparison.Ordinal)).Concat(["/centre", "/centre/courses", "/centre/courses/new", "/centre/graduates", "/centre/claims", "/centre/profile"]))
        {
            using var answer = await client.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        var paths = await PagesOf(await _world.Centre());
        using var client = site.Visitor();
        foreach (var path in paths.Append("/centre"))
        {
            using var answer = await client.Get(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/sign-in", new Uri(new Uri(site.Address), answer.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
        }
    }

    /// <summary>Every page, paper and document of one centre that has an id in its address.</summary>
    private async Task<List<string>> PagesOf(TestPerson centre)
    {
        var course = await _world.Course(centre);
        var graduate = await _world.Graduate(centre, course);
        var claim = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        var draft = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));
        await site.Do(centre, new AddEvidence(claim, draft.Claim.Revision, draft.Lines[0].Line.Id, "certificate", "%PDF-1.7 sinov"u8.ToArray()));
        await _world.Submit(centre, claim);
        var filed = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));
        var (code, paper) = (filed.Documents[0].Code, filed.Lines[0].Papers[0].Id);
        return
        [
            $"/centre/courses/{course}", $"/centre/courses/{course}/graduates/new", $"/centre/graduates/{graduate}", $"/centre/claims/{claim}", $"/centre/claims/{claim}/withdraw",
            $"/papers/{paper}", $"/documents/{code}", $"/documents/{code}?lang=ru", $"/documents/{code}/en.pdf",
        ];
    }
}
