using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Duplicates;

/// <summary>Pairs of records that may be one, definite ones first; those decided stand in lists of their own.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    public static readonly IReadOnlyList<PairList> Lists =
    [
        new("persons", PairKind.Person, PairState.Open), new("employers", PairKind.Employer, PairState.Open),
        new("persons-apart", PairKind.Person, PairState.NotTheSame), new("employers-apart", PairKind.Employer, PairState.NotTheSame),
        new("persons-merged", PairKind.Person, PairState.Merged), new("employers-merged", PairKind.Employer, PairState.Merged),
    ];

    [BindProperty(SupportsGet = true, Name = "list")]
    public string? ListName { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public DuplicatesPage Duplicates { get; private set; } = null!;

    public PairList List => Lists.FirstOrDefault(l => l.Name == ListName) ?? Lists[0];

    public int OpenCount => Duplicates.Of(PairKind.Person, PairState.Open) + Duplicates.Of(PairKind.Employer, PairState.Open);

    public bool MayMerge => Permissions.Allows(me.Roles, Permission.MergeRecords);

    public async Task OnGetAsync() => Duplicates = await sender.Send(new ListDuplicates(
        List.Kind, List.State, int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1));

    [HandlerNeeds(Permission.MergeRecords)]
    public async Task<IActionResult> OnPostSearchAsync()
    {
        TempData.Done(T.Count("People.Searched", await sender.Send(new FindDuplicates())));
        return Redirect("/registry/duplicates");
    }

    public string Number(PairSide side) => side.BirthDate is { } born
        ? $"{Show.Day(born)} · {(side.Number.Length == 0 ? T["People.NoPinfl"] : side.Number)}"
        : $"{T["People.Stir"]} {side.Number}";

    public string Link(DuplicatePair pair) => $"/registry/duplicates/{(pair.Kind == PairKind.Person ? "persons" : "employers")}/{pair.Id}";
}

/// <param name="Name">As it stands in the address.</param>
public sealed record PairList(string Name, PairKind Kind, PairState State);
