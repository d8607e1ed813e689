using System.Net;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

public sealed class SignInLimitTests(SignInLimitTests.LimitedSite site) : IClassFixture<SignInLimitTests.LimitedSite>
{
    [Fact]
    public async Task Sign_in_forms_are_limited_by_address_and_say_when_to_come_back()
    {
        using var visitor = site.Visitor();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 32; i++)
        {
            answers.Add(await visitor.PostAsync(new Uri("/password", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken));
        }

        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/sign-in"));
    }

    public sealed class LimitedSite(TestPostgres postgres) : Site(postgres)
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["RateLimits:SignIn"] = "30" };
    }
}
