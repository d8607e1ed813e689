using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class CheckJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_reviewer_confirms_an_approver_overrides_and_the_lead_sees_the_draws(int width)
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        await site.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"update employer set phone = (select phone from training_centre where id = {centre.CentreId}) where id = (select employer_id from employment e join claim_line l on l.employment_id = e.id where l.claim_id = {claim})",
            TestContext.Current.CancellationToken));
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Take(reviewer, claim);

        var page = await browser.Window(site.Address, width);
        await page.SignIn(reviewer);
        await page.GotoAsync($"/claims/{claim}/lines/1");
        await page.Look($"checks-open-{width}");
        await page.ConfirmChecks();

        var other = await browser.Window(site.Address, width);
        await other.SignIn(approver);
        await other.GotoAsync($"/claims/{claim}/lines/1");
        await other.Locator("summary:has(+ #override-check)").ClickAsync();
        await other.Locator("[name='Override.Reason']").FillAsync("Bir binodagi ikki mustaqil tashkilot, ijara shartnomasi koʻrildi");
        await other.Locator("[name='Override.Until']").FillAsync("31.12.2025");
        await other.Look($"checks-override-{width}");
        await other.Locator("#override-check button").Follow();
        await other.Locator("#override-check").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await other.Look($"checks-overridden-{width}");

        await page.GotoAsync($"/claims/{claim}/lines/1");
        await page.Press("Approve");
        await page.WaitForURLAsync(url => url.EndsWith($"/claims/{claim}", StringComparison.Ordinal));
        Assert.Equal(LineState.Recommended, (await site.Claim(claim)).Lines.Single().State);

        var sampled = await _world.Submitted(await _world.Centre());
        await site.RegistersAnswer(sampled);
        await site.RunJob(CheckLines.JobKind, sampled);
        var lead = await browser.Window(site.Address, width);
        await lead.SignIn(await site.Person(Role.Lead));
        await lead.GotoAsync("/sampling?all=1");
        await lead.Look($"sampling-{width}");
        Assert.NotEmpty((await site.Send<DrawsPage>(await site.Person(Role.Lead), new ListDraws(OnlyDrawn: false))).Rows);
    }
}
