using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>What people do on pages, and what each page they pass must hold.</summary>
internal static class Steps
{
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "pictures");

    public static async Task SignIn(this IPage page, TestPerson person)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(person.Email);
        await page.Locator("input[type=password]").FillAsync(person.Password);
        await page.Locator("main button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public static async Task Certify(this IPage page)
    {
        await page.Locator("[name='Input.CertifierName']").FillAsync("Misola Namunayeva");
        await page.Locator("[name='Input.CertifierPosition']").FillAsync("Direktor");
        await page.Locator("[name='Input.Agreed'][type=checkbox]").CheckAsync();
        await page.Locator("button[type=submit][form=certify]").First.ClickAsync();
    }

    /// <summary>Presses the one button that sends the given form's verdict.</summary>
    public static Task Press(this IPage page, string verdict) =>
        page.Locator($"button[form=line-act][value={verdict}]").ClickAsync();

    /// <summary>A picture to look at, no sideways scrolling, and no fault that axe can find.</summary>
    public static async Task Look(this IPage page, string picture, bool script = true)
    {
        Directory.CreateDirectory(Pictures);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{picture}.png"), FullPage = true });
        if (!script)
        {
            return;
        }

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, $"{page.Url} scrolls sideways.");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(Told))}");
    }

    private static string Told(AxeResultItem fault) => $"{fault.Id}: {string.Join(", ", fault.Nodes.Take(3).Select(n => n.Html))}";
}
