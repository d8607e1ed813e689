using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Every page handler and every endpoint, asked as every role and as a visitor, answers as the table of permissions says.</summary>
[Collection(nameof(StorySite))]
public sealed class EveryHandlerTests(StorySite site)
{
    /// <summary>Anybody may send these from anywhere: they change nothing.</summary>
    private static readonly string[] WithoutToken = ["/status", "/certificate-check", "/verify/{code?}"];

    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 4 };

    [Fact]
    public async Task Every_page_handler_answers_each_role_as_the_table_says()
    {
        var pages = await SitePages.Of(site.Services);
        Assert.True(pages.All.Count > 100);
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enum.GetValues<Role>().Cast<Role?>().Append(null), Together, async (role, ct) =>
        {
            using var client = role is { } r ? await site.As(r) : site.Visitor();
            var token = await client.Token();
            foreach (var page in pages.All)
            {
                foreach (var handler in page.Handlers.Where(h => h.Method is "GET" or "POST"))
                {
                    var address = page.Invented() + (handler.Name is null ? "" : $"?handler={handler.Name}");
                    var seen = handler.Method == "GET" ? await Get(client, address) : await Post(client, address, token);
                    if (!Fits(handler, role, seen))
                    {
                        faults.Add($"{handler.Method} {address} as {role?.ToString() ?? "a visitor"}: {seen}");
                    }

                    if (handler.Method == "POST" && handler.Access.IsOpen | (role is { } who && handler.Access.Allows([who])) && !WithoutToken.Contains(page.Template)
                        && await Post(client, address, null) is not "400")
                    {
                        faults.Add($"{address} as {role} without its token");
                    }
                }
            }
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order().Take(60)));
    }

    [Fact]
    public async Task Another_centre_finds_and_changes_nothing_of_the_pages_a_centre_is_led_to()
    {
        var pages = await SitePages.Of(site.Services);
        using var owner = await site.As(Role.Centre);
        using var stranger = await site.As(site.Stranger);
        var own = (await new Crawler(pages).Walk(owner, [Role.Centre])).Where(f => f.Page.HasValues && f.Page.Handlers.All(h => !h.Access.IsOpen) && !f.Page.Template.Contains("templates")).ToList();
        Assert.True(own.Select(f => f.Page).Distinct().Count() > 8, "The crawl found few pages.");
        var (before, token) = (await site.Acts(site.Stranger), await stranger.Token());
        foreach (var found in own)
        {
            Assert.True(found.Status == 200, $"{found.Address}: {found.Status}");
            var foreign = await Get(stranger, found.Address);
            Assert.True(foreign == "404", $"{found.Address} of another centre: {foreign}");
            foreach (var handler in found.Page.Handlers.Where(h => h.Method == "POST"))
            {
                var answer = await Post(stranger, found.Address.Split('?')[0] + (handler.Name is null ? "" : $"?handler={handler.Name}"), token);
                Assert.True(answer is "404" or "400" or "409", $"{found.Address} {handler.Name} of another centre: {answer}");
            }
        }

        Assert.Equal(before, await site.Acts(site.Stranger));
    }

    [Fact]
    public async Task Every_other_endpoint_says_who_may_call_it()
    {
        var bare = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Where(e => e.RoutePattern.RawText != "{**path:file}") // files of a build that was not published: tests and development alone
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.RoutePattern.RawText);
        Assert.Empty(bare);
        using var client = site.Visitor();
        foreach (var closed in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText != "{**path:file}" && e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var path = "/" + System.Text.RegularExpressions.Regex.Replace(closed.RoutePattern.RawText!.TrimStart('/'), @"\{[^}]*\}", Guid.NewGuid().ToString());
            foreach (var method in closed.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {(int)answer.StatusCode}");
            }
        }
    }

    private static bool Fits(SiteHandler handler, Role? role, string seen)
    {
        if (!handler.Access.IsOpen && role is null)
        {
            return seen == (handler.Method == "GET" ? "sign-in" : "401");
        }

        if (!handler.Access.IsOpen && !handler.Access.Allows([role!.Value]))
        {
            return seen == "403";
        }

        return seen is not ("sign-in" or "401" or "403" or "500");
    }

    private static async Task<string> Get(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return Seen(answer);
    }

    private static async Task<string> Post(HttpClient client, string address, string? token)
    {
        if (token is not null && address.StartsWith("/sign-out", StringComparison.Ordinal))
        {
            return "302"; // would end the session the next request needs; SignInTests press it
        }

        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(token is null ? [] : [new(FoundForm.Token, token)]));
        return Seen(answer);
    }

    private static string Seen(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/sign-in?", StringComparison.Ordinal)
            ? "sign-in"
            : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
