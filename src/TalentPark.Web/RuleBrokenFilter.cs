using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Shared;

namespace TalentPark.Web;

/// <summary>A page that can show its form again as it was typed.</summary>
public interface IShowsAgain
{
    /// <summary>Loads what the page shows beside the form (lists to choose from, the row's name), before it is shown again.</summary>
    Task ShowAgainAsync();
}

/// <summary>
/// The one place where a broken rule, or a row somebody else has changed meanwhile, becomes an answer to a person: the form again with the
/// sentence above it where the page is <see cref="IShowsAgain"/>, else the page of status 409 with that sentence.
/// </summary>
internal sealed class RuleBrokenFilter(Words T) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.ExceptionHandled || executed.Exception is not (RuleBroken or DbUpdateConcurrencyException))
        {
            return;
        }

        var broken = executed.Exception as RuleBroken;
        if (broken is not null)
        {
            StatusPages.Refuse(executed.HttpContext, broken);
        }

        if (executed.HandlerInstance is PageModel page and IShowsAgain form && HttpMethods.IsPost(executed.HttpContext.Request.Method))
        {
            page.ModelState.AddModelError("", broken is null ? T["Frame.Stale"] : T.Refusal(broken));
            await form.ShowAgainAsync();
            var again = page.Page();
            again.StatusCode = StatusCodes.Status409Conflict;
            executed.Result = again;
        }
        else
        {
            executed.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        }

        executed.ExceptionHandled = true;
    }
}
