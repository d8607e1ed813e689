using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>A registrar keeps a centre's record; its centre asks for another account; anyone looks it up.</summary>
public sealed class CentreJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_centre_from_its_registration_to_its_public_page(int width)
    {
        var (centre, registrar) = (await _world.Centre(), await site.Person(Role.Registrar));
        await _world.Submitted(centre, 2);
        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync("/centre/profile/account");
        await Fill(own, "Input.Account", "2020 8000 7555 5555 5001");
        await Fill(own, "Input.Mfo", "00873");
        await Fill(own, "Input.Reason", "Markaz boshqa bankka oʻtdi");
        await own.Look($"own-account-{width}");
        await own.Locator("main button.btn-primary").Follow();
        await own.WaitForURLAsync(url => url.EndsWith("/centre/profile", StringComparison.Ordinal));
        await own.GotoAsync("/centre/profile/places/new");
        await own.Locator("[name='Input.Place.DistrictSoato']").SelectOptionAsync("1718401");
        await Fill(own, "Input.Place.Address", "Registon koʻchasi, 12-uy");
        await Fill(own, "Input.Place.Capacity", "30");
        await Fill(own, "Input.Place.From", "01.09.2024");
        await Fill(own, "Input.Reason", "Samarqandda filial ochildi");
        await own.Look($"own-place-{width}");
        await own.Locator("main button.btn-primary").Follow();
        await own.WaitForURLAsync(url => url.EndsWith("/centre/profile", StringComparison.Ordinal));
        await own.GotoAsync("/centre/profile/contact");
        await own.Look($"own-contact-{width}");
        await own.GotoAsync("/centre/profile");
        await own.Look($"own-profile-{width}");

        var desk = await browser.Window(site.Address, width);
        await desk.SignIn(registrar);
        await desk.GotoAsync("/registry/centres/new");
        await desk.Look($"centre-new-{width}");
        var here = $"/registry/centres/{centre.CentreId}";
        await desk.GotoAsync(here);
        await desk.Look($"centre-waiting-{width}");
        var links = await desk.Locator("section:has(#changes) a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Equal(2, links.Length);
        foreach (var (link, index) in links.Select((l, i) => (l, i)))
        {
            await desk.GotoAsync(link);
            await desk.Look($"centre-change-{index}-{width}");
            await desk.Locator("#decide .btn-primary").Follow();
            await desk.WaitForURLAsync(url => url.EndsWith(here, StringComparison.Ordinal));
        }

        await desk.GotoAsync($"{here}/accreditation/suspend");
        await Fill(desk, "Input.Day", "01.01.2025");
        await Fill(desk, "Input.Ground", "IT Park buyrugʻi 14-son, 10.09.2025");
        await Fill(desk, "Input.Reason", "Tekshiruvda dars jadvali topilmadi");
        await desk.Locator("#step button[type=submit]").Follow();
        await desk.Locator("#confirm").WaitForAsync();
        await desk.Look($"centre-effects-{width}");
        await desk.Locator("#confirm button[type=submit]").Follow();
        await desk.WaitForURLAsync(url => url.Contains($"{here}#", StringComparison.Ordinal) || url.EndsWith(here, StringComparison.Ordinal));
        await desk.Look($"centre-suspended-{width}");

        var stir = (await site.Send<CentreFile>(centre, new ShowOwnCentre())).Centre.Stir;
        var visitor = await browser.Window(site.Address, width);
        await visitor.GotoAsync("/");
        await visitor.Look($"front-doors-{width}");
        await visitor.GotoAsync("/centres");
        await visitor.Look($"public-centres-{width}");
        await visitor.GotoAsync($"/centres/{stir}");
        await visitor.Look($"public-centre-{width}");
    }

    [Fact]
    public async Task The_public_list_and_page_are_light_and_work_without_script()
    {
        var centre = await _world.Centre();
        var page = await browser.Window(site.Address, 360, script: false, language: "ru");
        var answer = await page.GotoAsync("/centres");
        Assert.InRange((await answer!.BodyAsync()).Length, 1, 40_000); // beside the frame's files, which every page shares
        await page.Locator("tbody a").First.Follow();
        await page.Locator("#accreditation").WaitForAsync();
        await page.Look("public-centre-ru-360", script: false);
        Assert.Contains("Аккредитован", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotNull(centre.CentreId);
    }

    private static Task Fill(IPage page, string name, string value) => page.Locator($"[name='{name}']").FillAsync(value);
}
