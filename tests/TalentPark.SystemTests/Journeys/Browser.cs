using System.Collections.Concurrent;
using Microsoft.Playwright;
using TalentPark.SystemTests.Journeys;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace TalentPark.SystemTests.Journeys;

/// <summary>The installed Chromium without its windows, started once for the whole run.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, (string Test, List<IBrowserContext> Windows)> _ofClass = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new window with nothing remembered.</summary>
    /// <param name="width">1280 for a desk, 360 for a phone.</param>
    /// <param name="script">False: a browser with script switched off.</param>
    public async Task<IPage> Window(string address, int width = 1280, bool script = true, string language = "uz")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            Locale = language,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(30_000);
        await CloseEarlier(context);
        return await context.NewPageAsync();
    }

    /// <summary>Tests of a class run one after the other: the windows of those before are done with.</summary>
    private async Task CloseEarlier(IBrowserContext opened)
    {
        var (cls, test) = (TestContext.Current.TestClass!.UniqueID, TestContext.Current.Test!.UniqueID);
        if (_ofClass.TryGetValue(cls, out var open) && open.Test == test)
        {
            open.Windows.Add(opened);
            return;
        }

        _ofClass[cls] = (test, [opened]);
        foreach (var window in open.Windows ?? [])
        {
            await window.DisposeAsync();
        }
    }
}
