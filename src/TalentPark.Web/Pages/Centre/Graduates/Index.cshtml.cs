using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Graduates;

/// <summary>All graduates of the centre, found by name, course or employer, and by group.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender, Words T) : PageModel
{
    private const int PageSize = 50;

    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public CandidatesPage Candidates { get; private set; } = null!;

    public IReadOnlyList<CandidateRow> Rows { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages { get; private set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || CandidateGroups.Find(Group) is not null;

    public CandidateReasons Reasons { get; } = new(T);

    public IEnumerable<SelectListItem> Groups =>
        [new(T["Graduates.AnyGroup"], ""), .. CandidateGroups.All.Select(g => new SelectListItem(T.Word(g.Group), g.Slug, g.Slug == Group))];

    public async Task OnGetAsync()
    {
        Candidates = await sender.Send(new ListCandidates());
        var group = CandidateGroups.Find(Group);
        var words = PersonName.WithUzbekLetters(Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = Candidates.Rows.Where(r => (group is null || r.Group == group) && words.All(w => Has(r, w))).ToList();
        Found = found.Count;
        Pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        P = Math.Clamp(P, 1, Pages);
        Rows = [.. found.OrderBy(r => r.FullName, StringComparer.Ordinal).Skip((P - 1) * PageSize).Take(PageSize)];
    }

    private static bool Has(CandidateRow row, string word) =>
        new[] { row.FullName, row.Course, row.Employer ?? "" }.Any(text => Letters.IndexOf(text, word, CompareOptions.IgnoreCase) >= 0);
}
