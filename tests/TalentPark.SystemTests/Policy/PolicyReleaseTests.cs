using System.Net;
using System.Text;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Policy;

/// <summary>Releases on a real database: two persons, one number each, rows that stay, in force everywhere within seconds.</summary>
public sealed class PolicyReleaseTests(Site site) : IClassFixture<Site>
{
    private static DateOnly Year(int year) => new(year, 1, 1);

    [Fact]
    public async Task A_release_is_in_force_at_once_here_and_within_seconds_in_another_process()
    {
        await using var other = new SiteFactory(site.Database.App, site.Clock);
        other.StartServer();
        using var there = new HttpClient { BaseAddress = other.ClientOptions.BaseAddress };
        using var here = site.Visitor();
        Assert.Equal("412000", (await there.Asked("base-value", "on=2030-06-01")).Value);

        var (author, releaser) = (await site.Keeper(), await site.Keeper());
        var number = await site.Release(releaser, await site.Proposed(author, PolicyDesk.Value("base-value", "500 000", Year(2030))));

        Assert.Equal(("500000", number), await here.Asked("base-value", "on=2030-06-01"));
        Assert.Equal(("412000", 0), await here.Asked("base-value", "on=2029-12-31"));
        Assert.Equal(("412000", 0), await here.Asked("base-value", $"on=2030-06-01&known={site.Today.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal(("500000", number), await here.Asked("base-value", $"on=2030-06-01&known={site.Today:yyyy-MM-dd}"));
        for (var i = 0; (await there.Asked("base-value", "on=2030-06-01")).Value != "500000"; i++)
        {
            Assert.True(i < 40, "The other process never noticed.");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_later_release_supersedes_and_the_history_shows_both()
    {
        var (author, releaser) = (await site.Keeper(), await site.Keeper());
        await site.Release(releaser, await site.Proposed(author, PolicyDesk.Value("filing-months", "4", Year(2031))));
        var number = await site.Release(releaser, await site.Proposed(author, PolicyDesk.Value("filing-months", "5", Year(2031))));

        using var client = await site.SignedIn(await site.Person(Role.Auditor));
        using var page = await client.Open("/policy/parameters/default/filing-months");
        var rows = page.QuerySelectorAll("main tbody tr").Select(r => r.TextContent).Where(r => r.Contains("01.01.2031", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.DoesNotContain("Almashtirilgan", rows[0], StringComparison.Ordinal);
        Assert.Contains("Almashtirilgan", rows[1], StringComparison.Ordinal);
        Assert.Equal(("5", number), await client.Asked("filing-months", "on=2031-01-01"));
    }

    [Fact]
    public async Task The_author_cannot_release_it_told_by_the_aggregate_and_by_the_database()
    {
        var author = await site.Keeper();
        var id = await site.Proposed(author, PolicyDesk.Value("filing-months", "6", Year(2032)));
        Assert.Equal("release-four-eyes", (await Assert.ThrowsAsync<RuleBroken>(() => site.Release(author, id))).Code);

        using var client = await site.SignedIn(author);
        using var page = await client.Open($"/policy/releases/{id}");
        Assert.Equal("true", page.QuerySelector("form[action*='Release'] button")!.GetAttribute("aria-disabled"));
        using var answer = await client.Send(page, [], "form[action*='Release']");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("toʻrt koʻz", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var source = NpgsqlDataSource.Create(site.Database.App);
        await using var update = source.CreateCommand("update policy_release set state = 'Released', number = 900, decider_id = author_id where id = $1");
        update.Parameters.AddWithValue(id);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ck_policy_release_four_eyes", refused.ConstraintName);
    }

    [Theory]
    [InlineData("update policy_entry set value = '1'")]
    [InlineData("delete from policy_entry")]
    [InlineData("update classifier_item set is_closed = true")]
    [InlineData("delete from classifier_item")]
    public async Task Rows_of_the_policy_are_never_changed_by_the_application_nor_by_the_owner(string sql)
    {
        foreach (var (connection, state) in new[] { (site.Database.App, PostgresErrorCodes.InsufficientPrivilege), (site.Database.Owner, PostgresErrorCodes.RestrictViolation) })
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand(sql);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal(state, refused.SqlState);
        }
    }

    [Fact]
    public async Task Of_two_releases_at_one_moment_one_has_to_be_looked_at_again()
    {
        var (author, releaser) = (await site.Keeper(), await site.Keeper());
        var first = await site.Proposed(author, PolicyDesk.Value("filing-months", "7", Year(2033)));
        var second = await site.Proposed(author, PolicyDesk.Value("filing-months", "8", Year(2034)));
        var outcomes = await Task.WhenAll(Try(first), Try(second));

        Assert.Single(outcomes, o => o is null);
        Assert.Contains(outcomes.OfType<string>().Single(), new[] { "release-meanwhile", "release-effects-old" });
        var left = outcomes[0] is null ? second : first;
        await site.Do(author, new RenewEffects(left));
        await site.Reckoned(author, left);
        await site.Release(releaser, left);

        async Task<string?> Try(Guid id)
        {
            try
            {
                await site.Release(releaser, id);
                return null;
            }
            catch (RuleBroken broken)
            {
                return broken.Code;
            }
        }
    }

    [Fact]
    public async Task Nonsense_is_told_beside_its_field()
    {
        var author = await site.Keeper();
        await Faults(author, PolicyDesk.Value("base-value", "-1", Year(2030)), ("Value", "policy-value-bad"));
        await Faults(author, PolicyDesk.Value("no-such", "1", Year(2030)), ("Code", "policy-code"));
        await Faults(author, PolicyDesk.Value("base-value", "1", Year(2030), "no-such"), ("Edition", "policy-edition"));
        await Faults(author, PolicyDesk.Value("base-value", "1", new(2024, 9, 14)), ("ValidFrom", "policy-day-closed"));
        await Faults(author, PolicyDesk.Value("base-value", "1|2", Year(2030)) with { Act = "A|B", Mark = "perhaps" }, ("Act", "policy-bar"), ("Mark", "policy-mark"), ("Value", "policy-bar"));
        await Faults(author, PolicyDesk.Item(ClassifierKinds.Holiday, "32-01", Year(2030), "Kun"), ("Code", "classifier-holiday"));
        await Faults(author, PolicyDesk.Item(ClassifierKinds.District, "1726999", Year(2030), "Tuman", "9999", "district"), ("Group", "classifier-group"));
        await Faults(author, PolicyDesk.Item(ClassifierKinds.RefusalReason, "no-luck", Year(2030), "Sabab", "papers"), ("Code", "classifier-reason"));

        var bands = await site.Draft(author, PolicyDesk.Value("wage-band.2.from", "9", Year(2030)));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.Do(author, new ProposeRelease(bands, 1)));
        Assert.Equal("release-not-whole", refused.Code);

        async Task Faults(TestPerson by, TypedChange change, params (string, string)[] expected)
        {
            var id = await site.Draft(by);
            var faults = (await Assert.ThrowsAsync<InputRefused>(() => site.Do(by, new AddPolicyChange(id, 0, change)))).Faults;
            Assert.Equal(expected.Order(), faults.Select(f => (f.Field, f.Code)).Order());
        }
    }

    [Fact]
    public async Task A_files_good_rows_are_kept_and_the_others_come_back_with_their_reasons()
    {
        var author = await site.Keeper();
        var id = await site.Draft(author);
        var answer = await Import(id, 0, "\uFEFFedition;code;valid_from;value;act;article;mark\ndefault;base-value;2035-01-01;600000;Act;;confirmed\ndefault;base-value;01.02.2035;-5;Act;;confirmed\ndefault;no-such;2035-01-01;1;;;assumed\ndefault;filing-months;soon;4;Act;1;assumed\ndefault;filing-months\n");

        Assert.Equal(1, answer.Added);
        Assert.Equal([3, 4, 5, 6], answer.Refused.Select(r => r.No));
        Assert.Equal(["policy-value-bad"], answer.Refused[0].Faults.Select(f => f.Code));
        Assert.Equal(["policy-code", "required"], answer.Refused[1].Faults.Select(f => f.Code).Order());
        Assert.Contains(answer.Refused[2].Faults, f => f.Code == "file-day");
        Assert.Equal(["file-row-cells"], answer.Refused[3].Faults.Select(f => f.Code));
        Assert.Contains("no-such", answer.Refused[1].Text, StringComparison.Ordinal);

        var items = await Import(id, 1, "kind,code,valid_from,name_uz,name_ru,name_en,group,detail,closed,act,mark\nholiday,2035-03-09,2035-01-01,Kun,День,Day,,,,Act,assumed\nissuer,acme,2025-01-01,Acme,Acme,Acme,international-vendor,,false,Act,assumed\n");
        Assert.Equal((2, 0), (items.Added, items.Refused.Count));
        Assert.Equal(3, (await site.Send<ReleasePage>(author, new ShowRelease(id))).Changes.Count);

        foreach (var (text, code) in new[] { ("", "file-empty"), ("edition,code,valid_from,value\n", "file-empty"), ("edition,code,valid_from,colour\n", "file-column"), ("code,valid_from\n", "file-head"), ("edition,code,valid_from\n\0,a,b\n", "file-not-csv") })
        {
            Assert.Equal(code, Assert.Single((await Assert.ThrowsAsync<InputRefused>(() => Import(id, 3, text))).Faults).Code);
        }

        var large = await Assert.ThrowsAsync<InputRefused>(() => site.Send<ChangeFileAnswer>(author, new ImportPolicyChanges(id, 3, new byte[ChangeFile.MostBytes + 1])));
        Assert.Equal("file-large", Assert.Single(large.Faults).Code);
        var notText = await Assert.ThrowsAsync<InputRefused>(() => site.Send<ChangeFileAnswer>(author, new ImportPolicyChanges(id, 3, [0xFF, 0xFE, 0x41])));
        Assert.Equal("file-not-utf8", Assert.Single(notText.Faults).Code);

        Task<ChangeFileAnswer> Import(Guid release, int revision, string text) => site.Send<ChangeFileAnswer>(author, new ImportPolicyChanges(release, revision, Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task A_released_direction_and_holiday_count_from_their_day()
    {
        var (author, releaser) = (await site.Keeper(), await site.Keeper());
        var today = site.Today;
        await site.Release(releaser, await site.Proposed(
            author,
            PolicyDesk.Item(ClassifierKinds.Direction, "programming.zig", today, "Zig", "programming", "71"),
            PolicyDesk.Item(ClassifierKinds.Holiday, "2025-09-17", today, "Dam olish kuni"),
            PolicyDesk.Item(ClassifierKinds.Issuer, "acme", today, "Acme", "international-vendor")));

        using var client = site.Visitor();
        var directions = await client.GetStringAsync("/api/v1/classifiers/direction?on=2025-09-15", TestContext.Current.CancellationToken);
        Assert.Contains("programming.zig", directions, StringComparison.Ordinal);
        Assert.DoesNotContain("programming.zig", await client.GetStringAsync("/api/v1/classifiers/direction?on=2025-09-14", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var holidays = await site.InDatabase(db => Task.FromResult(db.Holidays.ToList()));
        Assert.False(new BusinessCalendar(holidays).IsWorkingDay(new(2025, 9, 17)));
        Assert.True(await site.InDatabase(db => Task.FromResult(db.Directions.Any(d => d.Code == "programming.zig"))));
        using var check = await client.GetAsync("/check", TestContext.Current.CancellationToken);
        Assert.Contains("programming.zig", await check.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_read_do_not_propose_and_others_do_not_see()
    {
        foreach (var role in new[] { Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor })
        {
            var reader = await site.Person(role);
            using var client = await site.SignedIn(reader);
            foreach (var path in new[] { "/policy", "/policy/classifiers", "/policy/classifiers?kind=bank", "/policy/releases", "/policy/classifiers/direction/programming.python" })
            {
                using var page = await client.Open(path);
            }

            using var denied = await client.GetAsync("/policy/releases/new", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
            await Assert.ThrowsAsync<NotAllowed>(() => site.Send<Guid>(reader, new DraftRelease("Sabab")));
        }

        using var registrar = await site.SignedIn(await site.Person(Role.Registrar));
        using var hidden = await registrar.GetAsync("/policy", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, hidden.StatusCode);

        var draft = await site.Draft(await site.Keeper());
        await Assert.ThrowsAsync<NotFound>(async () => await site.Send<ReleasePage>(await site.Person(Role.Auditor), new ShowRelease(draft)));
    }

    [Fact]
    public async Task Another_refuses_with_a_reason_that_the_audit_keeps()
    {
        var (author, other) = (await site.Keeper(), await site.Keeper());
        var id = await site.Proposed(author, PolicyDesk.Value("filing-months", "9", Year(2036)));
        await site.Do(other, new RefuseRelease(id, await site.Revision(other, id), "Hujjat raqami notoʻgʻri"));

        var page = await site.Send<ReleasePage>(author, new ShowRelease(id));
        Assert.Equal((ReleaseState.Refused, "Hujjat raqami notoʻgʻri", (int?)null), (page.Release.State, page.Release.DecisionNote, page.Release.Number));
        var audit = await site.InDatabase(db => Task.FromResult(db.Audit.Where(a => a.Subject == "PolicyRelease" && a.SubjectId == id.ToString()).ToList()));
        Assert.Contains(audit, a => a.Action == "RefuseRelease" && a.Reason == "Hujjat raqami notoʻgʻri");
        Assert.Contains(audit, a => a.Action == "DraftRelease" && a.Reason == "Sinov uchun");
    }
}
