using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>A lead, reviewers, an approver and a centre at their work, on a desk and on a phone.</summary>
public sealed class WorkJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Work_goes_from_the_lead_to_reviewers_and_words_to_the_centre_and_back(int width)
    {
        var centre = await _world.Centre();
        var claims = new[] { await _world.Submitted(centre), await _world.Submitted(centre) };
        var (lead, one, two) = (await site.Person(Role.Lead), await site.Person(Role.Reviewer, name: "Sevara Birinchi"), await site.Person(Role.Reviewer, name: "Oʻtkir Ikkinchi"));

        var desk = await browser.Window(site.Address, width);
        await desk.SignIn(lead);
        await desk.GotoAsync($"/work?tab=new&centre={centre.CentreId}");
        foreach (var box in await desk.Locator("input[name=picked]").AllAsync())
        {
            await box.CheckAsync();
        }

        await desk.Locator("#bulk-reviewer").SelectOptionAsync(one.AccountId.ToString());
        await desk.Look($"team-{width}");
        await desk.Locator("#bulk button").Follow();
        await desk.WaitForLoadStateAsync();
        Assert.All(claims, c => Assert.Equal(one.AccountId, site.Claim(c).Result.ReviewerId));
        await desk.Look($"team-allocated-{width}");

        var first = await browser.Window(site.Address, width);
        await first.SignIn(one);
        await first.GotoAsync($"/claims/{claims[0]}/desk");
        await first.Locator("[name='Input.ReviewerId']").SelectOptionAsync(two.AccountId.ToString());
        await first.Locator("[name='Input.Note']").FillAsync("Hujjatlar tekshirildi, markazdan javob kutilmoqda");
        await first.Look($"hand-over-{width}");
        await first.Locator("main form button.btn-primary").Follow();
        await first.WaitForURLAsync($"**/claims/{claims[0]}");
        await first.Locator("[name='Message.Text']").FillAsync("Assalomu alaykum. Mehnat shartnomasining imzolangan nusxasini yuboring.");
        await first.Locator("form[action*='handler=Message'] button").Follow();
        await first.GetByText("Mehnat shartnomasining").WaitForAsync();
        await first.Look($"claim-messages-{width}");

        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync($"/centre/claims/{claims[0]}");
        await own.Look($"centre-messages-{width}");
        await own.Locator("[name='Message.Text']").FillAsync("Ilova qildik: " + new string('x', 90));
        await own.Locator("[name=files]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "shartnoma.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7"u8] });
        await own.Locator("form[action*='handler=Message'] button").Follow();
        await own.GetByText("Ilova qildik").WaitForAsync();
        await own.Look($"centre-answered-{width}");

        var second = await browser.Window(site.Address, width);
        await second.SignIn(two);
        await second.GotoAsync("/work?tab=mine");
        await second.Look($"mine-{width}");
        await second.Locator($"a[href='/claims/{claims[0]}#messages']").Follow();
        await second.GetByText("Ilova qildik").WaitForAsync();
        await second.GotoAsync($"/claims/{claims[0]}/conflict");
        await second.Locator("[name='Input.Note']").FillAsync("Markaz rahbari qarindoshim");
        await second.Look($"conflict-{width}");
        await second.Locator("main form button.btn-primary").Follow();
        await second.WaitForURLAsync("**/work");
        await second.GotoAsync($"/claims/{claims[0]}");
        await second.Look($"conflict-declared-{width}");
        Assert.Null((await site.Claim(claims[0])).ReviewerId);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_approver_approves_many_claims_at_once(int width)
    {
        var centre = await _world.Centre();
        var reviewer = await site.Person(Role.Reviewer);
        var claims = new[] { await _world.Submitted(centre, 2), await _world.Submitted(centre) };
        foreach (var claim in claims)
        {
            await site.Do(reviewer, new TakeClaim(claim, (await site.Claim(claim)).Revision));
            await _world.Confirm(reviewer, claim);
            foreach (var line in (await site.Claim(claim)).Lines)
            {
                await site.Do(reviewer, new RecommendLine(claim, (await site.Claim(claim)).Revision, line.Id, Verdict.Approve, null, null));
            }
        }

        var page = await browser.Window(site.Address, width);
        await page.SignIn(await site.Person(Role.Approver));
        await page.GotoAsync($"/work?tab=to-decide&centre={centre.CentreId}");
        foreach (var box in await page.Locator("input[name=picked]").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.Look($"bulk-approve-{width}");
        await page.Locator("#bulk button").Follow();
        await page.WaitForURLAsync("**/work/approve?**");
        await page.Look($"bulk-confirm-{width}");
        await page.Locator("main form button.btn-primary").Follow();
        await page.WaitForURLAsync("**/work/approve");
        await page.Look($"bulk-outcome-{width}");
        foreach (var claim in claims)
        {
            Assert.Equal(ClaimState.Decided, (await site.Claim(claim)).State);
        }
    }
}
