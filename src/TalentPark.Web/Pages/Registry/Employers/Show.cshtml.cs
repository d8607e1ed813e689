using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>One employer: periods with their grounds, exports, directors. A merged one leads to the record that took it in.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class ShowModel(ISender sender, ICurrentUser user, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public EmployerPage Employer { get; private set; } = null!;

    public bool MayKeep => Permissions.Allows(user.Roles, Permission.KeepRegistries);

    public IEnumerable<EmployerDirector> Directors => Employer.Employer.Directors.OrderByDescending(d => d.To ?? DateOnly.MaxValue).ThenByDescending(d => d.From);

    public async Task<IActionResult> OnGetAsync()
    {
        Employer = await sender.Send(new ShowEmployer(Id));
        return Employer.Employer.MergedIntoId is { } survivor ? RedirectToPagePermanent(null, new { id = survivor }) : Page();
    }

    /// <summary>Width of a bar, as an attribute of the picture.</summary>
    public string Percent(decimal part, decimal whole) => (100 * part / whole).ToString("0.##", CultureInfo.InvariantCulture);

    public string Days(EmployerDirector director) => (director.From, director.To) switch
    {
        (null, null) => T["Employers.DaysUnknown"],
        ({ } from, null) => T["Registry.From", Show.Day(from)],
        (null, { } to) => T["Employers.Until", Show.Day(to)],
        ({ } from, { } to) => T["Registry.FromTo", Show.Day(from), Show.Day(to)],
    };
}
