using TalentPark.Application.Access;
using TalentPark.SystemTests.Journeys;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>The staff's pages in a real browser: nothing scrolls sideways, axe finds no fault.</summary>
public sealed class StaffLookTests(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(360, "ru")]
    [InlineData(1280, "en")]
    public async Task Every_staff_page_fits_its_window_and_is_accessible(int width, string language)
    {
        var claim = await _world.Submitted(await _world.Centre(), 2);
        using (var reviewer = await site.As(Role.Reviewer))
        {
            await reviewer.Take(claim);
            Desk.Moved(await reviewer.Judge(claim, 1, Domain.Claims.Verdict.Refuse, "employer-resident-exporter", "Sinov"));
        }

        var page = await browser.Window(site.Address, width, language: language);
        await page.SignIn(await site.Person(Role.Approver));
        foreach (var (path, name) in new[]
        {
            ("/work", "staff-work"), ("/work?tab=new&q=yoq", "staff-work-empty"), ($"/claims/{claim}", "staff-claim"), ($"/claims/{claim}/lines/1", "staff-line"),
            ($"/claims/{claim}/lines/2", "staff-line-blocked"), ("/registry/centres", "staff-centres"), ("/registry/employers", "staff-employers"),
        })
        {
            await page.GotoAsync(path);
            await page.Look($"{name}-{width}-{language}");
        }

        await page.Context.CloseAsync();
    }
}
