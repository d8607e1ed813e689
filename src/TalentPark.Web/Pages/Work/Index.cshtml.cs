using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Work;

/// <summary>The staff's worklist: tab, filters and page stand in the address. A lead gives picked claims to a reviewer here.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    public static readonly IReadOnlyList<(WorkTab Tab, string Name)> Tabs =
    [
        (WorkTab.New, "new"), (WorkTab.Mine, "mine"), (WorkTab.InReview, "in-review"), (WorkTab.Late, "late"),
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

    [BindProperty(SupportsGet = true, Name = "age")]
    public string? AgeName { get; set; }

    [BindProperty(SupportsGet = true, Name = "amount")]
    public string? AmountName { get; set; }

    [BindProperty(SupportsGet = true, Name = "centre")]
    public string? CentreText { get; set; }

    [BindProperty(SupportsGet = true, Name = "reviewer")]
    public string? ReviewerText { get; set; }

    [BindProperty(SupportsGet = true, Name = "late")]
    public string? LateText { get; set; }

    public WorkPage Work { get; private set; } = null!;

    public IReadOnlyList<ReviewerRow> Team { get; private set; } = [];

    public WorkAge Age => One<WorkAge>(AgeName);

    public WorkAmount Amount => One<WorkAmount>(AmountName);

    public Guid? Centre => Guid.TryParse(CentreText, out var id) ? id : null;

    public Guid? Reviewer => Guid.TryParse(ReviewerText, out var id) ? id : null;

    public bool LateOnly => LateText == "true";

    public Region? ChosenRegion => Work.Regions.FirstOrDefault(r => r.Soato == Region);

    public string Heading => Work.Total == 0 ? T["Work.Title"]
        : T.Count($"Work.Title_{Work.Tab}", Work.Total) + (Work.Late == 0 || Work.Tab == WorkTab.Late ? "" : T.Count("Work.TitleLate", Work.Late));

    public bool IsFiltered => Chosen.Any();

    public bool ShowsTeam => Permissions.Allows(me.Roles, Permission.AllocateWork);

    /// <summary>What can be done with many claims of the tab at once: <c>allocate</c>, <c>approve</c> or nothing.</summary>
    public string? Bulk =>
        Permissions.Allows(me.Roles, Permission.AllocateWork) && Work.Tab is WorkTab.New or WorkTab.InReview or WorkTab.Late ? "allocate"
        : Permissions.Allows(me.Roles, Permission.DecideClaims) && Work.Tab == WorkTab.ToDecide ? "approve"
        : null;

    /// <summary>This list's own address.</summary>
    public string Here => Link();

    /// <summary>The filters in force: the name each has in the address, and its words.</summary>
    public IEnumerable<(string Name, string Text)> Chosen => Filters().Where(f => f.Text is not null).Select(f => (f.Name, f.Text!));

    public async Task OnGetAsync()
    {
        var first = Permissions.Allows(me.Roles, Permission.DecideClaims) ? WorkTab.ToDecide : WorkTab.New;
        var tab = Tabs.Where(t => t.Name == TabName).Select(t => (WorkTab?)t.Tab).FirstOrDefault() ?? first;
        var page = int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1;
        Work = await sender.Send(new ListWork(tab, new WorkFilter(Region, Find, Centre, Age, Amount, Reviewer, LateOnly), page));
        Team = await sender.Send(new ListReviewers());
    }

    [HandlerNeeds(Permission.AllocateWork)]
    public async Task<IActionResult> OnPostAllocateAsync(List<string> picked, Guid reviewerId, string? back)
    {
        IReadOnlyList<AllocatedClaim> done = [];
        if (!await this.Attempt(async () => done = await sender.Send(new AllocateClaims(PickedClaims.Read(picked), reviewerId))))
        {
            await OnGetAsync();
            return Page();
        }

        var stayed = done.Where(d => d.Refusal is not null).ToList();
        var given = done.Count - stayed.Count == 0 ? "" : T.Count("Desk.Allocated", done.Count - stayed.Count) + " ";
        if (stayed.Count == 0)
        {
            TempData.Done(given.Trim());
        }
        else
        {
            TempData.Warn(given + string.Join(" ", stayed.Select(d => T["Desk.Stayed", d.Number, T.Refusal(d.Refusal!)])));
        }

        return LocalRedirect(LocalPath.Or(back, "/work"));
    }

    [HandlerNeeds(Permission.AllocateWork)]
    public async Task<IActionResult> OnPostMailsAsync()
    {
        TempData.Done(T.Count("Desk.MailsWait", await sender.Send(new RetryMails())));
        return Redirect("/work");
    }

    /// <summary>The list's address with another tab or without a filter; other choices stay, the page does not.</summary>
    public string Link(WorkTab? tab = null, string? without = null)
    {
        var query = new QueryBuilder { { "tab", Tabs.First(t => t.Tab == (tab ?? Work.Tab)).Name } };
        foreach (var (name, value, text) in Filters().Where(f => f.Text is not null && f.Name != without))
        {
            query.Add(name, value!);
        }

        return $"/work{query.ToQueryString()}";
    }

    public string OfCentre(WorkRow row) => $"{Link(without: "centre")}&centre={row.CentreId}";

    public DueDate Due(WorkRow row) => DueDate.Of(row.State, row.DueOn, row.WorkingDaysLeft, row.DecidedAt, Work.AsOf, T);

    public string RegionOf(WorkRow row) => Work.Regions.FirstOrDefault(r => r.Soato == row.RegionSoato)?.Name() ?? "";

    private IEnumerable<(string Name, string? Value, string? Text)> Filters() =>
    [
        ("region", Region, ChosenRegion?.Name()),
        ("q", Find, string.IsNullOrWhiteSpace(Find) ? null : $"“{Find}”"),
        ("centre", CentreText, Work.Centre),
        ("age", AgeName, Age == WorkAge.Any ? null : T[$"Desk.Age_{Age}"]),
        ("amount", AmountName, Amount == WorkAmount.Any ? null : T[$"Desk.Amount_{Amount}"]),
        ("reviewer", ReviewerText, Team.FirstOrDefault(r => r.Id == Reviewer)?.Name),
        ("late", "true", LateOnly ? T["Desk.LateOnly"] : null),
    ];

    private static T1 One<T1>(string? name)
        where T1 : struct, Enum => Enum.TryParse<T1>(name, out var value) && Enum.IsDefined(value) ? value : default;
}
