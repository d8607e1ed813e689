using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>Puts a centre on the register.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class NewModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public RegisterForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => [new(T["Centre.Kind_private"], "false"), new(T["Centre.Kind_state"], "true")];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        if (!await this.Attempt(async () => id = await sender.Send(Input.Command())))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["Centres.Registered"]);
        return RedirectToPage("Show", new { id });
    }

    private async Task Load() => Districts = DistrictChoices.Of(await sender.Send(new ListPlaces()), T["Centres.Choose"]);
}

public sealed class RegisterForm
{
    public string? Stir { get; set; }

    public string? Name { get; set; }

    public bool IsState { get; set; }

    public SeatForm Contact { get; set; } = new();

    public string? PublicPhone { get; set; }

    public string? OtherDirectors { get; set; }

    public string? Email { get; set; }

    public string? Site { get; set; }

    public string? Account { get; set; }

    public string? Mfo { get; set; }

    public DateOnly? AccreditedFrom { get; set; }

    public DateOnly? AccreditedTo { get; set; }

    public DateOnly? AppliedOn { get; set; }

    public string? Ground { get; set; }

    public RegisterCentre Command() => new(
        Stir ?? "", Name ?? "", IsState,
        new(Contact.DistrictSoato.RegionOf(), Contact.DistrictSoato ?? "", Contact.Address ?? "", Contact.Phone ?? "", Contact.Director ?? ""),
        Account ?? "", Mfo ?? "", AccreditedFrom, AccreditedTo, Ground ?? "", AppliedOn, PublicPhone, OtherDirectors, Email, Site);
}

public sealed class SeatForm
{
    public string? DistrictSoato { get; set; }

    public string? Address { get; set; }

    public string? Director { get; set; }

    public string? Phone { get; set; }
}
