using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace TalentPark.SystemTests.Shared;

/// <summary>The site on a real port of 127.0.0.1, on one database, with a clock the test moves.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    private readonly string _connection;
    private readonly TimeProvider _clock;

    public SiteFactory(string connection, TimeProvider? clock = null)
    {
        (_connection, _clock) = (connection, clock ?? new FakeTimeProvider(Site.Noon));
        UseKestrel(0);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("ConnectionStrings:TalentPark", _connection);
        builder.UseSetting("Keys:Search", Convert.ToBase64String(new byte[32]));
        builder.UseSetting("AllowedHosts", "*");
        builder.ConfigureLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureServices(s => s.Replace(ServiceDescriptor.Singleton(_clock)));
    }
}
