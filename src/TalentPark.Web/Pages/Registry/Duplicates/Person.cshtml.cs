using Mediator;
using Microsoft.AspNetCore.Mvc;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Duplicates;

/// <summary>Two persons side by side: which value of each field stays, what the merge does, or that they are not the same.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class PersonModel(ISender sender, ICurrentUser me, Words T) : PairModel(sender, me, T)
{
    public PersonPairPage View { get; private set; } = null!;

    public override DuplicatePair Pair => View.Pair;

    /// <summary>As they are now, unless somebody typed the other record's PINFL for one of them.</summary>
    public override Match Match => View.Sides is { } s && !Pair.Fields.HasFlag(MatchedFields.Pinfl) ? s.Match : new(Pair.Result, Pair.Fields);

    public string Heading => View.Sides is { } s ? $"{s.Kept.FullName} — {s.Gone.FullName}" : Words["People.Pair"];

    public IReadOnlyList<FieldChoice> Rows
    {
        get
        {
            var (kept, gone) = (View.Sides!.Kept, View.Sides.Gone);
            return
            [
                Row(MatchedFields.Pinfl, Words["People.Pinfl"], Masked.Pinfl(kept.Pinfl), Masked.Pinfl(gone.Pinfl), false),
                Row(PersonFields.FamilyName, Words["People.FamilyName"], kept.FamilyName, gone.FamilyName),
                Row(PersonFields.GivenName, Words["People.GivenName"], kept.GivenName, gone.GivenName),
                Row(PersonFields.Patronymic, Words["People.Patronymic"], kept.Patronymic, gone.Patronymic),
                Row(PersonFields.BirthDate, Words["People.BirthDate"], Show.Day(kept.BirthDate), Show.Day(gone.BirthDate), kept.Pinfl is null),
                Row(PersonFields.Phone, Words["People.Phone"], kept.Phone, gone.Phone),
                Row(PersonFields.Place, Words["People.Place"], Name(View.Sides.KeptPlace), Name(View.Sides.GonePlace)),
                Row(PersonFields.Disability, Words["People.Disability"], Words.Disability(kept), Words.Disability(gone)),
            ];
        }
    }

    public IEnumerable<string> Effects =>
    [
        .. View.Sides!.Trainings.Select(t => Words[t.Collapses ? "People.EffectTrainingSame" : "People.EffectTraining", t.Course, t.Centre, Show.Day(t.RecordedOn)]),
        .. View.Sides.Jobs.Select(j => Words[j.Collapses ? "People.EffectJobSame" : "People.EffectJob", j.Employer, Show.Day(j.HiredOn)]),
        .. View.Sides.Lines.Select(l => l.Claim is null ? Words["People.EffectDraftLine"] : $"{Words["People.EffectLine", l.Claim, l.No]} ({Words.Word(l.State)})"),
        Words["People.EffectPointer"],
    ];

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.MergeRecords)]
    public async Task<IActionResult> OnPostMergeAsync()
    {
        Guid kept = default;
        var taken = Enum.GetValues<PersonFields>().Where(f => Input.Take.GetValueOrDefault(f.ToString()) == FieldChoice.Other).Aggregate(PersonFields.None, (all, f) => all | f);
        return await Again(async () => kept = await Sender.Send(new MergePersons(Id, Input.Seen ?? "", taken, Input.Reason ?? "")), nameof(Input))
            ?? Done("People.Merged", $"/registry/persons/{kept}");
    }

    protected override async Task Load() => View = await Sender.Send(new ShowPersonPair(Id));

    internal static string Name(Place place) => string.Join(", ", new[] { place.Region?.Name(), place.District?.Name() }.OfType<string>());
}
