using Microsoft.Playwright;
using TalentPark.Application.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class PublicJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280, "uz")]
    [InlineData(360, "ru")]
    public async Task A_visitor_asks_and_gets_one_answer_with_reasons(int width, string language)
    {
        var page = await browser.Window(site.Address, width, language: language);
        await page.GotoAsync("/");
        await page.Look($"front-{width}");
        await page.GotoAsync("/check");
        await page.Locator("[name='Form.Course.Direction']").SelectOptionAsync("programming.python");
        await Fill(page, "Form.Course.StartedOn", "01.10.2024");
        await Fill(page, "Form.Course.CompletedOn", "10.02.2025");
        await Fill(page, "Form.RecordedOn", "05.10.2024");
        await Fill(page, "Form.Employment.StartedOn", "01.12.2024");
        await Fill(page, "Form.ApplicationDate", "15.09.2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator(".tp-answer").WaitForAsync();
        await page.Look($"answer-{width}");
        Assert.Contains("st-bad", await page.Locator(".tp-answer").GetAttributeAsync("class"));
        Assert.True(await page.Locator(".tp-rules li").CountAsync() >= 9);
    }

    [Fact]
    public async Task A_day_that_is_none_is_named_beside_its_field_and_kept()
    {
        var page = await browser.Window(site.Address, 360);
        await page.GotoAsync("/check");
        await Fill(page, "Form.ApplicationDate", "31.02.2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator(".tp-errors").WaitForAsync();
        await page.Look("check-errors-360");
        Assert.Equal("31.02.2025", await page.Locator("[name='Form.ApplicationDate']").InputValueAsync());
    }

    [Fact]
    public async Task The_chosen_language_stays_and_the_address_with_it()
    {
        var page = await browser.Window(site.Address);
        await page.GotoAsync("/check");
        await page.Locator("nav.tp-lang a[lang=ru]").First.Follow();
        Assert.EndsWith("/check", new Uri(page.Url).AbsolutePath);
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GotoAsync("/");
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Anyone_verifies_a_document_by_its_code_and_learns_no_name(int width)
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var document = (await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim))).Documents.Single();
        var page = await browser.Window(site.Address, width);
        await page.GotoAsync("/verify");
        await page.Look($"verify-{width}");
        await page.GotoAsync($"/verify/{document.Code}");
        await page.Look($"verified-{width}");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("TP-2025-", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sinovov", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sinov markazi", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_called_not_genuine()
    {
        var page = await browser.Window(site.Address, 360);
        var answer = await page.GotoAsync("/verify/00000000000000000000000000");
        Assert.Equal(404, answer!.Status);
        await page.Look("not-genuine-360");
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_saying_which_accounts_exist()
    {
        var centre = await _world.Centre();
        var page = await browser.Window(site.Address, 360);
        var told = new List<string>();
        foreach (var email in new[] { centre.Email, "hech-kim@sinov.uz" })
        {
            await page.GotoAsync("/sign-in");
            await page.Locator("input[type=email]").FillAsync(email);
            await page.Locator("input[type=password]").FillAsync("notoʻgʻri-parol-123");
            await page.Locator("main button[type=submit]").Follow();
            await page.Locator(".tp-errors, .tp-note, [role=alert]").First.WaitForAsync();
            told.Add((await page.Locator("main").InnerTextAsync()).Trim());
        }

        await page.Look("sign-in-wrong-360");
        Assert.Equal(told[0], told[1]);
    }

    private static Task Fill(IPage page, string name, string value) => page.Locator($"[name='{name}']").FillAsync(value);
}
