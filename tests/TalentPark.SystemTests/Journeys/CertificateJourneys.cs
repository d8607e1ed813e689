using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Certificates;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class CertificateJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_certificate_goes_from_the_centre_to_the_registrar_and_back(int width)
    {
        var world = new World(site);
        var centre = await world.Centre();
        var training = await world.Ready(centre);
        var page = await browser.Window(site.Address, width);
        await page.SignIn(centre);
        await page.GotoAsync($"/centre/graduates/{training}");
        await page.Locator("a[href$='/certificates/new']").Follow();
        await page.Look($"certificate-new-{width}");
        await page.Locator("[name='Input.Programme']").SelectOptionAsync("Vendor");
        await page.Locator("[name='Input.Issuer']").SelectOptionAsync("cisco");
        await page.Locator("[name='Input.Level']").SelectOptionAsync("professional");
        await page.Locator("[name='Input.Number']").FillAsync($"CSCO-{width}");
        await page.Locator("[name='Input.Kind'][value=Completion]").CheckAsync();
        await page.Locator("[name='Input.IssuedOn']").FillAsync("10.06.2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "nusxa.pdf", MimeType = "application/pdf", Buffer = Scans.Pdf });
        await page.Locator("#upload button").Follow();
        await page.Locator("a[href^='/certificates/files/']").WaitForAsync();
        await page.Look($"certificate-centre-{width}");
        var address = new Uri(page.Url).AbsolutePath.Replace("/centre/", "/registry/", StringComparison.Ordinal);

        var desk = await browser.Window(site.Address, width);
        await desk.SignIn(await site.Person(Role.Registrar));
        await desk.GotoAsync(address);
        await desk.Look($"certificate-registrar-{width}");
        await desk.Locator("a[href$='/reject']").Follow();
        await desk.Locator("[name='Input.Reason']").FillAsync("Nusxadagi ism boshqa: sertifikatni qayta yuklang.");
        await desk.Look($"certificate-reject-{width}");
        await desk.Locator("button.btn-danger").Follow();
        await desk.Locator(".st-fill.st-bad").WaitForAsync();

        await page.ReloadAsync();
        await page.Look($"certificate-rejected-{width}");
        await page.GotoAsync($"/centre/graduates/{training}");
        await page.Look($"certificate-graduate-{width}");
        await page.GotoAsync(address.Replace("/registry/", "/centre/", StringComparison.Ordinal) + "/correct");
        await page.Locator("[name='Input.Level']").SelectOptionAsync("medium");
        await page.Look($"certificate-correct-{width}");
        await page.Locator("main button.btn-primary").Follow();
        await page.Locator(".st-fill.st-wait").WaitForAsync();

        await desk.ReloadAsync();
        await desk.Locator(".tp-stick button").Follow();
        await desk.Locator(".st-fill.st-ok").WaitForAsync();
        await desk.Locator("a[href$='/revoke']").Follow();
        await desk.Look($"certificate-revoke-{width}");
    }
}
