using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>Adds a director, or corrects or removes one.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class DirectorModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? DirectorId { get; set; }

    [BindProperty]
    public DirectorForm Input { get; set; } = new();

    public EmployerPage Employer { get; private set; } = null!;

    public EmployerDirector? Known { get; private set; }

    public string Title => Known is null ? T["Employers.NewDirector"] : T["Employers.CorrectDirector", Known.Name];

    public string PinflHint => Known?.Pinfl is { } pinfl ? T["Employers.PinflKept", Masked.Pinfl(pinfl)] : T["Employers.PinflHint"];

    public async Task OnGetAsync()
    {
        await Load();
        if (Known is not null)
        {
            Input = new() { Name = Known.Name, From = Known.From, To = Known.To };
        }
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(new SetDirector(Id, DirectorId, Input.Name ?? "", Input.Pinfl, Input.From, Input.To, Input.Reason), "Employers.DirectorSaved");

    public Task<IActionResult> OnPostRemoveAsync() => Do(new RemoveDirector(Id, DirectorId ?? default, Input.Reason), "Employers.DirectorRemoved");

    private async Task<IActionResult> Do(ICommand command, string done)
    {
        await Load();
        if (!await this.Attempt(() => sender.Send(command).AsTask()))
        {
            return Page();
        }

        TempData.Done(T[done]);
        return RedirectToPage("Show", new { Id });
    }

    private async Task Load()
    {
        Employer = await sender.Send(new ShowEmployer(Id));
        Known = DirectorId is null ? null : Employer.Employer.Directors.FirstOrDefault(d => d.Id == DirectorId) ?? throw new NotFound();
    }
}

public sealed class DirectorForm
{
    public string? Name { get; set; }

    public string? Pinfl { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Reason { get; set; }
}
