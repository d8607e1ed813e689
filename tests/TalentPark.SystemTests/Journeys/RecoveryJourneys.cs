using TalentPark.Application.Access;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Recoveries;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed class RecoveryJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_wrong_payment_is_demanded_back_promised_in_parts_and_paid(int width)
    {
        var paying = new RecoveryWorld(site, _world);
        var centre = await _world.Centre();
        var claim = await paying.Paid(centre);
        var proposed = await paying.Proposed(claim);

        var approver = await browser.Window(site.Address, width);
        await approver.SignIn(await site.Person(Role.Approver));
        await approver.GotoAsync("/recoveries");
        await approver.Look($"recoveries-{width}");
        await approver.Locator($"a[href='/recoveries/{proposed.Id}']").Follow();
        await approver.Look($"recovery-proposed-{width}");
        await approver.Locator("button[formaction*='Demand']").Follow();
        await approver.Locator("#decide-recovery").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        var finance = await browser.Window(site.Address, width);
        await finance.SignIn(await site.Person(Role.Finance));
        await finance.GotoAsync($"/recoveries/{proposed.Id}");
        await finance.Look($"recovery-demanded-{width}");
        await finance.Locator("[name='Input.Parts[0].DueOn']").FillAsync("01.10.2025");
        await finance.Locator("[name='Input.Parts[0].Amount']").FillAsync("5 000 000");
        await finance.Locator("[name='Input.Parts[1].DueOn']").FillAsync("01.12.2025");
        await finance.Locator("[name='Input.Parts[1].Amount']").FillAsync("20 000 000");
        await finance.Locator("#plan-instalments button").Follow();
        await finance.Locator($"#parts-{proposed.Id}").WaitForAsync();
        await finance.Locator("#receive-money [name='Input.Amount']").FillAsync("5 000 000");
        await finance.Locator("[name='Input.On']").FillAsync("15.09.2025");
        await finance.Locator("[name='Input.Reference']").FillAsync($"PO-{width}");
        await finance.Locator("#receive-money button").Follow();
        await finance.Locator($"#receipts-{proposed.Id}").WaitForAsync();
        await finance.Look($"recovery-received-{width}");

        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync("/centre/debts");
        await own.Look($"debts-{width}");
        await own.Locator("a[href^='/documents/']").First.Follow();
        await own.Look($"demand-letter-{width}");
        Assert.Equal((RecoveryState.Demanded, 20_000_000m), ((await paying.Of(claim)).State, (await paying.Of(claim)).Owed));
    }
}
