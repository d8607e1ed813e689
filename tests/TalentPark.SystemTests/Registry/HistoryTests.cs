using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Audit;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>Every record tells who changed what, when and why; personal values stand in the audit encrypted alone.</summary>
public sealed class HistoryTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_graduates_history_shows_old_and_new_of_every_change_newest_first()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        await site.Do(centre, new SetDisability(training, true, new(2024, 1, 1), null));
        await site.Do(centre, new SetDisability(training, true, new(2024, 2, 1), null));

        var history = await site.Send<HistoryPage>(centre, new ShowOwnHistory(training));
        var last = history.Entries[0];
        Assert.Equal(("SetDisability", "Person", "changed", centre.Name), (last.Action, last.Record, last.Kind, last.Who));
        Assert.Contains(new HistoryChange(nameof(Person.DisabilityFrom), "2024-01-01", "2024-02-01"), last.Changes);
        Assert.Contains(history.Entries, e => e is { Action: "SetWages", Record: "WageMonth" } && e.Changes.Contains(new(nameof(WageMonth.Gross), null, "11000000")));
        Assert.Contains(history.Entries, e => e is { Action: "AddGraduate", Record: "Training" });
        Assert.Equal(history.Entries.OrderByDescending(e => e.No), history.Entries);
    }

    [Fact]
    public async Task A_pinfl_is_never_shown_whole_and_no_personal_value_stands_readable_in_the_table()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var training = await _world.Graduate(centre, await _world.Course(centre), pinfl, family: "Yashirin", given: "Odam");
        var person = await site.InDatabase(db => db.Trainings.Where(t => t.Id == training).Select(t => t.PersonId).SingleAsync(Ct));

        var history = await site.Send<HistoryPage>(await site.Person(Role.Auditor), new ShowHistory(person));
        var added = Assert.Single(history.Entries, e => e is { Record: "Person", Kind: "added" });
        Assert.Contains(new HistoryChange(nameof(Person.Pinfl), null, $"•••• {pinfl[^4..]}"), added.Changes);
        Assert.Contains(new HistoryChange(nameof(Person.FamilyName), null, "Yashirin"), added.Changes);
        var readable = await site.InDatabase(db => db.Database.SqlQueryRaw<string>("""select changes::text || encode(coalesce(personal_changes, ''), 'escape') as "Value" from audit_entry""").ToListAsync(Ct));
        Assert.All(readable, text => Assert.False(text.Contains(pinfl, StringComparison.Ordinal) || text.Contains("Yashirin", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_ends_and_the_next_goes_on_without_a_gap()
    {
        var centre = await _world.Centre();
        var training = await _world.Graduate(centre, await _world.Course(centre));
        for (var day = 1; day <= 28; day++)
        {
            await site.Do(centre, new SetDisability(training, true, new(2024, 1, day), null));
            await site.Do(centre, new SetDisability(training, true, new(2024, 2, day), null));
        }

        var first = await site.Send<HistoryPage>(centre, new ShowOwnHistory(training));
        var second = await site.Send<HistoryPage>(centre, new ShowOwnHistory(training, first.Entries[^1].No));
        Assert.True(first.More);
        Assert.False(second.More);
        Assert.Equal(50, first.Entries.Count);
        Assert.Equal(58, first.Entries.Concat(second.Entries).Select(e => e.No).Distinct().Count());
    }

    [Fact]
    public async Task A_centre_sees_its_own_graduates_alone_and_people_of_other_centres_unnamed()
    {
        var (one, other) = (await _world.Centre(), await _world.Centre());
        var pinfl = World.NextPinfl();
        var training = await _world.Graduate(one, await _world.Course(one), pinfl);
        var same = await _world.Graduate(other, await _world.Course(other), pinfl);

        await Assert.ThrowsAsync<NotFound>(() => site.Send<HistoryPage>(other, new ShowOwnHistory(training)));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Send<HistoryPage>(other, new ShowHistory(training)));
        var history = await site.Send<HistoryPage>(other, new ShowOwnHistory(same));
        Assert.Contains(history.Entries, e => e is { Record: "Person", IsOtherCentre: true, Who: null });
        Assert.DoesNotContain(history.Entries, e => e.Who == one.Name);
        Assert.Contains(history.Entries, e => e.Record == "Training" && e.Who == other.Name);
    }

    [Theory, InlineData("uz"), InlineData("ru"), InlineData("en")]
    public async Task The_pages_show_it_to_centre_and_staff(string language)
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        using var own = await site.SignedIn(centre, language);
        var page = WebUtility.HtmlDecode(await own.GetStringAsync($"/centre/graduates/{training}/history", Ct));
        Assert.Contains("11\u00A0000\u00A0000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("History.", page, StringComparison.Ordinal);

        using var staff = await site.SignedIn(await site.Person(Role.Reviewer), language);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/history/{training}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync($"/history/{training}", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_a_register_told_stays_when_the_centre_types_another_value_and_both_are_shown()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        var job = await site.InDatabase(db => (from t in db.Trainings join e in db.Employments on t.PersonId equals e.PersonId where t.Id == training select e.Id).SingleAsync(Ct));
        await site.InDatabase(async db =>
        {
            var employment = await db.Employments.Include(e => e.Wages).SingleAsync(e => e.Id == job, Ct);
            var displaced = employment.SeeWage(new(2025, 3, 1), 10_500_000, new(FactSource.Register, new(2025, 9, 1)));
            await db.Keep(job, [displaced!.Value], Ct);
            return await db.SaveChangesAsync(Ct);
        });
        var revision = await site.InDatabase(db => db.Employments.Where(e => e.Id == job).Select(e => e.Revision).SingleAsync(Ct));
        await site.Do(centre, new SetWages(job, revision, [new(new(2025, 3, 1), 12_000_000)]));

        var page = await site.Send<GraduatePage>(centre, new ShowGraduate(training));
        Assert.Equal(10_500_000, page.Jobs[0].Employment.Wages.Single(w => w.Month == new DateOnly(2025, 3, 1)).Gross);
        var kept = Assert.Single(page.Jobs[0].Disagreements);
        Assert.Equal((FactSource.Centre, "12000000", "wage:2025-03"), (kept.Source, kept.Value, kept.Fact));
        using var browser = await site.SignedIn(centre);
        Assert.Contains("12\u00A0000\u00A0000", WebUtility.HtmlDecode(await browser.GetStringAsync($"/centre/graduates/{training}", Ct)), StringComparison.Ordinal);
    }
}
