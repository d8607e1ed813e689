using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Web.Access;

/// <summary>Runs an act for a page. What is refused lands in the page's ModelState, so that the form is shown again as typed.</summary>
public static class PageAttempt
{
    /// <param name="page">The page that shows the form.</param>
    /// <param name="act">Sends the command.</param>
    /// <param name="prefix">Name of the bound form on the page: <c>Input</c> makes <c>Input.Pinfl</c> of the field <c>Pinfl</c>.</param>
    /// <returns>Whether the act was done.</returns>
    public static async Task<bool> Attempt(this PageModel page, Func<Task> act, string prefix = "Input")
    {
        if (!page.ModelState.IsValid)
        {
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        try
        {
            await act();
            return true;
        }
        catch (InputRefused refused)
        {
            var words = page.HttpContext.RequestServices.GetRequiredService<Words>();
            foreach (var fault in refused.Faults)
            {
                page.ModelState.AddModelError($"{prefix}.{fault.Field}", words[$"Faults.{fault.Code}", [.. fault.Values]]);
            }
        }
        catch (StaleForm)
        {
            // Told above the form, not on a page of its own: what was typed stays.
            page.ModelState.AddModelError("", page.HttpContext.RequestServices.GetRequiredService<Words>()["Frame.Stale"]);
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            return false;
        }
        catch (RuleBroken broken)
        {
            var words = page.HttpContext.RequestServices.GetRequiredService<Words>();
            page.ModelState.AddModelError("", words.Refusal(broken));
        }

        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }
}
