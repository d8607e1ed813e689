using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Registry;

public sealed class EmployerDuplicateTests(Site site) : IClassFixture<Site>
{
    private readonly PeopleWorld _people = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_firm_under_two_numbers_is_found_and_merged_with_its_jobs_and_periods()
    {
        var registrar = await _people.Registrar();
        var kept = await Register("311111111", "«Takror Soft» MChJ", new(2023, 1, 1), new(2024, 12, 31));
        var gone = await Register("311111112", "ООО Soft Takror", new(2024, 6, 1), null);
        await site.Send<int>(registrar, new FindDuplicates());
        var pair = (await _people.Pair(kept, gone))!;
        Assert.Equal(MatchResult.Definite, pair.Result);

        var centre = await _people.World.Centre();
        var training = await _people.World.Graduate(centre, await _people.World.Course(centre));
        await _people.World.Job(centre, training, "311111112");
        var sides = (await site.Send<EmployerPairPage>(registrar, new ShowEmployerPair(pair.Id, kept))).Sides!;
        Assert.Equal((1, 1), (sides.Jobs, sides.Overlapping.Count));
        await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid>(registrar, new MergeEmployers(pair.Id, kept, sides.Fingerprint, EmployerFields.None, false, "STIR xato")));
        await site.Send<Guid>(registrar, new MergeEmployers(pair.Id, kept, sides.Fingerprint, EmployerFields.Name, true, "STIR xato"));

        var employer = await site.InDatabase(db => db.Employers.AsNoTracking().Include(e => e.Periods).SingleAsync(e => e.Id == kept, Ct));
        Assert.Equal("ООО Soft Takror", employer.Name);
        Assert.Equal([new DateOnly(2023, 1, 1), new(2025, 1, 1)], employer.Periods.Select(p => p.Period.From).Order());
        Assert.True(await site.InDatabase(db => db.Employments.AnyAsync(e => e.EmployerId == kept, Ct)));
        Assert.DoesNotContain((await site.Send<ListPage<EmployerRow>>(registrar, new ListEmployers(new(), new()))).Rows, e => e.Id == gone);

        var other = await _people.World.Graduate(centre, await _people.World.Course(centre));
        await _people.World.Job(centre, other, "311111112");
        Assert.Equal(2, await site.InDatabase(db => db.Employments.CountAsync(e => e.EmployerId == kept, Ct)));
    }

    [Fact]
    public async Task The_pair_is_merged_on_its_page_with_the_other_number_kept()
    {
        var one = await Register("322222222", "Yagona Export MChJ", new(2023, 1, 1), null);
        var other = await Register("399999999", "Yagona Export LLC", new(2023, 1, 1), null);
        await site.Send<int>(await _people.Registrar(), new FindDuplicates());
        var pair = (await _people.Pair(one, other))!;
        using var client = await site.SignedIn(await site.Person(Role.Reviewer));
        var path = $"/registry/duplicates/employers/{pair.Id}?keep={other}";
        using var page = await client.Open(path);
        Assert.Contains("399999999", page.MainText(), StringComparison.Ordinal);
        using var refused = await client.Send(page, new() { ["Input.Reason"] = "" }, "#merge");
        var faulty = await refused.Html();
        Assert.NotEqual("", faulty.Errors());
        using var done = await client.Send(faulty, new() { ["Input.Reason"] = "Bitta firma", ["Input.PeriodsAgreed"] = "true" }, "#merge");
        Assert.Equal($"/registry/employers/{other}", done.Headers.Location!.OriginalString);
        Assert.Equal(other, await site.InDatabase(db => db.Employers.IgnoreQueryFilters().Where(e => e.Id == one).Select(e => e.MergedIntoId).SingleAsync(Ct)));
    }

    private async Task<Guid> Register(string stir, string name, DateOnly from, DateOnly? to)
    {
        var registrar = await _people.Registrar();
        var id = await site.Send<Guid>(registrar, new RegisterEmployer(stir, name, new("1726", "1726266", "Navoiy 1", "+998901234567", "Direktor")));
        await site.Do(registrar, new AddEmployerPeriod(id, EmployerPeriodKind.Resident, from, to, "Qaror"));
        return id;
    }
}
