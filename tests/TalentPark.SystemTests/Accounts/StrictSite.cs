using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Accounts;

/// <summary>A site whose accounts are as strict as in production.</summary>
public sealed class StrictSite(TestPostgres postgres) : Site(postgres)
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Accounts:SecondFactorRequired"] = "true",
        ["Accounts:IdleMinutes"] = "30",
        ["Accounts:AbsoluteHours"] = "12",
    };
}

internal static class SecondFactor
{
    /// <summary>Sets an authenticator up in the signed-in browser.</summary>
    /// <returns>Its secret and the recovery codes.</returns>
    public static async Task<(string Secret, IReadOnlyList<string> Recovery)> SetUp(this HttpClient client, Site site)
    {
        using var page = await client.Open("/account/security");
        var secret = page.QuerySelector("code.num")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var answer = await client.Send(page, new() { ["Code"] = Totp.Code(secret, Totp.StepAt(site.Clock.GetUtcNow())) }, "form[action*='handler=Codes']");
        using var done = await answer.Html();
        return (secret, [.. done.QuerySelectorAll(".tp-chips code").Select(c => c.TextContent)]);
    }
}
