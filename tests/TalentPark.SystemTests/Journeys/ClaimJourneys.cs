using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

public sealed partial class ClaimJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_centre_files_a_claim_from_its_first_page(int width)
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        await _world.Ready(centre);
        var page = await browser.Window(site.Address, width);
        await page.SignIn(centre);
        await page.Look($"centre-home-{width}");
        await page.Locator("button[form=ready]").First.Follow();
        await page.WaitForURLAsync(ClaimAddress());
        await page.Look($"draft-{width}");
        await page.Certify();
        await page.Locator("text=/TP-2025-[0-9]{6}/").First.WaitForAsync();
        await page.Look($"submitted-{width}");
    }

    [Fact]
    public async Task A_new_graduate_becomes_ready_from_course_to_wages()
    {
        var centre = await _world.Centre();
        var employer = await _world.Employer();
        var pinfl = World.NextPinfl();
        var page = await browser.Window(site.Address);
        site.Clock.AdjustTime(new DateTimeOffset(2024, 10, 5, 7, 0, 0, TimeSpan.Zero));
        await page.SignIn(centre);
        await page.GotoAsync("/centre/courses/new");
        await page.Look("course-new");
        await Fill(page, "Name", "Python asoslari");
        await page.Locator("[name='Input.Direction']").SelectOptionAsync("programming.python");
        await Fill(page, "StartedOn", "01.10.2024");
        await Fill(page, "CompletedOn", "10.02.2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.GotoAsync(await page.Locator("a[href$='/graduates/new']").First.GetAttributeAsync("href") ?? "");
        await page.Look("graduate-new");
        await Fill(page, "Pinfl", pinfl);
        await Fill(page, "FamilyName", "O'ktamova");
        await Fill(page, "GivenName", "Gʻuncha");
        await Fill(page, "BirthDate", Pinfl.Parse(pinfl).BirthDate.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        await page.Locator("[name='Input.RegionSoato']").SelectOptionAsync("1726");
        await page.Locator("main button.btn-primary").Follow();
        site.Clock.AdjustTime(Site.Noon);
        await page.SignIn(centre);
        await page.GotoAsync("/centre/graduates");
        await page.Look("graduates");
        await page.GetByText("Oʻktamova Gʻuncha").First.Follow();
        await Fill(page, "EmployerStir", employer);
        await Fill(page, "HiredOn", "01.03.2025");
        await page.Locator("form[action*='handler=job'] button[type=submit], form[action*='job'] button[type=submit]").First.Follow();
        var wages = page.Locator("#wages input[type=text]");
        await wages.First.WaitForAsync();
        foreach (var wage in await wages.AllAsync())
        {
            await wage.FillAsync("11 000 000");
        }

        await page.Locator("#wages button[type=submit], button[form=wages]").First.Follow();
        await page.WaitForLoadStateAsync();
        await page.Look("graduate");
        var row = Assert.Single((await site.Send<CandidatesPage>(centre, new ListCandidates())).Rows);
        Assert.Equal((CandidateGroup.Ready, 25_000_000m), (row.Group, row.Amount));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_reviewer_recommends_and_an_approver_approves_until_the_letter_is_there(int width)
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));

        var page = await browser.Window(site.Address, width);
        await page.SignIn(reviewer);
        await page.GotoAsync("/work");
        await page.Look($"work-{width}");
        await page.Locator($"a[href*='{claim}']").First.Follow();
        await page.WaitForURLAsync(url => url.Contains($"/claims/{claim}", StringComparison.Ordinal));
        await page.Look($"claim-{width}");
        await page.Locator("main form[action*='Take' i] button, main form:has(input[name=Revision]) button").First.Follow();
        await page.GotoAsync($"/claims/{claim}/lines/1");
        await page.Look($"line-{width}");
        await page.ConfirmChecks();
        await page.Look($"line-confirmed-{width}");
        await page.Press("Approve");
        await page.WaitForLoadStateAsync();

        var other = await browser.Window(site.Address, width);
        await other.SignIn(approver);
        await other.GotoAsync($"/claims/{claim}/lines/1");
        await other.Look($"line-to-decide-{width}");
        await other.Press("Approve");
        await other.WaitForLoadStateAsync();

        var shown = await site.Send<ClaimPage>(approver, new ShowClaim(claim));
        Assert.Equal(ClaimState.Decided, shown.Claim.State);

        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync($"/centre/claims/{claim}");
        await own.Look($"decided-{width}");
        var address = await own.Locator("a[href$='.pdf']").First.GetAttributeAsync("href");
        var pdf = await own.APIRequest.GetAsync(new Uri(new Uri(site.Address), address).ToString());
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(await pdf.BodyAsync(), 0, 5));
    }

    [Fact]
    public async Task A_returned_claim_tells_the_centre_why_and_comes_back()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        var page = await browser.Window(site.Address);
        await page.SignIn(reviewer);
        await page.GotoAsync($"/claims/{claim}");
        await page.Locator("main form:has(input[name=Revision]) button").First.Follow();
        await page.GotoAsync($"/claims/{claim}/return");
        await page.Look("return");
        await page.Locator("main textarea").FillAsync("Mehnat shartnomasi ilova qilinmagan");
        await page.Locator("main form button[type=submit]").First.Follow();

        var own = await browser.Window(site.Address, 360);
        await own.SignIn(centre);
        await own.GotoAsync($"/centre/claims/{claim}");
        await own.GetByText("Mehnat shartnomasi ilova qilinmagan").First.WaitForAsync();
        await own.Look("returned-360");
        await own.Certify();
        await own.WaitForLoadStateAsync();
        Assert.Equal(ClaimState.Submitted, (await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim))).Claim.State);
    }

    [Fact]
    public async Task A_refusal_reaches_the_centre_with_its_reason()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Do(reviewer, new TakeClaim(claim, (await site.Send<ClaimPage>(reviewer, new ShowClaim(claim))).Claim.Revision));
        foreach (var person in new[] { reviewer, approver })
        {
            var page = await browser.Window(site.Address);
            await page.SignIn(person);
            await page.GotoAsync($"/claims/{claim}/lines/1");
            await page.Locator("[name='Input.ReasonCode']").SelectOptionAsync("papers-contradict");
            await page.Press("Refuse");
            await page.WaitForLoadStateAsync();
        }

        var own = await browser.Window(site.Address);
        await own.SignIn(centre);
        await own.GotoAsync($"/centre/claims/{claim}");
        await own.Look("refused");
        Assert.Equal(LineState.Refused, (await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim))).Lines.Single().Line.State);
        Assert.Contains((await own.Locator("main").InnerTextAsync()).Split('\n'), line => line.Contains("hujjat", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_claim_is_filed_without_script()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        var page = await browser.Window(site.Address, 360, script: false);
        await page.SignIn(centre);
        await page.Locator("button[form=ready]").First.Follow();
        await page.WaitForURLAsync(ClaimAddress());
        await page.Certify();
        await page.Locator("text=/TP-2025-[0-9]{6}/").First.WaitForAsync();
        await page.Look("submitted-no-script", script: false);
    }

    [Fact]
    public async Task A_claim_is_filed_by_keyboard_alone()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        var page = await browser.Window(site.Address);
        await page.GotoAsync("/sign-in");
        await TabTo(page, "input[type=email]");
        await page.Keyboard.TypeAsync(centre.Email);
        await TabTo(page, "input[type=password]");
        await page.Keyboard.TypeAsync(centre.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await TabTo(page, "button[form=ready]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(ClaimAddress());
        await TabTo(page, "[name='Input.CertifierName']");
        await page.Keyboard.TypeAsync("Misola Namunayeva");
        await TabTo(page, "[name='Input.CertifierPosition']");
        await page.Keyboard.TypeAsync("Direktor");
        await TabTo(page, "[name='Input.Agreed'][type=checkbox]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "button[type=submit][form=certify]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("text=/TP-2025-[0-9]{6}/").First.WaitForAsync();
    }

    [Fact]
    public async Task Pressing_submit_twice_files_once()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        var page = await browser.Window(site.Address, script: false);
        await page.SignIn(centre);
        await page.Locator("button[form=ready]").First.Follow();
        await page.WaitForURLAsync(ClaimAddress());
        await page.Locator("[name='Input.CertifierName']").FillAsync("Misola Namunayeva");
        await page.Locator("[name='Input.CertifierPosition']").FillAsync("Direktor");
        await page.Locator("[name='Input.Agreed'][type=checkbox]").CheckAsync();
        await page.Locator("button[type=submit][form=certify]").First.DblClickAsync();
        await page.Locator("text=/TP-2025-[0-9]{6}/").First.WaitForAsync(); // whichever answer the browser shows in the end
        var claim = Assert.Single(await site.Send<IReadOnlyList<OwnClaimRow>>(centre, new ListOwnClaims()));
        Assert.Equal(ClaimState.Submitted, claim.State);
        Assert.Single((await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim.Id))).Documents);
    }

    private static Regex ClaimAddress() => ClaimAddressPattern();

    [GeneratedRegex("/centre/claims/[0-9a-f-]{36}")]
    private static partial Regex ClaimAddressPattern();

    private static Task Fill(IPage page, string field, string value) => page.Locator($"[name='Input.{field}']").FillAsync(value);

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by the Tab key on {page.Url}.");
    }
}
