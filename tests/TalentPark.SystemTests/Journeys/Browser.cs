using Microsoft.Playwright;
using TalentPark.SystemTests.Journeys;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace TalentPark.SystemTests.Journeys;

/// <summary>The installed Chromium, started once for the whole run.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
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
        return await context.NewPageAsync();
    }
}
