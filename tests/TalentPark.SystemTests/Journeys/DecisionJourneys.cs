using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>What happens to a decision afterwards: contested, taken back, held; and the fund it draws on.</summary>
public sealed class DecisionJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_refusal_is_appealed_decided_by_another_taken_back_and_held(int width)
    {
        var (centre, reviewer) = (await _world.Centre(), await site.Person(Role.Reviewer));
        var claim = await _world.Submitted(centre);
        await site.Take(reviewer, claim);
        await _world.Confirm(reviewer, claim);
        await Act(line => site.Do(reviewer, new RecommendLine(claim, line.Revision, line.Id, Verdict.Refuse, "papers-missing", "Shartnoma yoʻq")));
        var refuser = await site.Person(Role.Approver);
        await Act(line => site.Do(refuser, new DecideLine(claim, line.Revision, line.Id, Verdict.Refuse, "papers-missing", "Shartnoma yoʻq")));

        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync($"/centre/claims/{claim}");
        await own.Look($"refused-{width}");
        await own.Locator("a[href$='/appeal']").Follow();
        await own.Locator("main form button[type=submit]").Follow();
        await own.Locator(".tp-errors").WaitForAsync();
        await own.Look($"appeal-{width}");
        await own.Locator("[name='Input.Reason']").FillAsync("Shartnoma 3-kuni yuklangan edi.");
        await own.Locator("main form button[type=submit]").Follow();
        await own.WaitForURLAsync($"**/centre/claims/{claim}");
        await own.Look($"appealed-{width}");

        var first = await browser.Window(site.Address, width);
        await first.SignIn(refuser);
        await first.GotoAsync($"/claims/{claim}/lines/1");
        await Assertions.Expect(first.Locator("#why-not")).ToBeVisibleAsync(); // who refused does not decide again

        var other = await browser.Window(site.Address, width);
        await other.SignIn(await site.Person(Role.Approver));
        await other.GotoAsync("/work?tab=to-decide");
        await other.Locator($"a[href='/claims/{claim}']").First.Follow();
        await other.Locator($"main a[href='/claims/{claim}/lines/1']").First.Follow();
        await other.Look($"line-appealed-{width}");
        await other.Locator("[name='Input.Note']").FillAsync("Shartnoma bor ekan");
        await other.Press("Approve");
        await other.WaitForURLAsync($"**/claims/{claim}");
        Assert.Equal(LineState.Approved, (await site.Claim(claim)).Lines[0].State);

        await other.GotoAsync($"/claims/{claim}/holds");
        await other.Locator("[name='Input.Subject']").SelectOptionAsync($"Claim:{claim}");
        await other.Locator("[name='Input.Category']").SelectOptionAsync("inspection");
        await other.Locator("[name='Input.Reason']").FillAsync("Joyida tekshirish");
        await other.Locator("#place-hold button").Follow();
        await other.Locator(".tp-rows li").WaitForAsync();
        await other.Look($"holds-{width}");
        await other.GotoAsync($"/claims/{claim}/lines/1");
        await other.Look($"line-held-{width}");
        await other.Locator("a[href$='/undo']").Follow();
        await other.Look($"undo-{width}");
        await other.Locator("[name='Input.Reason']").FillAsync("Boshqa hujjat kerak");
        await other.Locator("main form button[type=submit]").Follow();
        await other.WaitForURLAsync($"**/claims/{claim}/lines/1");
        Assert.Equal(LineState.Pending, (await site.Claim(claim)).Lines[0].State);

        async Task Act(Func<(int Revision, Guid Id), Task> act)
        {
            var now = await site.Claim(claim);
            await act((now.Revision, now.Lines[0].Id));
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Finance_gives_a_region_its_limit_and_reads_the_ledger(int width)
    {
        var finance = await browser.Window(site.Address, width);
        await finance.SignIn(await site.Person(Role.Finance));
        await finance.GotoAsync("/fund?year=2025");
        await finance.Locator("[name='Input.Change']").SelectOptionAsync("Allot");
        await finance.Locator("[name='Input.RegionSoato']").SelectOptionAsync("1718");
        await finance.Locator("[name='Input.Amount']").FillAsync("99 999 999 999 999");
        await finance.Locator("[name='Input.Ground']").FillAsync($"VMQ-86, 01.03.2025, {width}-band");
        await finance.Locator("#change-fund button[type=submit]").Follow();
        await finance.Locator(".tp-errors").WaitForAsync();
        await finance.Look($"fund-short-{width}");
        await finance.Locator("[name='Input.Amount']").FillAsync("150 000 000");
        await finance.Locator("#change-fund button[type=submit]").Follow();
        await finance.Locator(".tp-note.st-ok").WaitForAsync();
        await finance.Look($"fund-{width}");
        Assert.Contains("150\u00A0000\u00A0000", await finance.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
