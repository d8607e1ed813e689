using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Bank;

/// <summary>What graduates ask of the reader's own bank.</summary>
[NeedsPermission(Permission.ServeReferrals)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public BankDeskPage Desk { get; private set; } = null!;

    public async Task OnGetAsync() => Desk = await sender.Send(new ListReferrals());
}
