using System.Net;
using TalentPark.Application.Access;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Graduates;

/// <summary>Guessing at codes, numbers and certificates gets nowhere.</summary>
public sealed class EnumerationTests(Site site) : IClassFixture<Site>
{
    private readonly GraduateWorld _graduates = new(site);

    [Fact]
    public async Task A_thousand_codes_find_nothing_and_most_are_not_even_answered()
    {
        using var client = site.Visitor();
        var answers = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < 1000; i++)
        {
            using var answer = await client.GetAsync($"/api/v1/verify/{IssuedDocument.NewCode()}");
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }

        Assert.DoesNotContain(HttpStatusCode.OK, answers.Keys);
        Assert.True(answers[HttpStatusCode.TooManyRequests] > 800, string.Join(", ", answers));
    }

    [Fact]
    public async Task A_thousand_pinfls_from_one_address_are_not_answered_and_tell_nothing()
    {
        var known = await _graduates.Trainee();
        using var client = await site.SignedIn(await site.Person(Role.Graduate), "en");
        using var form = await client.Open("/me/bind");
        var bodies = new List<string>();
        var refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            using var answer = await client.Send(form, new()
            {
                ["Input.Pinfl"] = i % 2 == 0 ? known.Pinfl : World.NextPinfl(),
                ["Input.BirthDate"] = "01.05.2000",
                ["Input.CertificateNumber"] = "TP-000000",
                ["Input.IsCitizen"] = "true",
                ["Input.Consents"] = "true",
            });
            refused += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
            if (answer.StatusCode == HttpStatusCode.BadRequest && bodies.Count < 4)
            {
                bodies.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            }
        }

        Assert.True(refused > 900, $"{refused} were not answered");
        Assert.All(bodies, body => Assert.Contains("The data do not match the register.", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Certificates_are_asked_about_so_many_times_a_minute()
    {
        using var client = site.Visitor("en");
        HttpStatusCode last = default;
        for (var i = 0; i < 40; i++)
        {
            using var answer = await client.PostAsync("/certificate-check", new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Number"] = $"TP-{i:D6}", ["Input.FamilyName"] = "Sinovov" }));
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
