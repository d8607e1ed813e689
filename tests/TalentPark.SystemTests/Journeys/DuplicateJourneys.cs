using TalentPark.Application.Access;
using TalentPark.SystemTests.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class DuplicateJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_reviewer_compares_two_records_and_merges_them(int width)
    {
        var people = new PeopleWorld(site);
        var twins = await people.Twins(phone: width == 360 ? "901230360" : "901231280", family: width == 360 ? "Takrorova" : "Takrorov");
        var page = await browser.Window(site.Address, width);
        await page.SignIn(await site.Person(Role.Reviewer));
        await page.GotoAsync($"/registry/persons/{twins.Gone}");
        await page.Look($"person-bare-{width}");
        await page.GotoAsync("/registry/duplicates");
        await page.Look($"duplicates-{width}");
        await page.Locator($"a[href$='{twins.Pair}']").Follow();
        await page.Look($"pair-{width}");
        await page.Locator("[name='Input.Take[Phone]'][value=other]").CheckAsync();
        await page.Locator("[name='Input.Reason']").FillAsync("Pasport nusxasi boʻyicha bitta odam");
        await page.Locator("#merge button[type=submit]").Follow();
        await page.WaitForURLAsync(url => url.EndsWith($"/registry/persons/{twins.Kept}", StringComparison.Ordinal));
        await page.Look($"person-{width}");
        await page.GotoAsync($"/registry/duplicates/persons/{twins.Pair}");
        await page.Look($"pair-merged-{width}");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_registrar_sets_two_records_apart_and_gives_one_its_number(int width)
    {
        var people = new PeopleWorld(site);
        var twins = await people.Twins(family: width == 360 ? "Egizakova" : "Egizakov");
        var page = await browser.Window(site.Address, width);
        await page.SignIn(await people.Registrar());
        await page.GotoAsync($"/registry/duplicates/persons/{twins.Pair}");
        await page.Locator("#apart-form input[name='Apart.Reason']").FillAsync("Egizaklar");
        await page.Locator("#apart-form button").Follow();
        await page.GotoAsync("/registry/duplicates?list=persons-apart");
        await page.Look($"duplicates-apart-{width}");
        await page.GotoAsync($"/registry/persons/{twins.Gone}/correct");
        await page.Look($"person-correct-{width}");
        await page.GotoAsync($"/registry/persons/{twins.Gone}/pinfl");
        await page.Look($"person-pinfl-{width}");
        await page.Locator("[name='Input.Pinfl']").FillAsync(twins.Pinfl);
        await page.Locator("[name='Input.Reason']").FillAsync("Pasport");
        await page.Locator("main button.btn-primary").Follow();
        await page.WaitForURLAsync(url => url.Contains("/registry/duplicates/persons/", StringComparison.Ordinal));
        await page.Look($"pair-proved-{width}");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_centre_sees_that_the_number_is_missing_and_what_to_do(int width)
    {
        var people = new PeopleWorld(site);
        var twins = await people.Twins(family: width == 360 ? "Raqamsizova" : "Raqamsizov");
        var page = await browser.Window(site.Address, width);
        await page.SignIn(twins.Second);
        await page.GotoAsync($"/centre/graduates/{twins.Bare}");
        await page.Look($"graduate-without-pinfl-{width}");
    }
}
