using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Graduates;

/// <summary>An account becomes a person's: by what is on record, without telling what is.</summary>
public sealed class BindingTests(Site site) : IClassFixture<Site>
{
    private readonly GraduateWorld _graduates = new(site);

    [Fact]
    public async Task A_certificate_or_a_training_on_record_binds()
    {
        var (one, other) = (await _graduates.Trainee(), await _graduates.Trainee());
        await _graduates.Bound(one);
        var account = await site.Person(Role.Graduate);
        await site.Do(account, _graduates.Binding(other) with { CertificateNumber = null, CentreStir = other.Stir, CompletedOn = new(2025, 6, 20) });

        Assert.Equal(other.Person, await site.InDatabase(db => db.GraduateAccounts.Where(a => a.Id == account.AccountId).Select(a => a.PersonId).SingleAsync()));
    }

    [Fact]
    public async Task Every_mismatch_is_answered_alike()
    {
        var trainee = await _graduates.Trainee();
        var right = _graduates.Binding(trainee);
        BindAccount[] wrong =
        [
            right with { BirthDate = new(2000, 5, 2) },
            right with { CertificateNumber = (await _graduates.Trainee()).Number },
            right with { CertificateNumber = null, CentreStir = trainee.Stir, CompletedOn = new(2025, 6, 21) },
            right with { Pinfl = World.NextPinfl() },
        ];
        foreach (var tried in wrong)
        {
            var refused = await Assert.ThrowsAsync<InputRefused>(async () => await site.Do(await site.Person(Role.Graduate), tried));
            Assert.Equal([("Pinfl", "binding-no-match")], refused.Faults.Select(f => (f.Field, f.Code)));
        }
    }

    [Fact]
    public async Task A_second_account_for_a_person_is_refused_alike_and_alarms_the_holder()
    {
        var trainee = await _graduates.Trainee();
        var holder = await _graduates.Bound(trainee);
        var refused = await Assert.ThrowsAsync<InputRefused>(async () => await site.Do(await site.Person(Role.Graduate), _graduates.Binding(trainee)));

        Assert.Equal("binding-no-match", refused.Faults.Single().Code);
        Assert.Single((await site.Send<MyPage>(holder, new ShowMe())).Alarms);
        Assert.Equal(1, await site.InDatabase(db => db.Mails.CountAsync(m => m.RecipientId == holder.AccountId && m.Template == "binding-tried")));
        await Assert.ThrowsAsync<RuleBroken>(() => site.Do(holder, _graduates.Binding(trainee)));
    }

    [Fact]
    public async Task One_account_may_try_five_times_an_hour_even_with_what_is_right()
    {
        var trainee = await _graduates.Trainee();
        var account = await site.Person(Role.Graduate);
        for (var i = 0; i < BindAccount.TriesOfAccount; i++)
        {
            await Assert.ThrowsAsync<InputRefused>(() => site.Do(account, _graduates.Binding(trainee) with { BirthDate = new(1999, 1, 1) }));
        }

        var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Do(account, _graduates.Binding(trainee)));
        Assert.Equal("binding-too-many", refused.Faults.Single().Code);
        Assert.Equal(6, await site.InDatabase(db => db.BindingAttempts.CountAsync(a => a.AccountId == account.AccountId)));
    }

    [Fact]
    public async Task The_database_holds_one_account_a_person_and_keeps_every_try()
    {
        var trainee = await _graduates.Trainee();
        await _graduates.Bound(trainee);
        var other = await site.Person(Role.Graduate);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.InDatabase(async db =>
        {
            db.GraduateAccounts.Add(GraduateAccount.Bind(other.AccountId, trainee.Person, true, site.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(CancellationToken.None);
        }));

        Assert.Equal("account-bound", refused.Code);
        await Assert.ThrowsAnyAsync<Exception>(() => site.InDatabase(db => db.BindingAttempts.ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task Made_bound_and_used_over_plain_pages()
    {
        var trainee = await _graduates.Trainee();
        using var client = site.Visitor("en");
        using var joined = await client.Submit("/join", new() { ["Input.FullName"] = "Sinovov Anvar", ["Input.Email"] = "anvar@sinov.uz", ["Input.Password"] = "uzun-parol-2025" });
        Assert.Equal("/me/bind", joined.Headers.Location!.OriginalString);

        using var wrong = await client.Submit("/me/bind", Typed(trainee, "02.05.2000"));
        var html = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("The data do not match the register.", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{trainee.Number}\"", html, StringComparison.Ordinal);

        using var right = await client.Submit("/me/bind", Typed(trainee, "01.05.2000"));
        Assert.Equal("/me", right.Headers.Location!.OriginalString);
        using var me = await client.Open("/me");
        Assert.Contains("Yes, you can get it", me.Body!.TextContent, StringComparison.Ordinal);
        using var facts = await client.Open("/me/facts");
        Assert.Contains(trainee.Number, facts.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(trainee.Pinfl, facts.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_and_a_taken_address_are_told_beside_their_fields()
    {
        using var client = site.Visitor("en");
        using var weak = await client.Submit("/join", new() { ["Input.FullName"] = "Sinov", ["Input.Email"] = "weak@sinov.uz", ["Input.Password"] = "short" });
        Assert.Contains("The password must have at least 12 characters.", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var taken = await site.Person(Role.Graduate);
        using var again = await client.Submit("/join", new() { ["Input.FullName"] = "Sinov", ["Input.Email"] = taken.Email, ["Input.Password"] = "uzun-parol-2025" });
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("No account could be made with this address.", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_is_shown_who_looked_and_can_dispute_a_fact()
    {
        var trainee = await _graduates.Trainee();
        var account = await _graduates.Bound(trainee);
        var registrar = await _graduates.Registrar();
        await site.Send<PersonPage>(registrar, new ShowPerson(trainee.Person));
        await site.Send<PersonPage>(registrar, new ShowPerson(trainee.Person));
        Assert.Equal([(registrar.Name, "registrar")], (await site.Send<MyFacts>(account, new ShowMyFacts())).Looks.Select(l => (l.Name, l.Role)));

        var byCentre = await site.Send<Guid>(account, new DisputeFact(DisputedFact.Training, trainee.Training, "Kurs boshqa edi"));
        var byPark = await site.Send<Guid>(account, new DisputeFact(DisputedFact.BirthDate, Guid.Empty, "Sana xato"));
        Assert.Equal("dispute-open", (await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(account, new DisputeFact(DisputedFact.Training, trainee.Training, "Yana")))).Code);
        await Assert.ThrowsAsync<NotFound>(() => site.Do(registrar, new AnswerDispute(byCentre, true, "Toʻgʻrilandi")));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(trainee.Centre, new AnswerOwnDispute(byPark, true, "Toʻgʻrilandi")));
        await site.Do(trainee.Centre, new AnswerOwnDispute(byCentre, true, "Toʻgʻrilandi"));
        await site.Do(registrar, new AnswerDispute(byPark, false, "Pasportda shunday"));

        var settled = (await site.Send<MyFacts>(account, new ShowMyFacts())).Disputes.ToDictionary(d => d.Id);
        Assert.Equal((DisputeState.Corrected, DisputeState.Kept), (settled[byCentre].State, settled[byPark].State));
        Assert.Equal(new DateOnly(2025, 9, 29), settled[byPark].DueOn);
        await Assert.ThrowsAsync<RuleBroken>(() => site.Do(registrar, new AnswerDispute(byPark, true, "Yana")));
    }

    [Fact]
    public async Task Without_consent_nothing_new_is_applied_for()
    {
        var trainee = await _graduates.Trainee();
        var account = await _graduates.Bound(trainee);
        await site.Do(account, new SetConsent(false));
        Assert.Equal("account-no-consent", (await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(account, GraduateWorld.Application(trainee)))).Code);
        await site.Do(account, new SetConsent(true));
        await site.Send<Guid>(account, GraduateWorld.Application(trainee));
    }

    private static Dictionary<string, string?> Typed(Trainee trainee, string born) => new()
    {
        ["Input.Pinfl"] = trainee.Pinfl,
        ["Input.BirthDate"] = born,
        ["Input.CertificateNumber"] = trainee.Number,
        ["Input.IsCitizen"] = "true",
        ["Input.Consents"] = "true",
    };
}
