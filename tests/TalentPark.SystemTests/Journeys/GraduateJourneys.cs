using Microsoft.Playwright;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.SystemTests.Graduates;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>A graduate on a phone, once; and the bank at its desk.</summary>
public sealed class GraduateJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    private readonly GraduateWorld _graduates = new(site);

    [Theory]
    [InlineData(360, true, "uz")]
    [InlineData(360, false, "ru")]
    [InlineData(1280, true, "en")]
    public async Task Five_questions_and_one_answer(int width, bool script, string language)
    {
        var page = await browser.Window(site.Address, width, script, language);
        await page.GotoAsync("/eligibility");
        await page.Look($"eligibility-questions-{width}", script);
        foreach (var (name, value) in new[] { ("BirthDate", "17.05.2003"), ("CompletedOn", "20.06.2025"), ("IssuedOn", "01.07.2025"), ("Cost", "2 000 000") })
        {
            await page.Locator($"[name='Form.{name}']").FillAsync(value);
        }

        foreach (var (name, value) in new[] { ("Citizen", "true"), ("Kind", "completion"), ("Resident", "true"), ("Used", "false") })
        {
            await page.Locator($"[name='Form.{name}'][value={value}]").CheckAsync();
        }

        await page.Locator("[name='Form.Level']").SelectOptionAsync("medium");
        await page.Locator("main button.btn-primary").Follow();
        Assert.Contains("st-ok", await page.Locator(".tp-answer").GetAttributeAsync("class"));
        await page.Look($"eligibility-answer-{width}", script);
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task From_account_to_letter_to_the_banks_money(int width, bool script)
    {
        var trainee = await _graduates.Trainee();
        var page = await browser.Window(site.Address, width, script);
        await page.GotoAsync("/join");
        await page.Look($"join-{width}", script);
        await page.Locator("[name='Input.FullName']").FillAsync("Sinovov Anvar");
        await page.Locator("[name='Input.Email']").FillAsync($"phone-{script}@sinov.uz");
        await page.Locator("[name='Input.Password']").FillAsync("uzun-parol-2025");
        await page.Locator("main button.btn-primary").Follow();
        await page.Look($"bind-{width}", script);
        await page.Locator("[name='Input.Pinfl']").FillAsync(trainee.Pinfl);
        await page.Locator("[name='Input.BirthDate']").FillAsync("01.05.2000");
        await page.Locator("[name='Input.CertificateNumber']").FillAsync(trainee.Number);
        await page.Locator("[name='Input.IsCitizen'][value=true]").CheckAsync();
        await page.Locator("[name='Input.Consents'][type=checkbox]").CheckAsync();
        await page.Locator("main button.btn-primary").Follow();
        await page.Look($"me-{width}", script);
        await page.Locator("a[href='/me/loan']").Follow();
        await page.Look($"apply-{width}", script);
        await page.Locator("[name='Input.Bank'][value=aloqa]").CheckAsync();
        await page.Locator("[name='Input.Security'][value=Guarantor]").CheckAsync();
        await page.Locator("[name='Input.SecurityName']").FillAsync("Namunayev Namuna");
        await page.Locator("[name='Input.GuarantorPinfl']").FillAsync(GraduateWorld.GuarantorPinfl);
        await page.Locator("[name='Input.GuarantorPhone']").FillAsync("+998901234567");
        await page.Locator("main button.btn-primary").Follow();
        await page.Look($"loan-{width}", script);
        Assert.Contains("/me/loans/", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/me/facts");
        await page.Look($"facts-{width}", script);
        await page.GotoAsync("/me/card");
        await page.Look($"card-{width}", script);
        await page.Locator("[name='Input.Bank'][value=aloqa]").CheckAsync();
        await page.Locator("main button.btn-primary").Follow();
        await page.Look($"me-after-{width}", script);

        var bank = await _graduates.Bank();
        var desk = await browser.Window(site.Address, width, script);
        await desk.SignIn(bank);
        await desk.Look($"bank-{width}", script);
        var loan = (await site.Send<BankDeskPage>(bank, new ListReferrals())).Loans.First(l => l.Referral.PersonId == trainee.Person).Referral.Id;
        await desk.Locator($"a[href='/bank/loans/{loan}']").Follow();
        await desk.Locator("form[action*=Accept] button").Follow();
        await desk.Look($"bank-loan-{width}", script);
        await desk.Locator("[name='Input.Amount']").FillAsync("10 300 000");
        await desk.Locator("form[action*=Issue] [name='Input.On']").FillAsync("15.09.2025");
        await desk.Locator("form[action*=Issue] button").Follow();
        Assert.Equal(TalentPark.Domain.Loans.LoanState.Issued, (await site.Send<LoanPage>(bank, new ShowReferral(loan))).Referral.State);
        await desk.GotoAsync("/bank");
        await desk.Locator("a[href^='/bank/cards/']").First.Follow();
        await desk.Look($"bank-card-{width}", script);
        await desk.Locator("[name='Input.LastFour']").FillAsync("1234");
        await desk.Locator("form[action*=Issue] button").Follow();
        await page.GotoAsync("/me");
        Assert.Contains("1234", await page.Locator("#card ~ ul").First.TextContentAsync());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_everyone_else(int width)
    {
        var page = await browser.Window(site.Address, width);
        await page.GotoAsync("/certificate-check");
        await page.Look($"certificate-check-{width}");
        await page.GotoAsync("/offline");
        await page.Look($"offline-{width}");
        await page.GotoAsync("/verify");
        await page.Look($"verify-{width}");
        foreach (var (role, path) in new[] { (Role.Finance, "/compensation"), (Role.Registrar, "/disputes") })
        {
            var staff = await browser.Window(site.Address, width);
            await staff.SignIn(await site.Person(role));
            await staff.GotoAsync(path);
            await staff.Look($"{path[1..]}-{width}");
        }
    }
}
