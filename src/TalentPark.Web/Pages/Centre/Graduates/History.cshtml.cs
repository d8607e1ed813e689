using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Audit;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Graduates;

/// <summary>The history of one graduate of the own centre.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class HistoryModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The entry that ends the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public HistoryPage History { get; private set; } = null!;

    public async Task OnGetAsync() => History = await sender.Send(new ShowOwnHistory(Id, Before));
}
