using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPark.Domain.Shared;

namespace TalentPark.Web;

/// <summary>
/// What an act refuses and its page did not show beside the form (<see cref="Access.PageAttempt"/>) becomes the page of its status: a broken
/// rule with its sentence, a record changed meanwhile, one that is not there, a right that is missing.
/// </summary>
internal sealed class RefusalFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var status = StatusPages.StatusOf(context.Exception);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            return;
        }

        if (context.Exception is RuleBroken broken)
        {
            StatusPages.Refuse(context.HttpContext, broken);
        }

        context.Result = new StatusCodeResult(status);
        context.ExceptionHandled = true;
    }
}
