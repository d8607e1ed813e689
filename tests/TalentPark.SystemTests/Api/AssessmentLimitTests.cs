using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using Xunit;

namespace TalentPark.SystemTests.Api;

public sealed class AssessmentLimitTests
{
    [Fact]
    public async Task One_address_gets_so_many_answers_a_minute()
    {
        await using var site = new Limited();
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "ru");

        for (var i = 0; i < 3; i++)
        {
            using var allowed = await client.PostAsJsonAsync("/api/v1/subsidy/assessments", new { applicationDate = "2025-09-15" });
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using var refused = await client.PostAsJsonAsync("/api/v1/subsidy/assessments", new { applicationDate = "2025-09-15" });
        var problem = (await refused.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Слишком много запросов", problem["title"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/openapi/v1.json")).StatusCode);
    }

    /// <summary>The site without a database: the assessment needs the policy alone.</summary>
    private sealed class Limited : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("ConnectionStrings:TalentPark", "Host=127.0.0.1;Port=1;Database=none;Username=none;Password=none");
            builder.UseSetting("Keys:Search", Convert.ToBase64String(new byte[32]));
            builder.UseSetting("AllowedHosts", "*");
            builder.UseSetting("RateLimits:Assessments", "3");
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(new CurrentPolicy(ShippedPolicy.Book, PolicyBook.DefaultEdition))));
        }
    }
}
