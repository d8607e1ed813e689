using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Claims;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.Web;
using TalentPark.Web.Access;
using TalentPark.Web.Api;
using TalentPark.Web.Api.Documents;
using TalentPark.Web.Api.Policy;
using TalentPark.Web.Api.Subsidy;
using TalentPark.Web.Api.Support;
using TalentPark.Web.Documents;
using TalentPark.Web.Imports;
using TalentPark.Web.Payments;
using TalentPark.Web.Mailing;

var verb = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args[verb.Length..], ContentRootPath = Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") });
await using var dev = verb is ["dev"] ? await DevRun.Prepare(builder.Environment, builder.Configuration) : null;
if (verb is ["dev"] && dev is null)
{
    return 1;
}

builder.Services.AddSingleton(Verbs.Clock(verb));
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddMediator(o =>
{
    o.ServiceLifetime = ServiceLifetime.Scoped;
    o.Assemblies = [typeof(SubmitClaim)];
    o.PipelineBehaviors = [typeof(PermissionBehaviour<,>), typeof(ValidationBehaviour<,>), typeof(ScanBehaviour<,>)];
});
builder.Services.AddScoped<IAuthorizationHandler, PermissionHandler>();
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.Services.AddFace();
builder.Services.AddImportFace();
builder.Services.AddSubsidyApi();
builder.Services.AddVerifyApi();
builder.Services.AddRateLimiter(limits => limits.AddPolicy<string, GraduateLimit>(GraduateLimit.Name).AddPolicy<string, SignInLimit>(SignInLimit.Name));
builder.Services.AddWholeLimit(builder.Configuration, builder.Environment);
builder.Services.AddSingleton<IDocumentComposer, ClaimDocumentComposer>();
builder.Services.AddSingleton<ILoanLetterComposer, LoanLetterComposer>();
builder.Services.AddSingleton<IRefundLetterComposer, RefundLetterComposer>();
builder.Services.AddSingleton<RegisterFiles>();
builder.Services.AddSingleton<RemittanceFiles>();
builder.Services.AddSingleton<IMailComposer, MailComposer>();

var app = builder.Build();
if (await Verbs.Run(app.Services, verb, args[verb.Length..]) is { } exit)
{
    return exit;
}

app.UseFace();
app.UseAuthentication();
app.Use(SecondFactorGate.Lead);
app.UseAuthorization();
app.UseRateLimiter();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages();
app.MapSubsidyApi();
app.MapSupportApi();
app.MapVerifyApi();
app.MapPolicyApi();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
app.MapHealthChecks("/health/ready").AllowAnonymous();
if (dev is not null)
{
    return await dev.Serve(app);
}

await app.RunAsync();
return 0;

public partial class Program;
