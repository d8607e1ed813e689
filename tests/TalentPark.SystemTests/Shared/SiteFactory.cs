using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalentPark.Infrastructure.Database;

namespace TalentPark.SystemTests.Shared;

/// <summary>The site on a real port of 127.0.0.1, on one database, with a clock the test moves and passwords that cost little.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    private readonly string _connection;
    private readonly TimeProvider _clock;
    private readonly PersonalCipher? _cipher;

    /// <param name="cipher">Another site's with the same data keys: both then share one EF model with its compiled queries. Null: its own.</param>
    public SiteFactory(string connection, TimeProvider? clock = null, PersonalCipher? cipher = null)
    {
        (_connection, _clock, _cipher) = (connection, clock ?? new FakeTimeProvider(Site.Noon), cipher);
        UseKestrel(0);
    }

    /// <summary>Settings that differ from those of tests.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where its mails become files.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"talentpark-mail-{Guid.NewGuid():N}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(MailFolder))
        {
            Directory.Delete(MailFolder, true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("ConnectionStrings:TalentPark", _connection);
        builder.UseSetting("Keys:Search", Convert.ToBase64String(new byte[32]));
        builder.UseSetting("AllowedHosts", "*");
        builder.UseSetting("Accounts:SecondFactorRequired", "false"); // SecondFactorTests ask for it
        builder.UseSetting("Accounts:IdleMinutes", "480"); // tests move the clock
        builder.UseSetting("Accounts:AbsoluteHours", "87600");
        foreach (var limit in new[] { "SignIn", "Account", "Address" })
        {
            builder.UseSetting($"RateLimits:{limit}", "1000000"); // EdgeTests set their own
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting("Mail:Folder", MailFolder);
        builder.ConfigureLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureServices(s =>
        {
            s.Replace(ServiceDescriptor.Singleton(_clock));
            s.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            if (_cipher is not null)
            {
                s.Replace(ServiceDescriptor.Singleton(_cipher));
            }
        });
    }
}
