using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Compensation;

/// <summary>What the fund owes the banks for a month of preferential loans, and how each sum came about.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    public CompensationPage Shown { get; private set; } = null!;

    public bool CanReckon => Permissions.Allows(me.Roles, Permission.PreparePayments);

    public async Task OnGetAsync(DateOnly? month) => Shown = await sender.Send(new ListCompensation(month));

    [HandlerNeeds(Permission.PreparePayments)]
    public async Task<IActionResult> OnPostAsync(DateOnly? month)
    {
        var added = await sender.Send(new ReckonCompensation(month));
        TempData.Done(T.Count("Compensation.Added", added));
        return Redirect($"/compensation?month={Show.Day(month)}");
    }

    /// <summary>Each stretch of days as people read it.</summary>
    public IEnumerable<string> Lines(InterestCompensation kept) => kept.Written.Split('\n').Select(line => line.Split('|')).Select(c => T[
        "Compensation.Line", Show.Day(Day(c[0])), Show.Day(Day(c[1])), c[2], Show.Number(Number(c[3])), Show.Number(Number(c[4])), Show.Number(Number(c[5])), c[7]]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
