using Mediator;
using Microsoft.AspNetCore.Mvc;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Duplicates;

/// <summary>Two employers side by side: whose STIR is right, which value of each field stays, what the merge does.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class EmployerModel(ISender sender, ICurrentUser me, Words T) : PairModel(sender, me, T)
{
    /// <summary>The record whose STIR is the right one; the one recorded first unless chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Keep { get; set; }

    public EmployerPairPage View { get; private set; } = null!;

    public override DuplicatePair Pair => View.Pair;

    public override Match Match => View.Sides?.Match ?? new(Pair.Result, Pair.Fields);

    public string Heading => View.Sides is { } s ? $"{s.Kept.Name} — {s.Gone.Name}" : Words["People.Pair"];

    public IReadOnlyList<FieldChoice> Rows
    {
        get
        {
            var (kept, gone) = (View.Sides!.Kept, View.Sides.Gone);
            return
            [
                Row(MatchedFields.Stir, Words["People.Stir"], kept.Stir, gone.Stir, false),
                Row(EmployerFields.Name, Words["People.Name"], kept.Name, gone.Name),
                Row(EmployerFields.Address, Words["People.Address"], Full(View.Sides.KeptPlace, kept), Full(View.Sides.GonePlace, gone)),
                Row(EmployerFields.Phone, Words["People.Phone"], kept.Phone, gone.Phone),
                Row(EmployerFields.Director, Words["People.Director"], kept.Director, gone.Director),
            ];
        }
    }

    public IEnumerable<string> Effects
    {
        get
        {
            var sides = View.Sides!;
            if (sides.Jobs > 0)
            {
                yield return Words.Count("People.EffectJobs", sides.Jobs);
            }

            if (sides.SameJobs > 0)
            {
                yield return Words.Count("People.EffectSameJobs", sides.SameJobs);
            }

            foreach (var lines in sides.Lines)
            {
                yield return $"{Words.Count("People.EffectLines", lines.Count, Show.Number(lines.Amount))} {Words.Word(lines.State)}";
            }

            foreach (var (period, days) in sides.Periods)
            {
                yield return Words["People.EffectPeriod", Words[$"People.Kind_{period.Kind}"], Words.Days(days)];
            }

            foreach (var period in sides.Overlapping)
            {
                yield return Words["People.Overlap", Words[$"People.Kind_{period.Kind}"], Words.Days(period.Period)];
            }

            yield return Words["People.EffectPointer"];
        }
    }

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.MergeRecords)]
    public async Task<IActionResult> OnPostMergeAsync()
    {
        Guid kept = default;
        var taken = Enum.GetValues<EmployerFields>().Where(f => Input.Take.GetValueOrDefault(f.ToString()) == FieldChoice.Other).Aggregate(EmployerFields.None, (all, f) => all | f);
        return await Again(async () => kept = await Sender.Send(new MergeEmployers(Id, Input.KeptId, Input.Seen ?? "", taken, Input.PeriodsAgreed, Input.Reason ?? "")), nameof(Input))
            ?? Done("People.Merged", $"/registry/employers/{kept}");
    }

    protected override async Task Load() => View = await Sender.Send(new ShowEmployerPair(Id, Keep));

    private static string Full(Place place, Employer employer) => string.Join(", ", new[] { PersonModel.Name(place), employer.Address }.Where(part => part.Length > 0));
}
