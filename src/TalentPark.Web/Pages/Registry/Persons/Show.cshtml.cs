using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Persons;

/// <summary>One person for staff. The address of a merged record leads to the one in use.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class ShowModel(ISender sender, ICurrentUser me) : PageModel
{
    public PersonRecord Record { get; private set; } = null!;

    public bool MayCorrect => Permissions.Allows(me.Roles, Permission.KeepRegistries);

    public bool SeesClaims => Permissions.Allows(me.Roles, Permission.SeeAllClaims);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await sender.Send(new ShowPerson(id));
        if (page.Record is null)
        {
            return RedirectPermanent($"/registry/persons/{page.InUse}");
        }

        Record = page.Record;
        return Page();
    }
}
