using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Access;

/// <summary>Refuses a handler whose own permission the reader's roles do not hold, before a field of the form is judged.</summary>
internal sealed class HandlerPermission(ICurrentUser user) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is { } handler && !PageAccess.Of(context.HandlerInstance.GetType(), handler.MethodInfo).Allows(user.Roles))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        await next();
    }
}
