using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Work;

/// <summary>The staff's worklist: tab, region, text and page stand in the address.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    public static readonly IReadOnlyList<(WorkTab Tab, string Name)> Tabs =
    [
        (WorkTab.New, "new"), (WorkTab.Mine, "mine"), (WorkTab.InReview, "in-review"),
        (WorkTab.ToDecide, "to-decide"), (WorkTab.Returned, "returned"), (WorkTab.Decided, "decided"),
    ];

    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? TabName { get; set; }

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public WorkPage Work { get; private set; } = null!;

    public Region? ChosenRegion => Work.Regions.FirstOrDefault(r => r.Soato == Region);

    public string Heading => Work.Total == 0 ? T["Work.Title"]
        : T.Count($"Work.Title_{Work.Tab}", Work.Total) + (Work.Late == 0 ? "" : T.Count("Work.TitleLate", Work.Late));

    public bool IsFiltered => ChosenRegion is not null || !string.IsNullOrWhiteSpace(Find);

    public async Task OnGetAsync()
    {
        var first = Permissions.Allows(me.Roles, Permission.DecideClaims) ? WorkTab.ToDecide : WorkTab.New;
        var tab = Tabs.Where(t => t.Name == TabName).Select(t => (WorkTab?)t.Tab).FirstOrDefault() ?? first;
        var page = int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1;
        Work = await sender.Send(new ListWork(tab, Region, Find, page));
    }

    /// <summary>The list's address with another tab or without a filter; other choices stay, the page does not.</summary>
    public string Link(WorkTab? tab = null, bool region = true, bool find = true)
    {
        var query = new QueryBuilder { { "tab", Tabs.First(t => t.Tab == (tab ?? Work.Tab)).Name } };
        if (region && ChosenRegion is { } chosen)
        {
            query.Add("region", chosen.Soato);
        }

        if (find && !string.IsNullOrWhiteSpace(Find))
        {
            query.Add("q", Find);
        }

        return $"/work{query.ToQueryString()}";
    }

    public DueDate Due(WorkRow row) => DueDate.Of(row.State, row.DueOn, row.WorkingDaysLeft, row.DecidedAt, Work.AsOf, T);

    public string RegionOf(WorkRow row) => Work.Regions.FirstOrDefault(r => r.Soato == row.RegionSoato)?.Name() ?? "";
}
