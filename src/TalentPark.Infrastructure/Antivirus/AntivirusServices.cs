using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Antivirus;

/// <summary>Settings <c>Antivirus:Host</c>, <c>Antivirus:Port</c> (3310), <c>Antivirus:Seconds</c> (30). Without a host nothing is scanned.</summary>
internal static class AntivirusServices
{
    public static IServiceCollection AddAntivirus(this IServiceCollection services) => services.AddSingleton<IVirusScanner>(s =>
    {
        var settings = s.GetRequiredService<IConfiguration>().GetSection("Antivirus");
        return settings["Host"] is { Length: > 0 } host
            ? new ClamScanner(host, settings.GetValue("Port", 3310), TimeSpan.FromSeconds(settings.GetValue("Seconds", 30)), s.GetRequiredService<ILogger<ClamScanner>>())
            : new NoScanner();
    });
}
