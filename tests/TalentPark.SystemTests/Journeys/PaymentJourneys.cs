using System.Text;
using Microsoft.Playwright;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Journeys;

/// <summary>From approved lines to the bank's answer, as finance, treasurer and centre see it.</summary>
public sealed class PaymentJourneys(Site site, Browser browser) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Finance_prepares_the_treasurer_signs_the_bank_answers_and_the_centre_sees_it(int width)
    {
        var paying = await new Paying(site).Staffed();
        var (centre, _) = await paying.Approved(2);
        var finance = await browser.Window(site.Address, width);
        await finance.SignIn(paying.Finance);
        await finance.GotoAsync("/payments/new");
        await finance.Look($"payments-new-{width}");
        await finance.Locator("#all button").Follow();
        await finance.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));
        var id = Guid.Parse(finance.Url.Split('/')[^1]);
        await finance.GotoAsync($"/payments/{id}?check=true");
        await finance.Look($"payments-draft-{width}");
        await finance.Locator("form[action*='handler=Lock'] button").Follow();
        await finance.Locator(".tp-note.st-ok").WaitForAsync();

        var treasurer = await browser.Window(site.Address, width);
        await treasurer.SignIn(paying.Treasurer);
        await treasurer.GotoAsync($"/payments/{id}");
        await treasurer.Look($"payments-locked-{width}");
        await treasurer.Locator("[name='Input.Password']").FillAsync("boshqa-parol-77");
        await treasurer.Locator("#authorise-form button").Follow();
        await treasurer.Locator(".tp-errors").WaitForAsync();
        await treasurer.Look($"payments-password-{width}");
        await treasurer.Locator("[name='Input.Password']").FillAsync(paying.Treasurer.Password);
        await treasurer.Locator("#authorise-form button").Follow();
        await treasurer.Locator("form[action*='handler=Export'] button").Follow();
        await treasurer.Locator("a[href$='register.xml']").WaitForAsync();

        var payment = (await paying.Batch(id)).Payments.Single(p => p.CentreId == centre.CentreId);
        await finance.GotoAsync("/payments/answers");
        await finance.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "javob.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Paying.Csv((payment.EndToEndId, "paid", payment.Amount, "", "2025-09-15"), ($"NOMALUM-{width}", "paid", 5, "", "2025-09-15"))),
        });
        await finance.Locator("main form[enctype] button[type=submit]").Follow();
        await finance.WaitForURLAsync(url => url.Contains("/answers/", StringComparison.Ordinal));
        await finance.Look($"bank-answer-{width}");
        await finance.GotoAsync("/payments/answers");
        await finance.Look($"bank-answers-{width}");
        await finance.GotoAsync("/payments/waiting");
        await finance.Locator("details summary").First.ClickAsync();
        await finance.Look($"bank-waiting-{width}");
        await finance.GotoAsync("/payments");
        await finance.Look($"payments-{width}");
        await finance.GotoAsync($"/payments/{id}?payment={payment.Id}");
        await finance.Look($"payments-settled-{width}");
        Assert.Equal(PaymentState.Paid, (await paying.Batch(id)).Payments.Single(p => p.Id == payment.Id).State);

        var own = await browser.Window(site.Address, width);
        await own.SignIn(centre);
        await own.GotoAsync("/centre/payments");
        Assert.Contains(payment.EndToEndId, await own.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await own.Look($"centre-payments-{width}");
    }
}
