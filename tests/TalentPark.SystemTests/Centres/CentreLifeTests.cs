using System.Net;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Centres;

/// <summary>The life cycle of an accreditation, through commands and pages, and what the rule on centres makes of it.</summary>
public sealed class CentreLifeTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_suspension_that_covers_the_courses_end_makes_the_graduate_ineligible_and_lifting_it_later_does_not_help()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre); // the course ends on 10.02.2025
        Assert.Equal(RuleOutcome.Met, await Rule(centre));
        await Step(centre, AccreditationStep.Suspend, new(2025, 2, 10));
        Assert.Equal(RuleOutcome.NotMet, await Rule(centre));
        await Step(centre, AccreditationStep.Lift, new(2025, 2, 11));
        Assert.Equal(RuleOutcome.NotMet, await Rule(centre));
        Assert.Equal(AccreditationState.Accredited, (await File(centre)).State);
    }

    [Fact]
    public async Task A_suspension_after_the_courses_end_changes_nothing()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        await Step(centre, AccreditationStep.Suspend, new(2025, 2, 11));
        Assert.Equal(RuleOutcome.Met, await Rule(centre));
    }

    [Fact]
    public async Task A_withdrawal_back_in_time_shows_the_lines_it_touches_before_it_is_saved()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre, 2);
        using var registrar = await site.As(Role.Registrar);
        var path = $"/registry/centres/{centre.CentreId}/accreditation/withdraw";
        using var typed = await registrar.Submit(path, Typed("01.01.2025"), "#step");
        using var effects = await typed.Html();
        Assert.Equal(2, effects.QuerySelectorAll("section[aria-labelledby=lines-Undecided] tbody tr").Length);
        Assert.Equal(AccreditationState.Accredited, (await File(centre)).State);

        Desk.Moved(await registrar.Send(effects, [], "#confirm"));
        Assert.Equal(AccreditationState.Withdrawn, (await File(centre)).State);
        var lines = (await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim))).Lines;
        Assert.All(lines, l => Assert.True(l.FactsChanged));
        using var page = await registrar.Open($"/registry/centres/{centre.CentreId}");
        Assert.Contains("Buyruq 7", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Soxta hujjat", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confirmed_must_be_what_was_shown()
    {
        var centre = await _world.Centre();
        using var registrar = await site.As(Role.Registrar);
        using var typed = await registrar.Submit($"/registry/centres/{centre.CentreId}/accreditation/withdraw", Typed("01.01.2025"), "#step");
        using var effects = await typed.Html();
        await _world.Submitted(centre); // a line that was not there when the effects were shown
        using var answer = await registrar.Send(effects, [], "#confirm");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var forged = await registrar.Send(effects, new() { ["Input.Seen"] = "" }, "#confirm");
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Equal(AccreditationState.Accredited, (await File(centre)).State);
    }

    [Fact]
    public async Task A_step_on_a_record_changed_meanwhile_is_refused_as_stale()
    {
        var centre = await _world.Centre();
        var revision = (await File(centre)).Centre.Revision;
        var registrar = await site.Person(Role.Registrar);
        await site.Do(registrar, new TakeAccreditationStep(centre.CentreId!.Value, revision, AccreditationStep.Suspend, new(2025, 3, 1), null, "Buyruq", "Sinov"));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(registrar, new TakeAccreditationStep(centre.CentreId!.Value, revision, AccreditationStep.Withdraw, new(2025, 3, 1), null, "Buyruq", "Sinov")));
    }

    [Fact]
    public async Task Two_steps_at_the_same_moment_leave_one()
    {
        var centre = await _world.Centre();
        var revision = (await File(centre)).Centre.Revision;
        var registrar = await site.Person(Role.Registrar);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await site.Do(registrar, new TakeAccreditationStep(centre.CentreId!.Value, revision, AccreditationStep.Suspend, new(2025, 3, 1), null, "Buyruq", "Sinov"));
                return true;
            }
            catch (Exception e) when (e is StaleForm or RuleBroken { Code: "accreditation-step-forbidden" })
            {
                return false;
            }
        }));
        Assert.Single(outcomes, done => done);
        Assert.Equal(2, (await File(centre)).Centre.AccreditationEvents.Count);
    }

    [Fact]
    public async Task The_steps_are_never_altered_not_even_by_the_owner()
    {
        await _world.Centre();
        await using var source = NpgsqlDataSource.Create(site.Database.Owner);
        await using var update = source.CreateCommand("update accreditation_event set reason = 'x'");
        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState);
    }

    [Fact]
    public async Task A_day_ahead_an_impossible_day_and_an_impossible_step_are_told_beside_the_form()
    {
        var centre = await _world.Centre();
        using var registrar = await site.As(Role.Registrar);
        var path = $"/registry/centres/{centre.CentreId}/accreditation/suspend";
        foreach (var (day, field) in new[] { ("01.01.2027", "Input.Day"), ("31.02.2025", "Input.Day"), ("", "Input.Day"), ("01.01.1950", "Input.Day") })
        {
            using var answer = await registrar.Submit(path, Typed(day), "#step");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var page = await answer.Html();
            Assert.NotEqual("", page.Fault(field));
        }

        using var blank = await registrar.Submit(path, new() { ["Input.Day"] = "01.03.2025" }, "#step");
        using var asked = await blank.Html();
        Assert.NotEqual("", asked.Fault("Input.Ground"));
        Assert.NotEqual("", asked.Fault("Input.Reason"));
        using var lift = await registrar.Submit($"/registry/centres/{centre.CentreId}/accreditation/lift", Typed("01.03.2025"), "#step");
        Assert.Equal(HttpStatusCode.BadRequest, lift.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/centres/{centre.CentreId}/accreditation/nonsense"));
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/centres/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task Auditors_read_and_only_registrars_write()
    {
        var centre = await _world.Centre();
        using var auditor = await site.As(Role.Auditor);
        using var page = await auditor.Open($"/registry/centres/{centre.CentreId}");
        Assert.Empty(page.QuerySelectorAll("a[href*='/accreditation/'], a[href$='/contact'], a[href$='/account']"));
        foreach (var below in new[] { "accreditation/suspend", "contact", "account", "places/new" })
        {
            Assert.NotEqual(HttpStatusCode.OK, await auditor.Status($"/registry/centres/{centre.CentreId}/{below}"));
        }

        Assert.NotEqual(HttpStatusCode.OK, await auditor.Status("/registry/centres/new"));
        using var other = await site.SignedIn(await _world.Centre());
        Assert.NotEqual(HttpStatusCode.OK, await other.Status($"/registry/centres/{centre.CentreId}"));
    }

    [Fact]
    public async Task A_centre_that_has_only_applied_is_registered_without_a_day_of_accreditation()
    {
        using var registrar = await site.As(Role.Registrar);
        using var answer = await registrar.Submit("/registry/centres/new", Registration("309111222"));
        var path = Desk.Moved(answer);
        using var page = await registrar.Open(path);
        Assert.Contains("Ariza bergan", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("20208000900000001001", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("1001", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("https://namuna.uz", page.MainText(), StringComparison.Ordinal);
        using var again = await registrar.Submit("/registry/centres/new", Registration("309111222"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
    }

    [Theory]
    [InlineData("Input.Stir", "12345678")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Contact.DistrictSoato", "")]
    [InlineData("Input.Contact.DistrictSoato", "1726999")]
    [InlineData("Input.Contact.Address", "")]
    [InlineData("Input.Contact.Phone", "12")]
    [InlineData("Input.PublicPhone", "abc")]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.Site", "javascript://alert.uz/%0a1")]
    [InlineData("Input.Site", "http://user@namuna.uz")]
    [InlineData("Input.Account", "123")]
    [InlineData("Input.Mfo", "1")]
    [InlineData("Input.AccreditedTo", "01.01.2025")]
    [InlineData("Input.AppliedOn", "01.01.2027")]
    [InlineData("Input.Ground", "")]
    [InlineData("Input.OtherDirectors", "Nomi\u202Eteskari")]
    public async Task A_fault_in_the_registration_is_told_beside_its_field(string field, string value)
    {
        using var registrar = await site.As(Role.Registrar);
        var form = Registration("309111333");
        form[field] = value;
        using var answer = await registrar.Submit("/registry/centres/new", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.NotEqual("", page.Fault(field));
    }

    private static Dictionary<string, string?> Registration(string stir) => new()
    {
        ["Input.Stir"] = stir,
        ["Input.Name"] = "Sinov yangi markazi",
        ["Input.IsState"] = "false",
        ["Input.Contact.DistrictSoato"] = "1726266",
        ["Input.Contact.Address"] = "Sinov koʻchasi 1",
        ["Input.Contact.Director"] = "Sinov Direktor",
        ["Input.Contact.Phone"] = "+998 90 123 45 67",
        ["Input.Email"] = "aloqa@namuna.uz",
        ["Input.Site"] = "namuna.uz",
        ["Input.Account"] = "20208000900000001001",
        ["Input.Mfo"] = "00401",
        ["Input.Ground"] = "Ariza 5",
    };

    private static Dictionary<string, string?> Typed(string day) => new() { ["Input.Day"] = day, ["Input.Ground"] = "Buyruq 7", ["Input.Reason"] = "Soxta hujjat" };

    private async Task<CentreFile> File(TestPerson centre) => await site.Send<CentreFile>(centre, new ShowOwnCentre());

    private async Task Step(TestPerson centre, AccreditationStep step, DateOnly day) => await site.Do(
        await site.Person(Role.Registrar), new TakeAccreditationStep(centre.CentreId!.Value, (await File(centre)).Centre.Revision, step, day, null, "Buyruq 7", "Sinov"));

    private async Task<RuleOutcome> Rule(TestPerson centre)
    {
        var page = await site.Send<CandidatesPage>(centre, new ListCandidates());
        return page.Rows.Single().Open.Any(r => r.Code == SubsidyRuleCodes.CentreEligible) ? RuleOutcome.NotMet : RuleOutcome.Met;
    }
}
