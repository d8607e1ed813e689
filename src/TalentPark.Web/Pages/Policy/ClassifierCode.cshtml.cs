using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy;

/// <summary>Everything a code of a classifier ever was, superseded rows marked.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class ClassifierCodeModel(ISender sender) : PageModel
{
    public ClassifierCodePage Classifier { get; private set; } = null!;

    public async Task OnGetAsync(string kind, string code) => Classifier = await sender.Send(new ShowClassifierCode(kind, code));
}
