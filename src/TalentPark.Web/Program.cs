using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Claims;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure;
using TalentPark.Web;
using TalentPark.Web.Access;

var verb = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[verb.Length..], ContentRootPath = Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddMediator(o =>
{
    o.ServiceLifetime = ServiceLifetime.Scoped;
    o.Assemblies = [typeof(SubmitClaim)];
    o.PipelineBehaviors = [typeof(PermissionBehaviour<,>), typeof(ValidationBehaviour<,>)];
});
builder.Services.AddScoped<WebUser>();
builder.Services.AddScoped<ICurrentUser>(s => s.GetRequiredService<WebUser>());
builder.Services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.Services.AddSingleton(new PublicAddress(builder.Configuration["PublicAddress"]?.TrimEnd('/') ?? "http://localhost:5080"));
builder.Services.AddFace();

var app = builder.Build();
if (await Verbs.Run(app, verb) is { } exit)
{
    return exit;
}

app.UseFace();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages();
await app.RunAsync();
return 0;

public partial class Program;
