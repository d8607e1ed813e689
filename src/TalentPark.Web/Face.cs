namespace TalentPark.Web;

/// <summary>Pages and what all of them share: languages, safe headers, the frame's services.</summary>
public static class Face
{
    public static IServiceCollection AddFace(this IServiceCollection services)
    {
        services.AddLanguages();
        services.AddRazorPages();
        services.AddHttpContextAccessor();
        return services;
    }

    public static WebApplication UseFace(this WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseLanguages();
        return app;
    }
}
