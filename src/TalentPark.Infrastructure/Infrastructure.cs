using System.Security.Cryptography.X509Certificates;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Payments;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Antivirus;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.Imports;
using TalentPark.Infrastructure.Payments;
using TalentPark.Infrastructure.Mailing;
using TalentPark.Infrastructure.Policy;

namespace TalentPark.Infrastructure;

public static class Infrastructure
{
    public const string ConnectionName = "TalentPark";

    /// <summary>Everything kept and sent. Needs <c>ConnectionStrings:TalentPark</c> and <c>Keys:Search</c> (base 64, 32 bytes or more).</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => new NpgsqlDataSourceBuilder(ConnectionString(s)).Build());
        services.AddDbContext<KeysDb>((s, o) => o.UseNpgsql(ConnectionString(s), n => n.MigrationsHistoryTable("migrations", KeysDb.Schema)));
        services.AddDbContext<TalentParkDb>((s, o) => o
            .UseNpgsql(ConnectionString(s), n => n.MigrationsHistoryTable("migrations").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .ReplaceService<IModelCacheKeyFactory, CipherModelKey>()
            .ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)) // counting up to a bound needs no order
            .AddInterceptors(new AuditInterceptor(s.GetRequiredService<AuditTrail>()), new ManyRows()));
        services.AddScoped<ITalentParkDb>(s => s.GetRequiredService<TalentParkDb>());
        services.AddScoped<Act>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<EmployerChanges>();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(s => s.GetRequiredService<CurrentUser>());
        services.AddScoped<DocumentIssuer>();
        services.AddScoped<ConfirmingLetters>();
        services.AddScoped<BankSteps>();
        services.AddScoped<RemindGraduates>();
        services.AddHostedService<Graduates.ReminderWorker>();
        services.AddScoped<FundMoney>();
        services.AddScoped<RefundMoney>();
        services.AddScoped<RefundFactsReader>();
        services.AddScoped<RefundLetters>();
        services.AddScoped<CheckDesk>();
        services.AddPayments();
        services.AddSingleton<CentreRatings>();
        services.AddSingleton<ICentreRatings>(s => s.GetRequiredService<CentreRatings>());
        services.AddHostedService(s => s.GetRequiredService<CentreRatings>());
        services.AddScoped<IDuplicateRecords, DuplicateRecords>();
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<IDemoAccounts, Seed.Demo.DemoAccounts>();
        services.AddSingleton<IPdfWriter, Documents.SkiaPdfWriter>();
        services.AddSingleton(s => new PublicAddress(s.GetRequiredService<IConfiguration>()["PublicAddress"]?.TrimEnd('/') ?? "http://localhost:5080"));
        services.AddSingleton(s => new PersonalCipher(() => DataKeys.Read(s)));
        services.AddSingleton<IKeyedHash>(s => new KeyedHash(SearchKey(s.GetRequiredService<IConfiguration>())));
        services.AddPolicy();
        foreach (var shape in AssemblyScanner.FindValidatorsInAssemblyContaining<ITalentParkDb>())
        {
            services.AddSingleton(shape.InterfaceType, shape.ValidatorType);
        }

        services.AddImportsAndJobs();
        services.AddMails();
        services.AddAntivirus();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddKeys(configuration);
        services.AddAccounts();
        return services;
    }

    private static string ConnectionString(IServiceProvider services) =>
        services.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName)
        ?? throw new InvalidOperationException("ConnectionStrings:TalentPark is not set.");

    private static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("TalentPark").PersistKeysToDbContext<KeysDb>();
        if (configuration["Keys:Certificate"] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["Keys:CertificatePassword"]));
        }
    }

    private static byte[] SearchKey(IConfiguration configuration)
    {
        var key = Convert.FromBase64String(configuration["Keys:Search"] ?? throw new InvalidOperationException("Keys:Search is not set."));
        return key.Length >= 32 ? key : throw new InvalidOperationException("Keys:Search must be at least 32 bytes.");
    }
}
