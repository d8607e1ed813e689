using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Audit;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.History;

/// <summary>The history of one record of a register, for staff.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class ShowModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The entry that ends the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public HistoryPage History { get; private set; } = null!;

    public async Task OnGetAsync() => History = await sender.Send(new ShowHistory(Id, Before));
}
