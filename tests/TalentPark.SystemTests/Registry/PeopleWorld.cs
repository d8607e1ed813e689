using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Registry;

/// <summary>Persons recorded twice, the way centres do it.</summary>
internal sealed class PeopleWorld(Site site)
{
    private static int _number;

    private TestPerson? _registrar;

    public World World { get; } = new(site);

    public async Task<TestPerson> Registrar() => _registrar ??= await site.Person(Role.Registrar);

    /// <summary>A family name nobody else in the tests has.</summary>
    public static string NewFamily()
    {
        var n = Interlocked.Increment(ref _number);
        return $"Takror{(char)('a' + (n % 26))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n * 7 % 26))}ov";
    }

    public async Task<Guid> Trained(TestPerson centre, Guid course, string family, string given = "Anvar", string? pinfl = null, string? phone = null) =>
        await site.Send<Guid>(centre, new AddGraduate(
            course, pinfl ?? "", family, given, null, pinfl is null ? new DateOnly(2000, 5, 1) : Pinfl.Parse(pinfl).BirthDate, phone, "1726", WithoutPinfl: pinfl is null));

    public Task<Guid> PersonOf(Guid training) => site.InDatabase(db => db.Trainings.Where(t => t.Id == training).Select(t => t.PersonId).SingleAsync());

    public async Task<DuplicatePair?> Pair(Guid one, Guid other) =>
        await site.InDatabase(db => db.DuplicatePairs.AsNoTracking().SingleOrDefaultAsync(p => (p.FirstId == one && p.SecondId == other) || (p.FirstId == other && p.SecondId == one)));

    /// <summary>A ready graduate with a PINFL at one centre, and the same person without it at another.</summary>
    public async Task<Twins> Twins(string phone = "901234000", string? family = null)
    {
        family ??= NewFamily();
        var (first, second) = (await World.Centre(), await World.Centre());
        var pinfl = World.NextPinfl();
        var ready = await World.Graduate(first, await World.Course(first), pinfl, family);
        await World.Job(first, ready, await World.Employer());
        var bare = await Trained(second, await World.Course(second), family, phone: phone);
        var (kept, gone) = (await PersonOf(ready), await PersonOf(bare));
        return new(first, second, ready, bare, kept, gone, (await Pair(kept, gone))!.Id, pinfl);
    }

    public async Task<PersonPairPage> Show(Guid pair) => await site.Send<PersonPairPage>(await Registrar(), new ShowPersonPair(pair));

    public async Task<Guid> Merge(Guid pair, PersonFields taken = PersonFields.None, string? seen = null) =>
        await site.Send<Guid>(await Registrar(), new MergePersons(pair, seen ?? (await Show(pair)).Sides!.Fingerprint, taken, "Pasport nusxasi boʻyicha"));
}

/// <param name="Ready">Training of the record with a PINFL.</param>
/// <param name="Bare">Training of the record without.</param>
internal sealed record Twins(TestPerson First, TestPerson Second, Guid Ready, Guid Bare, Guid Kept, Guid Gone, Guid Pair, string Pinfl);
