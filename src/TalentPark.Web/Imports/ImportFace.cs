using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Web.Imports;

public static class ImportFace
{
    /// <summary>A centre finds its imports below its own pages, staff below the registers; the pages are the same.</summary>
    public static IServiceCollection AddImportFace(this IServiceCollection services)
    {
        services.AddSingleton<IImportWords, ImportWords>();
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(o =>
        {
            o.Conventions.AddPageRoute("/Imports/Index", "/centre/imports");
            o.Conventions.AddPageRoute("/Imports/Show", "/centre/imports/{id:guid}");
            o.Conventions.AddPageRoute("/Imports/Report", "/centre/imports/{id:guid}/report.{format}");
            o.Conventions.AddPageRoute("/Imports/Template", "/centre/imports/templates/{kind}.{format}");
        });
        return services;
    }

    /// <summary>Where the reader's imports are.</summary>
    public static string Imports(this ICurrentUser reader) => reader.CentreId is null ? "/imports" : "/centre/imports";

    /// <summary>The part after <c>st-</c>.</summary>
    public static string Mark(this ImportState state) => state switch
    {
        ImportState.Uploaded or ImportState.Confirmed => "wait",
        ImportState.Judging or ImportState.Applying => "busy",
        ImportState.Previewed => "warn",
        ImportState.Done => "ok",
        ImportState.Failed => "bad",
        _ => "idle",
    };
}
