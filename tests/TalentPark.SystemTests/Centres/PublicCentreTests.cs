using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Centres;

/// <summary>What anyone sees of centres, and how the rating behind it is counted.</summary>
public sealed class PublicCentreTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task The_rating_counts_persons_once_and_only_jobs_after_the_course_at_firms_exporting_that_day()
    {
        var (centre, state, employer) = (await _world.Centre(), await _world.Centre(isState: true), await _world.Employer());
        var late = await Employer(residentFrom: new(2025, 3, 2)); // resident the day after the hire
        var first = await _world.Course(centre);
        var second = await _world.Course(centre, new(2025, 1, 1), new(2025, 12, 31)); // goes on
        var pinfl = World.NextPinfl();
        var twice = await _world.Graduate(centre, first, pinfl);
        await _world.Graduate(centre, second, pinfl);
        await _world.Job(centre, twice, employer);
        var elsewhere = await _world.Graduate(centre, first);
        await _world.Job(centre, elsewhere, late);
        var before = await _world.Graduate(centre, first);
        await site.Send<Guid>(centre, new RecordEmployment(before, employer, new(2025, 1, 10), null)); // before the course ended
        await _world.Graduate(centre, second);
        await Refresh();

        var rated = await site.InDatabase(db => db.RatedCentres.SingleAsync(r => r.CentreId == centre.CentreId));
        Assert.Equal((2, 4, 3, 2, 1), (rated.Courses, rated.Students, rated.Graduates, rated.Employed, rated.AtExporters));
        Assert.Null(rated.Place);
        Assert.False(await site.InDatabase(db => db.RatedCentres.AnyAsync(r => r.CentreId == state.CentreId)));
    }

    [Fact]
    public async Task With_ten_graduates_a_centre_is_ranked_and_small_counts_stay_hidden_from_the_public()
    {
        var centre = await _world.Centre();
        var (course, employer) = (await _world.Course(centre), await _world.Employer());
        for (var i = 0; i < 10; i++)
        {
            var training = await _world.Graduate(centre, course);
            if (i < 2)
            {
                await _world.Job(centre, training, employer);
            }
        }

        await Refresh();
        var stir = await Stir(centre);
        var shown = await site.Send<PublicCentre>(await site.Person(Role.Auditor), new ShowPublicCentre(stir));
        Assert.NotNull(shown.Standing!.Score);
        Assert.Equal([1, 10, 10, null, null], shown.Standing.Parts.Select(p => p.Number));
        Assert.Equal([null, null], shown.Standing.Parts.Where(p => p.Number is null).Select(p => p.Points));
        using var visitor = site.Visitor();
        using var page = await visitor.Open($"/centres/{stir}");
        Assert.Contains("koʻrsatilmaydi", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sinovov", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("+998901234567", page.MainText(), StringComparison.Ordinal); // the office's phone
        Assert.DoesNotContain("Sinov Direktor", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Python", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_centre_leaves_the_list_at_once_and_its_page_says_so()
    {
        var centre = await _world.Centre();
        var stir = await Stir(centre);
        using var visitor = site.Visitor();
        using (var list = await visitor.Open($"/centres?q={stir}"))
        {
            Assert.Single(list.QuerySelectorAll("tbody tr"));
        }

        var revision = (await site.Send<CentreFile>(centre, new ShowOwnCentre())).Centre.Revision;
        await site.Do(await site.Person(Role.Registrar), new TakeAccreditationStep(centre.CentreId!.Value, revision, AccreditationStep.Suspend, site.Today, null, "Buyruq 9", "Tekshiruv sirlari"));
        using (var list = await visitor.Open($"/centres?q={stir}"))
        {
            Assert.Empty(list.QuerySelectorAll("tbody tr"));
        }

        using var page = await visitor.Open($"/centres/{stir}");
        Assert.Contains("toʻxtatib turilgan", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Buyruq 9", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tekshiruv sirlari", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Centres_are_found_by_either_script_and_by_the_region_of_a_place()
    {
        var registrar = await site.Person(Role.Registrar);
        var id = await site.Send<Guid>(registrar, new RegisterCentre("309222333", "Oʻquv Choʻqqi", false, new("1726", "1726266", "Sinov 1", "+998901234567", "Sinov Direktor"), "20208000900000001001", "00401", new(2023, 1, 1), null, "Guvohnoma 1"));
        await site.Do(registrar, new AddCentrePlace(id, (await site.Send<CentreFile>(registrar, new ShowCentre(id))).Centre.Revision, new("1733", "1733401", "Xiva 1", 20, new(2024, 1, 1), null)));
        using var visitor = site.Visitor();
        foreach (var query in new[] { "q=чўққи", "q=cho'qqi", "q=309222", "q=choqqi&region=1726", "region=1733" })
        {
            using var list = await visitor.Open($"/centres?{query}");
            Assert.Contains("Choʻqqi", list.QuerySelector("tbody")?.TextContent ?? query, StringComparison.Ordinal);
        }

        using var none = await visitor.Open("/centres?q=choqqi&region=1735");
        Assert.NotNull(none.QuerySelector(".tp-empty"));
        Assert.Equal("choqqi", none.Typed("q"));
    }

    [Theory]
    [InlineData("/centres?q=%00%FF&region=x&p=-1")]
    [InlineData("/centres?q=%25_%5C&p=999999999999")]
    [InlineData("/centres?p=abc")]
    public async Task A_list_asked_for_in_a_strange_way_still_answers(string path)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/centres/999999999")]
    [InlineData("/centres/12345678")]
    [InlineData("/centres/abc")]
    public async Task An_unknown_centre_is_not_found(string path)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await visitor.Status(path));
    }

    [Fact]
    public async Task Several_processes_at_once_count_once_and_an_older_outcome_is_shown_meanwhile()
    {
        await _world.Centre();
        var ratings = site.Services.GetRequiredService<ICentreRatings>();
        await Refresh();
        var runs = await site.InDatabase(db => db.RatingRuns.CountAsync());
        await using var holder = Npgsql.NpgsqlDataSource.Create(site.Database.App);
        await using var connection = await holder.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var take = new Npgsql.NpgsqlCommand("select pg_advisory_xact_lock(7251893310458)", connection, transaction);
        await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.False(await ratings.Refresh(site.Today, TestContext.Current.CancellationToken));
        Assert.Equal(runs, await site.InDatabase(db => db.RatingRuns.CountAsync()));
        using var visitor = site.Visitor();
        using var page = await visitor.Open("/centres");
        Assert.Matches(@"reyting 1[56]\.09\.2025 holatiga", page.MainText()); // another test may have counted for the day after
    }

    [Fact]
    public async Task An_outcome_of_yesterday_is_shown_and_brought_up_to_date_behind_the_scenes()
    {
        await _world.Centre();
        var ratings = site.Services.GetRequiredService<ICentreRatings>();
        await site.InDatabase(db => db.Database.ExecuteSqlRawAsync("select 1"));
        await ratings.Refresh(site.Today, TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromDays(1));
        try
        {
            using var visitor = site.Visitor();
            using var first = await visitor.Open("/centres");
            for (var i = 0; i < 100 && !await site.InDatabase(db => db.RatingRuns.AnyAsync(r => r.AsOf == site.Today)); i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            using var later = await visitor.Open("/centres");
            Assert.Contains("reyting 16.09.2025 holatiga", later.MainText(), StringComparison.Ordinal);
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }
    }

    private async Task<string> Stir(TestPerson centre) => (await site.Send<CentreFile>(centre, new ShowOwnCentre())).Centre.Stir;

    private async Task Refresh() => Assert.True(await site.Send<bool>(await site.Person(Role.Registrar), new RefreshRating()));

    private async Task<string> Employer(DateOnly residentFrom)
    {
        var registrar = await site.Person(Role.Registrar);
        var id = await site.Send<Guid>(registrar, new RegisterEmployer("308111222", "Kech Soft", new("1726", "1726266", "Sinov 1", "+998901234567", "Sinov Direktor")));
        await site.Do(registrar, new AddEmployerPeriod(id, EmployerPeriodKind.Resident, residentFrom, null, "Qaror"));
        await site.Do(registrar, new AddEmployerPeriod(id, EmployerPeriodKind.Exporter, new(2022, 1, 1), null, "Qaror"));
        return "308111222";
    }
}
