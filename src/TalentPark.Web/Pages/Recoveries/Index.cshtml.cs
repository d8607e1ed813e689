using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Recoveries;

/// <summary>What is proposed to be recovered, what is owed, what is closed.</summary>
[NeedsPermission(Permission.SeeRecoveries)]
public sealed class IndexModel(ISender sender) : PageModel
{
    /// <summary>A state's name; anything else shows all.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    public RecoveryState? Chosen => Enum.TryParse<RecoveryState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    public IReadOnlyList<RecoveryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await sender.Send(new ListRecoveries(Chosen));
}
