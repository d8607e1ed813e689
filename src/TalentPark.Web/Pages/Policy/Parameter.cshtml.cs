using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy;

/// <summary>Every value a parameter ever had, superseded ones marked.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class ParameterModel(ISender sender) : PageModel
{
    public ParameterPage Parameter { get; private set; } = null!;

    public async Task OnGetAsync(string edition, string code) => Parameter = await sender.Send(new ShowParameter(edition, code));
}
