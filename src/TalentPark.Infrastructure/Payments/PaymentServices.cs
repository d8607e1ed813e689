using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Payments;

internal static class PaymentServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddScoped<LineChecks>();
        services.AddScoped<RefundChecks>();
        services.AddScoped<DebtsToKeep>();
        services.AddScoped<PaidLines>();
        services.AddScoped<BankSettling>();
        services.AddScoped<IOwnPassword, OwnPassword>();
        services.AddSingleton(s => DebtorSettings.Read(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IBankFiles, BankFiles>();
        return services;
    }
}
