using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Domain.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Refunds;

/// <summary>Refunds that wait for the reader's kind of act, or of any state.</summary>
[NeedsPermission(Permission.SeeRefunds)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public RefundsPage Shown { get; private set; } = null!;

    /// <param name="state">A state in small letters, or <c>all</c>.</param>
    public async Task OnGetAsync(string? state, Guid? after) =>
        Shown = await sender.Send(new ListRefunds(Enum.TryParse<RefundState>(state, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null, state == "all", after));
}
