using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Centre.Graduates;

/// <summary>All graduates of the centre, found by name, course or employer, and by group.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender, SealedText seal, Words T) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What was typed, sealed: a graduate's name does not stand in an address.</summary>
    [BindProperty(SupportsGet = true, Name = ListView.SealedKey)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>What was typed; null for nothing.</summary>
    public string? Find { get; private set; }

    public CandidatesPage Candidates { get; private set; } = null!;

    public IReadOnlyList<CandidateRow> Rows { get; private set; } = [];

    public int Found { get; private set; }

    public int Pages { get; private set; }

    public bool IsFiltered => Find is not null || CandidateGroups.Find(Group) is not null;

    public CandidateReasons Reasons { get; } = new(T);

    public IEnumerable<SelectListItem> Groups =>
        [new(T["Graduates.AnyGroup"], ""), .. CandidateGroups.All.Select(g => new SelectListItem(T.Word(g.Group), g.Slug, g.Slug == Group))];

    public async Task OnGetAsync()
    {
        Find = seal.Open(Token);
        Candidates = await sender.Send(new ListCandidates());
        var group = CandidateGroups.Find(Group);
        var words = SearchKey.WordsOf(Find);
        var found = Candidates.Rows.Where(r => (group is null || r.Group == group) && (Find is null || Has(r, words))).ToList();
        Found = found.Count;
        Pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        P = Math.Clamp(P, 1, Pages);
        Rows = [.. found.OrderBy(r => r.FullName, StringComparer.Ordinal).Skip((P - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>The form of filters: answered by the list's own address.</summary>
    [HandlerNeeds(Permission.SeeOwnCentre)]
    public IActionResult OnPost()
    {
        var query = new[] { (ListView.SealedKey, seal.Seal($"{Request.Form[ListView.FindKey]}")), ("group", CandidateGroups.Find(Request.Form["group"])?.Slug()) };
        return Redirect($"{Request.Path}{QueryString.Create(query.Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)))}");
    }

    private static bool Has(CandidateRow row, string[] words)
    {
        var key = $" {SearchKey.Of($"{row.FullName} {row.Course} {row.Employer}")}";
        return words.Length > 0 && words.All(w => key.Contains($" {w}", StringComparison.Ordinal));
    }
}
