using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class PolicyJourney(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task One_proposes_a_lower_ceiling_and_another_sees_what_it_changes_and_releases_it(int width)
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        await _world.Submitted(centre);
        var (author, other) = (await site.Person(Role.Policy), await site.Person(Role.Policy));
        var page = await browser.Window(site.Address, width);
        await page.SignIn(author);
        await page.GotoAsync("/policy");
        await page.Look($"policy-{width}");
        await page.GotoAsync("/policy/classifiers?kind=issuer");
        await page.Look($"policy-classifiers-{width}");
        await page.GotoAsync("/policy/releases/new");
        await page.Locator("[name='Input.Reason']").FillAsync("Yangi qaror boʻyicha yuqori chegara");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator("[name='Input.Code']").SelectOptionAsync("ceiling.ordinary");
        await page.Locator("[name='Input.ValidFrom']").FillAsync("15.09.2025");
        await page.Locator("[name='Input.Value']").FillAsync("yigirma");
        await page.Locator("[name='Input.Act']").FillAsync("VMQ-1, 01.09.2025");
        await page.Locator("form[action*='Parameter'] button").Follow();
        await page.Locator(".tp-errors").WaitForAsync();
        await page.Look($"policy-fault-{width}");
        await page.Locator("[name='Input.Value']").FillAsync(width == 360 ? "19 000 000" : "20 000 000");
        await page.Locator("form[action*='Parameter'] button").Follow();
        await page.Locator("form[action*='Propose'] button").WaitForAsync();
        await page.Look($"policy-draft-{width}");
        await page.Locator("form[action*='Propose'] button").Follow();
        var id = page.Url.Split('/', '?', '#').First(part => Guid.TryParse(part, out _));

        await page.Context.ClearCookiesAsync();
        await page.SignIn(other);
        for (var i = 0; i < 60; i++)
        {
            await page.GotoAsync($"/policy/releases/{id}");
            if (await page.Locator("#effects ~ .table-responsive").CountAsync() > 0)
            {
                break;
            }

            await page.WaitForTimeoutAsync(500);
        }

        await page.Look($"policy-proposal-{width}");
        await page.Locator("#effects ~ .table-responsive a").First.Follow();
        await page.Look($"policy-effects-{width}");
        await page.GotoAsync($"/policy/releases/{id}");
        await page.Locator("form[action*='Release'] button").Follow();
        await page.Locator(".tp-note.st-ok").WaitForAsync();
        await page.Look($"policy-released-{width}");
        await page.GotoAsync("/policy/parameters/default/ceiling.ordinary");
        await page.Look($"policy-parameter-{width}");
        Assert.Contains(width == 360 ? "19\u00A0000\u00A0000" : "20\u00A0000\u00A0000", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/policy/releases");
        await page.Look($"policy-releases-{width}");
    }
}
