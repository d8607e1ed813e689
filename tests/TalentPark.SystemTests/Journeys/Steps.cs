using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>What people do on pages, and what each page they pass must hold.</summary>
internal static class Steps
{
    public static async Task SignIn(this IPage page, TestPerson person)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(person.Email);
        await page.Locator("input[type=password]").FillAsync(person.Password);
        await page.Locator("main button[type=submit]").Follow();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public static async Task Certify(this IPage page)
    {
        await page.Locator("[name='Input.CertifierName']").FillAsync("Misola Namunayeva");
        await page.Locator("[name='Input.CertifierPosition']").FillAsync("Direktor");
        await page.Locator("[name='Input.Agreed'][type=checkbox]").CheckAsync();
        await page.Locator("button[type=submit][form=certify]").First.Follow();
    }

    /// <summary>Ticks every check that waits for the reviewer, and confirms.</summary>
    public static async Task ConfirmChecks(this IPage page)
    {
        foreach (var box in await page.Locator("#confirm-checks input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.Locator("[name='Confirm.Source']").FillAsync("Mehnat shartnomasi");
        await page.Locator("#confirm-checks button[value=true]").Follow();
        await page.WaitForURLAsync(url => !url.Contains("/checks", StringComparison.Ordinal));
        await page.Locator("#confirm-checks").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Clicks what leads to another page, and waits until that page is there: whatever the test does next cannot overtake it.</summary>
    public static async Task Follow(this ILocator link)
    {
        var page = link.Page;
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        page.FrameNavigated += Arrive;
        try
        {
            await link.ClickAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await page.WaitForLoadStateAsync();
        }
        finally
        {
            page.FrameNavigated -= Arrive;
        }
    }

    /// <summary>Presses the one button that sends the given form's verdict.</summary>
    public static Task Press(this IPage page, string verdict) =>
        page.Locator($"button[form=line-act][value={verdict}]").Follow();

    /// <summary>Pages axe has looked at, by their pictures' names without the width: the markup is the same at both.</summary>
    private static readonly ConcurrentDictionary<string, bool> Looked = new();

    /// <summary>With PICTURES=1 in the environment a picture to look at, in <c>pictures</c> beside the tests; always: no sideways scrolling, and no fault that axe can find.</summary>
    public static async Task Look(this IPage page, string picture, bool script = true)
    {
        if (Pictures.Path($"{picture}.png") is { } path)
        {
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }

        if (!script)
        {
            return;
        }

        await page.WaitForLoadStateAsync(); // without its stylesheet everything is wider
        await page.EvaluateAsync("() => document.fonts.ready.then(() => 0)"); // the stand-in of a font that is still on its way is wider
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, $"{page.Url} scrolls sideways.");
        if (!Looked.TryAdd(picture.Replace("-1280", "", StringComparison.Ordinal).Replace("-360", "", StringComparison.Ordinal), true))
        {
            return;
        }

        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(Told))}");
    }

    private static string Told(AxeResultItem fault) => $"{fault.Id}: {string.Join(", ", fault.Nodes.Take(3).Select(n => n.Html))}";
}
