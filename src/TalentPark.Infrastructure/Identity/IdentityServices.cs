using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Accounts, what they sign in with, and their sessions.</summary>
internal static class IdentityServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton(s => s.GetRequiredService<IConfiguration>().GetSection("Accounts").Get<AccountSettings>() ?? new AccountSettings());
        services.AddIdentity<User, IdentityRole<Guid>>(o =>
            {
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = PasswordRules.Shortest;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddEntityFrameworkStores<TalentParkDb>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((o, address) =>
        {
            o.UserVerificationRequirement = "required";
            o.ServerDomain = new Uri(address.Origin).Host; // never what a Host header says
        });
        services.AddScoped<IAccounts, Accounts>();
        services.AddScoped<IAccountBook, AccountBook>();
        services.AddScoped<IOwnAccount, OwnAccounts>();
        services.AddScoped<IOwnPassword, OwnPassword>();
        services.AddScoped<Sessions>();
        services.AddScoped<SecondStep>();
        services.AddScoped<TryGuard>();
        services.AddScoped<RecoveryCodes>();
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<AccountSettings>((o, settings) =>
        {
            o.Cookie.Name = "tp-session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/denied";
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = TimeSpan.FromHours(settings.AbsoluteHours); // the session's row says when it ends; the cookie does not outlive it
            o.SlidingExpiration = false;
            o.Events.OnValidatePrincipal = Sessions.Check;
        });
    }
}
