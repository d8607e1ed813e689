using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Payments;

/// <summary>Payment batches by state.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class IndexModel(ISender sender, ICurrentUser me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public BatchState? State { get; private set; }

    public BatchesPage Batches { get; private set; } = null!;

    public bool MayPrepare => Permissions.Allows(me.Roles, Permission.PreparePayments);

    public async Task OnGetAsync()
    {
        State = Enum.TryParse<BatchState>(Typed, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
        Batches = await sender.Send(new ListBatches(State, Before));
    }
}
