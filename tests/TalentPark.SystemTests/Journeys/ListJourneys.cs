using TalentPark.Application.Access;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Lists;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>A registrar looks somebody up, narrows, sorts, turns pages and takes the list out.</summary>
public sealed class ListJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280, "uz")]
    [InlineData(360, "ru")]
    public async Task A_person_written_in_cyrillic_is_found_in_latin_narrowed_and_taken_out(int width, string language)
    {
        var centre = await _world.Centre();
        var employer = await _world.Employer();
        var firm = await site.InDatabase(db => Task.FromResult(db.Employers.Where(e => e.Stir == employer).Select(e => e.Id).Single()));
        var family = width == 1280 ? "Шукуров" : "Чўлпонов";
        for (var i = 0; i < 55; i++)
        {
            var trained = await site.Trained(centre, i % 2 == 0 ? family : "Karimova", i % 2 == 0 ? "Улуғбек" : "Malika", withPinfl: i % 7 > 0, completedOn: new DateOnly(2025, 1 + (i % 9), 5));
            await site.Job(trained.Person, firm, new(2025, 3, 1), i % 5 == 0 ? new(2025, 6, 1) : null, i % 3 == 0 ? FactSource.Register : FactSource.Centre);
        }

        var page = await browser.Window(site.Address, width, language: language);
        await page.SignIn(await site.Person(Role.Registrar));
        await page.GotoAsync("/registry/persons");
        await page.Look($"registry-persons-{width}");
        await page.Locator("a.tp-sort").Nth(1).Follow();
        await page.Locator("a[rel=next]").Follow();
        Assert.Contains("after=", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/registry/persons");
        await page.Locator("#q").FillAsync(width == 1280 ? "ulug'bek shuk" : "cho'lpon");
        await page.Locator("#f-region").SelectOptionAsync("1726");
        await page.Locator(".tp-filters button[type=submit]").Follow();
        await page.Locator(".tp-chips").WaitForAsync();
        Assert.Equal(28, await page.Locator("tbody tr").CountAsync());
        await page.Look($"registry-persons-found-{width}");
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href*='format=xlsx']").ClickAsync());
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        foreach (var (path, name) in new[]
        {
            ("/registry/persons?region=1735&from=99.99", "persons-none"), ("/registry/employments?state=current", "employments"), ("/registry/certificates", "certificates"),
            ("/registry/employers?standing=resident-exporter", "employers"), ("/registry/centres?region=1726&accredited=yes", "centres"),
        })
        {
            await page.GotoAsync(path);
            await page.Look($"registry-{name}-{width}");
        }

        await page.Context.CloseAsync();
    }
}
