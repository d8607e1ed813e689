using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Imports;
using TalentPark.Application.Jobs;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Jobs;

namespace TalentPark.Infrastructure.Imports;

internal static class ImportServices
{
    /// <summary>Every kind of import and every job handler of Application, the dispatcher, and what they read and write with.</summary>
    public static IServiceCollection AddImportsAndJobs(this IServiceCollection services)
    {
        foreach (var port in new[] { typeof(IImportKind), typeof(IJobHandler) })
        {
            foreach (var type in port.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(port)))
            {
                services.AddScoped(port, type);
            }
        }

        services.AddScoped<ImportKinds>();
        services.AddScoped<IBulk, Bulk>();
        services.AddSingleton<ITableFiles, TableFiles>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<IJobs>(s => s.GetRequiredService<Dispatcher>());
        services.AddHostedService(s => s.GetRequiredService<Dispatcher>());
        return services;
    }
}
