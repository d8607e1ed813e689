using System.Net;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Centres;

/// <summary>Another bank account needs a second person; contacts and places a centre asks for need a registrar.</summary>
public sealed class AccountChangeTests(Site site) : IClassFixture<Site>
{
    private const string NewAccount = "20208000755555555001";

    private readonly World _world = new(site);

    [Fact]
    public async Task The_centre_asks_a_registrar_compares_all_digits_and_confirms()
    {
        var centre = await _world.Centre();
        using var own = await site.SignedIn(centre);
        Desk.Moved(await own.Submit("/centre/profile/account", Typed(NewAccount)), "/centre/profile");
        using var profile = await own.Open("/centre/profile");
        Assert.Contains("tasdiqlanmagan", profile.QuerySelector(".tp-note.st-warn")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(NewAccount, profile.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain(NewAccount, (await File(centre)).Centre.Account, StringComparison.Ordinal);
        Assert.True((await File(centre)).HasOpenAccountChange);

        using var registrar = await site.As(Role.Registrar);
        using var page = await registrar.Open($"/registry/centres/{centre.CentreId}");
        var link = page.QuerySelector("#changes ~ ul a")!.GetAttribute("href")!;
        using var change = await registrar.Open(link);
        Assert.Contains(NewAccount, change.MainText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Desk.Moved(await registrar.Send(change, new() { ["Input.IsConfirmed"] = "true" }, "#decide"));
        var file = await File(centre);
        Assert.Equal((NewAccount, "00873", false), (file.Centre.Account, file.Centre.Mfo, file.HasOpenAccountChange));
        using var after = await registrar.Open(link);
        Assert.DoesNotContain(NewAccount, after.MainText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_registrar_who_asked_cannot_confirm_neither_in_code_nor_in_the_database()
    {
        var centre = await _world.Centre();
        var registrar = await site.Person(Role.Registrar);
        var change = await site.Send<Guid>(registrar, new ProposeAccount(centre.CentreId!.Value, NewAccount, "00873", "Bank oʻzgardi"));
        Assert.Equal("centre-change-own", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(registrar, new DecideChange(change, true, null)))).Code);
        Assert.Equal("centre-change-own", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(registrar, new DecideChange(change, false, "Yoʻq")))).Code);
        using var client = await site.SignedIn(registrar);
        using var page = await client.Open($"/registry/centres/{centre.CentreId}/changes/{change}");
        Assert.Null(page.QuerySelector("#decide"));
        Assert.DoesNotContain(NewAccount, page.MainText().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await using var source = NpgsqlDataSource.Create(site.Database.App);
        await using var update = source.CreateCommand("update centre_change set state = 'Confirmed', closed_by_id = proposed_by_id, closed_at = now() where id = $1");
        update.Parameters.AddWithValue(change);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ck_centre_change_four_eyes", refused.ConstraintName);
        Assert.NotEqual(NewAccount, (await File(centre)).Centre.Account);
    }

    [Fact]
    public async Task Of_several_confirmations_at_once_one_holds()
    {
        var centre = await _world.Centre();
        var change = await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        var registrars = new List<TestPerson>();
        for (var i = 0; i < 4; i++)
        {
            registrars.Add(await site.Person(Role.Registrar));
        }

        var done = await Task.WhenAll(registrars.Select(async (r, i) =>
        {
            try
            {
                await site.Do(r, new DecideChange(change, i % 2 == 0, "Xat bilan solishtirildi"));
                return 1;
            }
            catch (Exception e) when (e is StaleForm or RuleBroken { Code: "centre-change-closed" })
            {
                return 0;
            }
        }));
        Assert.Equal(1, done.Sum());
    }

    [Fact]
    public async Task A_refused_change_leaves_the_account_and_needs_words()
    {
        var centre = await _world.Centre();
        var before = (await File(centre)).Centre.Account;
        var change = await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        using var registrar = await site.As(Role.Registrar);
        var path = $"/registry/centres/{centre.CentreId}/changes/{change}";
        using var wordless = await registrar.Submit(path, new() { ["Input.IsConfirmed"] = "false" }, "#decide");
        Assert.Equal(HttpStatusCode.BadRequest, wordless.StatusCode);
        using var asked = await wordless.Html();
        Assert.NotEqual("", asked.Fault("Input.Note"));
        Desk.Moved(await registrar.Submit(path, new() { ["Input.IsConfirmed"] = "false", ["Input.Note"] = "Xatda boshqa raqam" }, "#decide"));
        var file = await File(centre);
        Assert.Equal((before, false), (file.Centre.Account, file.HasOpenAccountChange));
        Assert.Contains(file.Changes, c => c is { State: CentreChangeState.Refused, Note: "Xatda boshqa raqam" });
    }

    [Fact]
    public async Task One_change_of_the_account_waits_at_a_time()
    {
        var centre = await _world.Centre();
        var first = await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        var registrar = await site.Person(Role.Registrar);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(registrar, new ProposeAccount(centre.CentreId!.Value, "20208000755555555002", "00873", "Yana")));
        Assert.Equal("centre-change-open", refused.Code);
        await site.Do(centre, new WithdrawOwnChange(first));
        await site.Send<Guid>(registrar, new ProposeAccount(centre.CentreId!.Value, "20208000755555555002", "00873", "Yana"));
    }

    [Fact]
    public async Task Neither_account_stands_readable_in_the_database()
    {
        var centre = await _world.Centre();
        await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        await using var source = NpgsqlDataSource.Create(site.Database.Owner);
        await using var read = source.CreateCommand("select count(*) from centre_change where encode(proposed, 'escape') like '%55555555%'");
        Assert.Equal(0L, await read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await using var audit = source.CreateCommand("select count(*) from audit_entry where changes::text like '%55555555%'");
        Assert.Equal(0L, await audit.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_reviewer_of_a_claim_sees_that_the_account_is_about_to_change()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var reviewer = await site.As(Role.Reviewer);
        using (var before = await reviewer.Open($"/claims/{claim}"))
        {
            Assert.DoesNotContain("Hisobraqam oʻzgarishi", before.MainText(), StringComparison.Ordinal);
        }

        await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        foreach (var path in new[] { $"/claims/{claim}", $"/claims/{claim}/lines/1" })
        {
            using var page = await reviewer.Open(path);
            Assert.Contains("Hisobraqam oʻzgarishi tasdiqlanmagan", page.MainText(), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"main a[href='/registry/centres/{centre.CentreId}']"));
        }
    }

    [Theory]
    [InlineData("Input.Account", "2020800090000000100")]
    [InlineData("Input.Account", "2020800090000000100x")]
    [InlineData("Input.Mfo", "")]
    [InlineData("Input.Reason", "")]
    [InlineData("Input.Reason", "bir\u0007ikki")]
    public async Task A_fault_in_the_request_is_told_beside_its_field(string field, string value)
    {
        using var own = await site.SignedIn(await _world.Centre());
        var form = Typed(NewAccount);
        form[field] = value;
        using var answer = await own.Submit("/centre/profile/account", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.NotEqual("", page.Fault(field));
    }

    [Fact]
    public async Task The_account_in_use_is_no_change()
    {
        var centre = await _world.Centre();
        var file = await File(centre);
        var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid>(centre, new ProposeOwnAccount(file.Centre.Account, file.Centre.Mfo, "Sinov")));
        Assert.Equal("account-unchanged", refused.Faults.Single().Code);
    }

    [Fact]
    public async Task Contacts_and_places_a_centre_asks_for_hold_once_a_registrar_confirms()
    {
        var centre = await _world.Centre();
        using var own = await site.SignedIn(centre);
        Desk.Moved(await own.Submit("/centre/profile/contact", new() { ["Input.Contact.Site"] = "sinov.uz", ["Input.Contact.PublicPhone"] = "712000000", ["Input.Reason"] = "Yangi sayt" }));
        Desk.Moved(await own.Submit("/centre/profile/places/new", Place("1718401", "01.09.2024")));
        var file = await File(centre);
        Assert.Equal("", file.Centre.Site);
        Assert.Empty(file.Places);

        var registrar = await site.Person(Role.Registrar);
        foreach (var change in file.Changes)
        {
            await site.Do(registrar, new DecideChange(change.Id, true, null));
        }

        file = await File(centre);
        Assert.Equal(("https://sinov.uz", "+998712000000"), (file.Centre.Site, file.Centre.PublicPhone));
        var place = Assert.Single(file.Places);
        Assert.Equal(("1718401", 30), (place.Place.DistrictSoato, place.Place.Capacity));

        Desk.Moved(await own.Submit($"/centre/profile/places/{place.Place.Id}/close", new() { ["Input.LastDay"] = "31.08.2025", ["Input.Reason"] = "Koʻchdik" }));
        await site.Do(registrar, new DecideChange((await File(centre)).Changes.Single(c => c.State == CentreChangeState.Open).Id, true, null));
        Assert.Equal(new DateOnly(2025, 8, 31), (await File(centre)).Places.Single().Place.Period.To);
    }

    [Theory]
    [InlineData("Input.Place.DistrictSoato", "9999999")]
    [InlineData("Input.Place.Address", "")]
    [InlineData("Input.Place.Capacity", "0")]
    [InlineData("Input.Place.Capacity", "-5")]
    [InlineData("Input.Place.Capacity", "koʻp")]
    [InlineData("Input.Place.From", "")]
    [InlineData("Input.Place.To", "01.01.2020")]
    public async Task A_fault_in_a_place_is_told_beside_its_field(string field, string value)
    {
        var centre = await _world.Centre();
        foreach (var (client, path) in new[] { (await site.SignedIn(centre), "/centre/profile/places/new"), (await site.As(Role.Registrar), $"/registry/centres/{centre.CentreId}/places/new") })
        {
            var form = Place("1718401", "01.09.2024");
            form[field] = value;
            using var answer = await client.Submit(path, form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var page = await answer.Html();
            Assert.NotEqual("", page.Fault(field));
            client.Dispose();
        }
    }

    [Fact]
    public async Task A_foreign_centre_neither_sees_nor_takes_back_nor_closes_anything()
    {
        var (centre, other) = (await _world.Centre(), await _world.Centre());
        var change = await site.Send<Guid>(centre, new ProposeOwnAccount(NewAccount, "00873", "Bank oʻzgardi"));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(other, new WithdrawOwnChange(change)));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(other, new DecideChange(change, true, null)));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Send<CentreFile>(other, new ShowCentre(centre.CentreId!.Value)));
        var registrar = await site.Person(Role.Registrar);
        await site.Do(registrar, new AddCentrePlace(centre.CentreId!.Value, (await File(centre)).Centre.Revision, new("1726", "1726266", "Sinov 1", null, new(2024, 1, 1), null)));
        var place = (await File(centre)).Places.Single().Place.Id;
        using var stranger = await site.SignedIn(other);
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"/centre/profile/places/{place}/close"));
        await Assert.ThrowsAsync<NotFound>(() => site.Send<Guid>(other, new ProposeOwnPlaceClosing(place, new(2025, 1, 1), "Sinov")));
        using var auditor = await site.As(Role.Auditor);
        Assert.NotEqual(HttpStatusCode.OK, await auditor.Status($"/registry/centres/{centre.CentreId}/changes/{change}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedIn(registrar)).Status($"/registry/centres/{other.CentreId}/changes/{change}"));
    }

    [Fact]
    public async Task A_registrar_edits_contacts_and_a_second_form_of_the_same_age_is_stale()
    {
        var centre = await _world.Centre();
        using var registrar = await site.As(Role.Registrar);
        var path = $"/registry/centres/{centre.CentreId}/contact";
        using var first = await registrar.Open(path);
        using var second = await registrar.Open(path);
        Desk.Moved(await registrar.Send(first, new() { ["Input.Contact.Email"] = "aloqa@sinov.uz" }));
        using var stale = await registrar.Send(second, new() { ["Input.Contact.Email"] = "boshqa@sinov.uz" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("aloqa@sinov.uz", (await File(centre)).Centre.Email);
    }

    private static Dictionary<string, string?> Typed(string account) => new() { ["Input.Account"] = account, ["Input.Mfo"] = "00873", ["Input.Reason"] = "Bank oʻzgardi" };

    private static Dictionary<string, string?> Place(string district, string from) => new()
    {
        ["Input.Place.DistrictSoato"] = district,
        ["Input.Place.Address"] = "Registon koʻchasi 1",
        ["Input.Place.Capacity"] = "30",
        ["Input.Place.From"] = from,
        ["Input.Reason"] = "Yangi filial",
    };

    private async Task<CentreFile> File(TestPerson centre) => await site.Send<CentreFile>(centre, new ShowOwnCentre());
}
