using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Persons;

/// <summary>The registrar corrects a person's record; asks the reason.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class CorrectModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonForm Input { get; set; } = new();

    public PersonRecord Record { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Regions => [new(T["People.ChooseRegion"], ""), .. Record.Regions.Select(r => new SelectListItem(r.Name(), r.Soato))];

    public IReadOnlyList<SelectListItem> Districts
    {
        get
        {
            var groups = Record.Regions.ToDictionary(r => r.Soato, r => new SelectListGroup { Name = r.Name() });
            return [new(T["People.NoDistrict"], ""), .. Record.Districts.Where(d => groups.ContainsKey(d.RegionSoato)).Select(d => new SelectListItem(d.Name(), d.Soato) { Group = groups[d.RegionSoato] })];
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } moved)
        {
            return moved;
        }

        var person = Record.Person;
        Input = new()
        {
            Version = Record.Version,
            FamilyName = person.FamilyName,
            GivenName = person.GivenName,
            Patronymic = person.Patronymic,
            BirthDate = person.BirthDate,
            Phone = person.Phone,
            RegionSoato = person.RegionSoato,
            DistrictSoato = person.DistrictSoato,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new CorrectPerson(
            Id, Input.Version, Input.FamilyName ?? "", Input.GivenName ?? "", Input.Patronymic, Input.BirthDate, Input.Phone,
            Input.RegionSoato ?? "", Input.DistrictSoato, Input.Reason ?? "")).AsTask()))
        {
            return await Load() ?? Page();
        }

        TempData.Done(T["People.Corrected"]);
        return Redirect($"/registry/persons/{Id}");
    }

    private async Task<IActionResult?> Load()
    {
        var page = await sender.Send(new ShowPerson(Id));
        Record = page.Record!;
        return page.Record is null ? RedirectPermanent($"/registry/persons/{page.InUse}/correct") : null;
    }
}

public sealed class PersonForm
{
    public uint Version { get; set; }

    public string? FamilyName { get; set; }

    public string? GivenName { get; set; }

    public string? Patronymic { get; set; }

    public DateOnly? BirthDate { get; set; }

    public string? Phone { get; set; }

    public string? RegionSoato { get; set; }

    public string? DistrictSoato { get; set; }

    public string? Reason { get; set; }
}
