using Microsoft.Playwright;
using TalentPark.SystemTests.Imports;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class ImportJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_centre_uploads_a_file_corrects_the_refused_row_and_confirms(int width)
    {
        var centre = await _world.Centre();
        var page = await browser.Window(site.Address, width);
        await page.SignIn(centre);
        await page.GotoAsync("/centre/imports");
        await page.Look($"imports-{width}");
        await Choose(page, "bitiruvchilar-mart.csv", ImportDesk.Csv(
            ImportDesk.Row(World.NextPinfl()), ImportDesk.Row(World.NextPinfl(), family: "Namunayev"), ImportDesk.Row("31508940260017"), ImportDesk.Row(World.NextPinfl(), birth: "31.11.2000"), ImportDesk.Row("", family: "Eskiyev")));
        await page.Locator("#confirm").WaitForAsync();
        await page.Look($"import-preview-{width}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='report.csv']").ClickAsync());
        var report = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await page.Locator("button[form=confirm]").Follow();
        await page.GetByText("3 qator yozildi").First.WaitForAsync();
        await page.Look($"import-done-{width}");
        await page.Locator("main a[href$='rows=all']").Follow();
        await page.Look($"import-rows-{width}");

        await page.GotoAsync("/centre/imports");
        await Choose(page, "tuzatilgan.csv", System.Text.Encoding.UTF8.GetBytes(report.Replace("31508940260017", World.NextPinfl(), StringComparison.Ordinal).Replace("31.11.2000", "01.05.2000", StringComparison.Ordinal)));
        await page.Locator("#confirm").WaitForAsync();
        await page.Locator("input[name=allOrNothing]").CheckAsync();
        await page.Locator("button[form=confirm]").Follow();
        await page.GetByText("2 qator yozildi").First.WaitForAsync();
        await page.GotoAsync("/centre/imports");
        await page.Look($"imports-kept-{width}");
    }

    [Fact]
    public async Task Without_script_the_page_looks_again_by_itself()
    {
        var centre = await _world.Centre();
        var page = await browser.Window(site.Address, script: false);
        await page.SignIn(centre);
        await page.GotoAsync("/centre/imports");
        await Choose(page, "a.csv", ImportDesk.Csv(ImportDesk.Row(World.NextPinfl())));
        await page.Locator("#confirm").WaitForAsync();
        await page.Locator("button[form=confirm]").Follow();
        await page.GetByText("1 qator yozildi").First.WaitForAsync();
    }

    private static async Task Choose(IPage page, string name, byte[] file)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });
        await page.Locator("main form[enctype] button.btn-primary").Follow();
    }
}
