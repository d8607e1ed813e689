using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>What the reader's centre owes, why, and by when.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class DebtsModel(ISender sender, RuleSentences sentences) : PageModel
{
    public IReadOnlyList<RecoveryRow> Rows { get; private set; } = [];

    public decimal Owed => Rows.Sum(r => r.Recovery.Owed);

    public bool IsBlocked => Rows.Any(r => r.IsOverdue);

    public string Rules(RecoveryRow row) => string.Join("; ", row.Recovery.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sentences.Name));

    public async Task OnGetAsync() => Rows = await sender.Send(new ListOwnDebts());
}
