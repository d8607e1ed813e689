namespace TalentPark.Web;

/// <summary>The headers every answer carries. Nothing is loaded from elsewhere and nothing inline runs.</summary>
public static class SecurityHeaders
{
    /// <summary>Name of the headers that let a page write its style at run time: for /api/docs alone.</summary>
    public const string InlineStyle = "inline-style";

    public static IServiceCollection AddSafeHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(Headers(inlineStyle: false))
            .AddPolicy(InlineStyle, Headers(inlineStyle: true));
        return services;
    }

    public static WebApplication UseSafeHeaders(this WebApplication app)
    {
        app.UseSecurityHeaders();
        return app;
    }

    private static HeaderPolicyCollection Headers(bool inlineStyle) => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            var style = policy.AddStyleSrc().Self();
            if (inlineStyle)
            {
                style.UnsafeInline();
            }

            policy.AddFontSrc().Self();
            policy.AddScriptSrc().Self();
            policy.AddImgSrc().Self().Data();
            policy.AddConnectSrc().Self();
            policy.AddManifestSrc().Self();
            policy.AddWorkerSrc().Self();
            policy.AddFormAction().Self();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
        })
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
            policy.AddAccelerometer().None();
            policy.AddGyroscope().None();
            policy.AddMagnetometer().None();
            policy.AddMidi().None();
        });
}
