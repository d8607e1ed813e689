using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPark.Application.Imports;

namespace TalentPark.Web.Imports;

/// <summary>Answers an upload that is too large at once, before a byte of it is read; a form that hides its size is cut off at the limit.</summary>
/// <param name="file">Bytes of the file alone.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(long file = ImportLimits.FileSize) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>The file and the form around it.</summary>
    private readonly long _largest = file + (256 * 1024);

    /// <summary>Before the form's token is looked for, which reads the form.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > _largest)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        else if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = _largest;
        }
    }
}
