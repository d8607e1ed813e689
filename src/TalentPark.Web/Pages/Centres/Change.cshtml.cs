using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>A change that waits for a second person: what is asked for beside what is on record, and the decision.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class ChangeModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Change { get; set; }

    [BindProperty]
    public DecideForm Input { get; set; } = new();

    public CentreChangePage View { get; private set; } = null!;

    /// <summary>Each contact on record and as asked for.</summary>
    public IReadOnlyList<(string Label, string Before, string After)> Contacts
    {
        get
        {
            var (before, after) = (View.Centre.Contact, View.Change.Proposed.Contact!);
            return
            [
                (T["Centres.District"], District(before.DistrictSoato), District(after.DistrictSoato)),
                (T["Centres.Address"], before.Address, after.Address),
                (T["Centres.Director"], before.Director, after.Director),
                (T["Centres.OtherDirectors"], before.OtherDirectors, after.OtherDirectors),
                (T["Centres.Phone"], before.Phone, after.Phone),
                (T["Centres.PublicPhone"], before.PublicPhone, after.PublicPhone),
                (T["Centres.Email"], before.Email, after.Email),
                (T["Centres.Site"], before.Site, after.Site),
            ];
        }
    }

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new DecideChange(Change, Input.IsConfirmed, Input.Note)).AsTask()))
        {
            TempData.Done(T[Input.IsConfirmed ? "Centres.ChangeConfirmed" : "Centres.ChangeRefused"]);
            return RedirectToPage("Show", new { Id });
        }

        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await this.Attempt(() => sender.Send(new WithdrawChange(Change)).AsTask()))
        {
            TempData.Done(T["Centres.ChangeWithdrawn"]);
            return RedirectToPage("Show", new { Id });
        }

        await Load();
        return Page();
    }

    private string District(string soato) => View.Districts.GetValueOrDefault(soato)?.Name() ?? "";

    private async Task Load()
    {
        View = await sender.Send(new ShowCentreChange(Change));
        if (View.Centre.Id != Id)
        {
            throw new NotFound();
        }
    }
}

public sealed class DecideForm
{
    public bool IsConfirmed { get; set; }

    public string? Note { get; set; }
}
