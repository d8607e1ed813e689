using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.Infrastructure.Seed.Demo;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Seed;

public sealed class DemoStoryTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = new(2026, 3, 17);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Told_twice_on_empty_databases_it_comes_out_the_same()
    {
        await using var one = await ToldStory.On(postgres, Today);
        await using var other = await ToldStory.On(postgres, Today);
        Assert.Equal(await one.Digest(), await other.Digest());
    }

    [Fact]
    public async Task Told_again_on_the_same_database_it_changes_nothing()
    {
        await using var story = await ToldStory.On(postgres, Today);
        var (digest, audit) = (await story.Digest(), await story.InDatabase(db => db.Audit.CountAsync(Ct)));
        Assert.Equal(Telling.ToldBefore, await DemoStory.Tell(story.Services, withPassword: true, Ct));
        Assert.Equal((digest, audit), (await story.Digest(), await story.InDatabase(db => db.Audit.CountAsync(Ct))));
    }

    /// <summary>Days that are hard on calendars: month ends, a leap day, a year's turn, weekends, a holiday.</summary>
    [Theory]
    [InlineData("2026-03-17")]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-01")]
    [InlineData("2027-05-31")]
    [InlineData("2028-02-29")]
    [InlineData("2026-08-30")]
    public async Task Whenever_it_is_told_every_group_and_every_state_has_members(string today)
    {
        await using var story = await ToldStory.On(postgres, DateOnly.ParseExact(today, "yyyy-MM-dd"));
        var pages = await story.Candidates();
        Assert.Equal(6, pages.Count);
        var main = new[] { pages["301000011"], pages["301000022"] };
        foreach (var group in Enum.GetValues<CandidateGroup>())
        {
            Assert.All(main, page => Assert.True(page.In(group).Any(), $"{page.CentreName} has nobody in {group}."));
        }

        Assert.All(main, page => Assert.True(page.In(CandidateGroup.Ready).Count(r => r.IsClosing) is > 0 and < 6, $"{page.CentreName}: windows about to close."));
        Assert.All(main, page => Assert.Contains(page.In(CandidateGroup.Ready), r => !r.IsClosing));
        Assert.All(pages["301000055"].Rows, r => Assert.Contains(r.Open, o => o.Code == "centre-eligible"));

        var why = pages.Values.SelectMany(p => p.In(CandidateGroup.Cannot)).SelectMany(r => r.Open).Where(o => o.Outcome == RuleOutcome.NotMet).Select(o => o.Code).ToHashSet();
        string[] refusing =
        [
            "centre-eligible", "direction-listed", "registered-before-hire", "hired-within-window", "continuous-employment",
            "employer-resident-exporter", "wage-band", "filed-in-time",
        ];
        Assert.Empty(refusing.Except(why));
        var missing = pages.Values.SelectMany(p => p.In(CandidateGroup.SomethingMissing)).SelectMany(r => r.Open).Where(o => o.Outcome == RuleOutcome.Unknown).Select(o => o.Code).ToHashSet();
        Assert.Equal(["disability-certified", "wage-band"], missing.Order());

        var claims = await story.InDatabase(db => db.Claims.AsNoTracking().Include(c => c.Lines).ToListAsync(Ct));
        Assert.Equal(Enum.GetValues<ClaimState>(), claims.Select(c => c.State).Distinct().Order());
        Assert.Contains(claims, c => c.State == ClaimState.Decided && c.Lines.Any(l => l.State == LineState.Approved) && c.Lines.Any(l => l.State == LineState.Refused));
        Assert.Contains(claims, c => c.State == ClaimState.InReview
            && Enum.GetValues<Verdict>().All(v => c.Lines.Any(l => l.Recommendation == v)) && c.Lines.Any(l => l.State == LineState.Pending));
    }

    [Fact]
    public async Task It_has_the_size_it_promises_and_nobody_twice()
    {
        await using var story = await ToldStory.On(postgres, Today);
        var persons = await story.InDatabase(db => db.Persons.AsNoTracking().ToListAsync(Ct));
        var trainings = await story.InDatabase(db => db.Trainings.CountAsync(Ct));
        Assert.InRange(persons.Count, 110, 130);
        Assert.Equal(persons.Count + 2, trainings);
        Assert.Equal(persons.Count, persons.Select(p => p.FullName).Distinct().Count());
        Assert.Equal(4, await story.InDatabase(db => db.Employers.CountAsync(Ct)));
        Assert.Contains(persons, p => p.FamilyName.Contains('\u02BB', StringComparison.Ordinal));
        Assert.Contains(persons, p => p.FamilyName[0] is >= 'А' and <= 'Я');
    }

    [Fact]
    public async Task Two_people_are_ready_at_two_centres_until_one_of_them_claims()
    {
        await using var story = await ToldStory.On(postgres, Today);
        var pages = await story.Candidates();
        var both = pages["301000011"].In(CandidateGroup.Ready).Select(r => r.FullName).Intersect(pages["301000022"].In(CandidateGroup.Ready).Select(r => r.FullName));
        Assert.Equal(2, both.Count());
    }

    [Fact]
    public async Task Everything_came_about_by_an_act_of_somebody_who_has_an_account()
    {
        await using var story = await ToldStory.On(postgres, Today);
        var actors = await story.InDatabase(db => db.Audit.Select(a => a.ActorId).Distinct().ToListAsync(Ct));
        var accounts = await story.InDatabase(db => db.Users.Select(u => (Guid?)u.Id).ToListAsync(Ct));
        var own = actors.Where(a => a is not null).ToList();
        Assert.Empty(own.Except(accounts));
        var acts = await story.InDatabase(db => db.Audit.Where(a => a.ActorId != null).Select(a => a.Action).Distinct().ToListAsync(Ct));
        Assert.DoesNotContain("", acts);
        Assert.False(await story.InDatabase(db => db.Audit.AnyAsync(a => a.ActorId != null && a.Action != "DemoAccounts" && a.At >= new DateTimeOffset(Today, default, TimeSpan.FromHours(5)).ToUniversalTime(), Ct)));
    }

    [Fact]
    public async Task A_telling_that_is_stopped_leaves_nothing_and_can_be_told_anew()
    {
        await using var story = await ToldStory.Untold(postgres, Today);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var telling = DemoStory.Tell(story.Services, withPassword: false, stop.Token);
        stop.CancelAfter(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => telling);
        Assert.False(await story.InDatabase(db => db.Centres.AnyAsync(Ct)));
        Assert.Equal(Telling.Told, await DemoStory.Tell(story.Services, withPassword: false, Ct));
    }
}
