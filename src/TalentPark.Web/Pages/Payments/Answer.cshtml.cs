using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Payments;

/// <summary>One file of the bank, row by row.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class AnswerModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public AnswerPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(Guid id) => Shown = await sender.Send(new ShowBankAnswer(id, After));
}
