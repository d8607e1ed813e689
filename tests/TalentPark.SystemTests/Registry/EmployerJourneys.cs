using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Journeys;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>A registrar's way through the employers' pages and a centre's way to an employer, in a real browser.</summary>
public sealed class EmployerJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280, "uz", true)]
    [InlineData(360, "ru", true)]
    [InlineData(1280, "en", false)]
    public async Task Residency_is_withdrawn_after_seeing_what_it_touches(int width, string language, bool script)
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await site.InDatabase(async db => (await db.Employments.SingleAsync(e => db.ClaimLines.Any(l => l.ClaimId == claim && l.EmploymentId == e.Id))).EmployerId);
        for (var (quarter, usd) = (new Domain.Shared.Quarter(2024, 1), 84_000m); quarter.FirstDay < new DateOnly(2025, 7, 1); (quarter, usd) = (quarter.AddQuarters(1), usd + 31_250.5m))
        {
            await site.Send<bool>(registrar, new SetExport(employer, quarter.ToString(), usd, null));
        }

        await site.Do(registrar, new EndEmployerPeriod(employer, EmployerPeriodKind.Exporter, new(2023, 12, 31), "Eksport roʻyxati E-12"));
        await site.Do(registrar, new AddEmployerPeriod(employer, EmployerPeriodKind.Exporter, new(2024, 1, 1), null, "Eksport roʻyxati E-13"));
        var page = await browser.Window(site.Address, width, script, language);
        await page.SignIn(registrar);
        await page.GotoAsync($"/registry/employers/{employer}");
        await page.Look($"employer-{width}-{language}", script);
        foreach (var (path, name) in new[] { ("edit", "edit"), ("exports", "export"), ("directors", "director"), ("periods/add?kind=Exporter", "period-add") })
        {
            await page.GotoAsync($"/registry/employers/{employer}/{path}");
            await page.Look($"employer-{name}-{width}-{language}", script);
        }

        await page.GotoAsync("/registry/employers/new");
        await page.Look($"employer-new-{width}-{language}", script);
        await page.GotoAsync($"/registry/employers/{employer}");
        await page.Locator("a[href*='/periods/end?kind=Resident']").Follow();
        await page.Locator("[name='Input.LastDay']").FillAsync("31.12.2021");
        await page.Locator("[name='Input.Ground']").FillAsync("IT Park qarori R-77");
        await page.Locator("[name='Input.Reason']").FillAsync("Rezidentlik sud qarori bilan bekor qilindi");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator(".tp-errors").WaitForAsync();
        await page.Look($"employer-end-refused-{width}-{language}", script);
        await page.Locator("[name='Input.LastDay']").FillAsync("30.06.2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator("input[name=Stamp]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await page.Look($"employer-preview-{width}-{language}", script);
        await page.Locator("button[formaction*='Confirm']").Follow();
        await page.WaitForURLAsync($"**/registry/employers/{employer}");
        await page.Look($"employer-ended-{width}-{language}", script);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, "uz", false)]
    [InlineData(360, "ru", true)]
    public async Task A_centre_finds_the_employer_by_name_or_checks_its_stir(int width, string language, bool script)
    {
        var centre = await _world.Centre();
        var stir = await _world.Employer();
        var training = await _world.Graduate(centre, await _world.Course(centre));
        var page = await browser.Window(site.Address, width, script, language);
        await page.SignIn(centre);
        await page.GotoAsync($"/centre/graduates/{training}");
        await page.Locator("[name=find]").FillAsync($"синов софт {stir[..7]}");
        await page.Locator("form[method=get] button[type=submit]").Follow();
        await page.Locator($"a[href*='stir={stir}']").WaitForAsync();
        await page.Look($"job-found-{width}-{language}", script);
        await page.Locator($"a[href*='stir={stir}']").Follow();
        Assert.Equal(stir, await page.Locator("[name='Input.EmployerStir']").InputValueAsync());
        await page.GetByText($"Sinov Soft {stir}").First.WaitForAsync();
        await page.Locator("[name='Input.EmployerStir']").FillAsync("399999999");
        await page.Locator("button[formaction*='check']").Follow();
        await page.Locator(".tp-errors").WaitForAsync();
        await page.Locator("[name='Input.EmployerStir']").FillAsync(stir);
        await page.Locator("[name='Input.HiredOn']").FillAsync("01.03.2025");
        await page.Locator("button[formaction*='check']").Follow();
        await page.GetByText($"Sinov Soft {stir}").First.WaitForAsync();
        Assert.Equal("01.03.2025", await page.Locator("[name='Input.HiredOn']").InputValueAsync());
        await page.Look($"job-checked-{width}-{language}", script);
        await page.Locator("form[action*='handler=job'] button[type=submit]").First.Follow();
        await page.Locator(".tp-note.st-ok").WaitForAsync();
        Assert.Contains($"Sinov Soft {stir}", await page.Locator(".tp-note.st-ok").TextContentAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
