using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Policy;

internal static class PolicyServices
{
    public static void AddPolicy(this IServiceCollection services)
    {
        services.AddSingleton<LatestPolicy>();
        services.AddSingleton<IPolicyRefresh>(s => s.GetRequiredService<LatestPolicy>());
        services.AddScoped(s => s.GetRequiredService<LatestPolicy>().Current);
        services.AddScoped<Classifiers>();
        services.AddHostedService<PolicyWatch>();
        services.AddHostedService<EffectsWorker>();
    }
}
