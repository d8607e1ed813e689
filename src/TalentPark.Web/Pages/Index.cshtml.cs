using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Web.Pages;

[AllowAnonymous]
public sealed class IndexModel(CurrentPolicy policy, TimeProvider clock) : PageModel
{
    /// <summary>The parameters in force today: what the page says of sums and terms.</summary>
    public PolicyParameters Today => policy.Edition.At(clock.Today());
}
