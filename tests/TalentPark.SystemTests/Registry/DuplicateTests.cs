using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>Persons without a PINFL, how their twins are found, set apart and merged.</summary>
public sealed class DuplicateTests(Site site) : IClassFixture<Site>
{
    private readonly PeopleWorld _people = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_without_a_number_waits_under_something_missing_and_is_refused_on_a_claim_by_name()
    {
        var centre = await _people.World.Centre();
        var training = await _people.Trained(centre, await _people.World.Course(centre), PeopleWorld.NewFamily());
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update training set recorded_on = '2024-10-05' where id = {training}"));
        await _people.World.Job(centre, training, await _people.World.Employer());
        var row = Assert.Single((await site.Send<CandidatesPage>(centre, new ListCandidates())).Rows);
        Assert.Equal((CandidateGroup.SomethingMissing, false), (row.Group, row.IsIdentified));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(centre, new DraftClaim([training])));
        Assert.Equal("person-without-pinfl", refused.Code);

        using var client = await site.SignedIn(centre);
        Assert.Contains("JSHSHIR", (await client.Open("/centre?group=missing")).MainText(), StringComparison.Ordinal);
        var page = await client.Done($"/centre/graduates/{training}", "#pinfl-form", new() { ["Identity.Pinfl"] = World.NextPinfl() });
        Assert.Null(page.QuerySelector("#pinfl-form"));
        Assert.Equal(CandidateGroup.Ready, Assert.Single((await site.Send<CandidatesPage>(centre, new ListCandidates())).Rows).Group);
    }

    [Fact]
    public async Task A_number_is_asked_for_unless_the_centre_says_that_it_is_not_known()
    {
        var centre = await _people.World.Centre();
        var course = await _people.World.Course(centre);
        using var client = await site.SignedIn(centre);
        var fields = new Dictionary<string, string?> { ["Input.FamilyName"] = "Eskiyev", ["Input.GivenName"] = "Anvar", ["Input.BirthDate"] = "01.05.2000", ["Input.RegionSoato"] = "1726" };
        var (status, page) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", fields);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEqual("", page.Fault("Input.Pinfl"));
        fields["Input.WithoutPinfl"] = "true";
        (status, _) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", fields);
        Assert.Equal(HttpStatusCode.Redirect, status);
    }

    [Fact]
    public async Task A_new_persons_twin_is_found_at_once_and_the_centre_learns_nothing_of_the_other()
    {
        var twins = await _people.Twins();
        var pair = (await _people.Pair(twins.Kept, twins.Gone))!;
        Assert.Equal((MatchResult.Possible, MatchedFields.Name | MatchedFields.BirthDate), (pair.Result, pair.Fields));
        using var client = await site.SignedIn(twins.Second);
        var page = await client.Open($"/centre/graduates/{twins.Bare}");
        Assert.NotNull(page.QuerySelector(".tp-note.st-wait"));
        Assert.DoesNotContain(twins.Pinfl[^4..], page.MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await client.Status($"/registry/duplicates/persons/{twins.Pair}"));
    }

    [Fact]
    public async Task The_search_of_the_country_finds_what_a_bulk_load_brought()
    {
        var twins = await _people.Twins(phone: "907770001");
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from duplicate_pair; update person set phone_hash = null"));
        var found = await site.Send<int>(await _people.Registrar(), new FindDuplicates());
        Assert.True(found > 0);
        Assert.NotNull(await _people.Pair(twins.Kept, twins.Gone));
        Assert.True(await site.InDatabase(db => db.Persons.AnyAsync(p => p.Id == twins.Gone && p.PhoneHash != null, Ct)));
        Assert.True(await site.InDatabase(db => db.Audit.AnyAsync(a => a.Action == nameof(FindDuplicates) && a.Kind == "searched", Ct)));
    }

    [Fact]
    public async Task Not_the_same_sticks_until_it_is_taken_back()
    {
        var twins = await _people.Twins();
        var reviewer = await site.Person(Role.Reviewer);
        await site.Do(reviewer, new SetPairApart(twins.Pair, "Ota ismi boshqa"));
        await site.Send<int>(reviewer, new FindDuplicates());
        var pair = (await _people.Pair(twins.Kept, twins.Gone))!;
        Assert.Equal((PairState.NotTheSame, reviewer.Name, "Ota ismi boshqa"), (pair.State, pair.DecidedByName, pair.Reason));
        Assert.Equal("pair-decided", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(reviewer, new SetPairApart(twins.Pair, "Yana")))).Code);
        Assert.Equal("pair-decided", (await Assert.ThrowsAsync<RuleBroken>(() => _people.Merge(twins.Pair))).Code);
        await site.Do(reviewer, new ReopenPair(twins.Pair, "Xato bosilgan"));
        Assert.Equal(PairState.Open, (await _people.Pair(twins.Kept, twins.Gone))!.State);
    }

    [Fact]
    public async Task A_pair_stands_on_record_once()
    {
        var twins = await _people.Twins();
        await Assert.ThrowsAsync<RuleBroken>(() => site.InDatabase(async db =>
        {
            db.DuplicatePairs.Add(DuplicatePair.Found(Guid.CreateVersion7(), PairKind.Person, twins.Gone, twins.Kept, new(MatchResult.Possible, MatchedFields.Name), Site.Noon));
            return await db.SaveChangesAsync(Ct);
        }));
    }

    [Fact]
    public async Task A_merge_moves_everything_and_the_old_address_leads_to_the_kept_record()
    {
        var twins = await _people.Twins(phone: "905550011");
        await _people.World.Job(twins.Second, twins.Bare, await _people.World.Employer());
        var kept = await _people.Merge(twins.Pair, PersonFields.Phone);
        Assert.Equal(twins.Kept, kept);
        var (trainings, jobs, person) = await site.InDatabase(async db => (
            await db.Trainings.CountAsync(t => t.PersonId == kept, Ct), await db.Employments.CountAsync(e => e.PersonId == kept, Ct), await db.Persons.AsNoTracking().SingleAsync(p => p.Id == kept, Ct)));
        Assert.Equal((2, 2, "+998905550011"), (trainings, jobs, person.Phone));
        Assert.False(await site.InDatabase(db => db.Persons.AnyAsync(p => p.Id == twins.Gone, Ct)));
        Assert.True(await site.InDatabase(db => db.Audit.AnyAsync(a => a.Action == nameof(MergePersons) && a.Subject == nameof(Person) && a.Reason == "Pasport nusxasi boʻyicha", Ct)));

        using var staff = await site.As(Role.Reviewer);
        using var moved = await staff.GetAsync(new Uri($"/registry/persons/{twins.Gone}", UriKind.Relative), Ct);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/registry/persons/{kept}"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, await staff.Status($"/registry/duplicates/persons/{twins.Pair}"));
    }

    [Fact]
    public async Task A_chain_of_merges_is_followed_to_its_end_and_a_verdict_goes_along()
    {
        var family = PeopleWorld.NewFamily();
        var centre = await _people.World.Centre();
        var persons = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            persons.Add(await _people.PersonOf(await _people.Trained(centre, await _people.World.Course(centre), family, phone: "901239999")));
        }

        var identified = await _people.PersonOf(await _people.Trained(centre, await _people.World.Course(centre), family, pinfl: World.NextPinfl()));
        await site.Do(await _people.Registrar(), new SetPairApart((await _people.Pair(persons[0], persons[1]))!.Id, "Egizaklar"));
        var first = await _people.Merge((await _people.Pair(persons[1], persons[2]))!.Id);
        Assert.Equal(PairState.NotTheSame, (await _people.Pair(persons[0], first))!.State);
        var last = await _people.Merge((await _people.Pair(first, identified))!.Id);
        Assert.Equal(identified, last);
        Assert.Equal(PairState.NotTheSame, (await _people.Pair(persons[0], last))!.State);
        using var staff = await site.As(Role.Registrar);
        using var moved = await staff.GetAsync(new Uri($"/registry/persons/{persons[2]}", UriKind.Relative), Ct);
        Assert.Equal($"/registry/persons/{identified}", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_same_course_and_the_same_job_become_one()
    {
        var (centre, family) = (await _people.World.Centre(), PeopleWorld.NewFamily());
        var (course, employer) = (await _people.World.Course(centre), await _people.World.Employer());
        var ready = await _people.World.Graduate(centre, course, null, family);
        var bare = await _people.Trained(centre, course, family);
        await _people.World.Job(centre, ready, employer);
        await _people.World.Job(centre, bare, employer, 12_000_000);
        var (kept, gone) = (await _people.PersonOf(ready), await _people.PersonOf(bare));
        var pair = (await _people.Pair(kept, gone))!;
        Assert.True((await _people.Show(pair.Id)).Sides!.Trainings.Single().Collapses);
        await _people.Merge(pair.Id);
        var training = await site.InDatabase(db => db.Trainings.SingleAsync(t => t.PersonId == kept, Ct));
        Assert.Equal((ready, new DateOnly(2024, 10, 5)), (training.Id, training.RecordedOn));
        Assert.Equal(6, (await site.InDatabase(db => db.Employments.Include(e => e.Wages).SingleAsync(e => e.PersonId == kept, Ct))).Wages.Count);
    }

    [Fact]
    public async Task A_filed_line_follows_its_person_and_the_timeline_says_so()
    {
        var twins = await _people.Twins();
        var claim = await site.Send<Guid>(twins.First, new DraftClaim([twins.Ready]));
        await _people.World.Submit(twins.First, claim);
        var before = await site.Claim(claim);
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update person set pinfl = null, pinfl_hash = null where id = {twins.Kept}"));
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update claim_line set person_id = {twins.Gone} where claim_id = {claim}"));
        await _people.Merge(twins.Pair);
        var after = await site.Claim(claim);
        var line = Assert.Single(after.Lines);
        Assert.Equal((LineState.Pending, before.Revision + 1), (line.State, after.Revision));
        Assert.Equal(twins.Kept, line.PersonId);
        Assert.Contains(after.Events, e => e.What == "record-merged");
    }

    [Fact]
    public async Task Two_live_lines_of_one_person_are_refused_with_the_claims_numbers()
    {
        var twins = await _people.Twins();
        var number = await Filed(twins.First, twins.Ready);
        await MakeReady(twins.Second, twins.Bare);
        var other = await Filed(twins.Second, twins.Bare, twins.Gone);
        await site.Send<int>(await _people.Registrar(), new FindDuplicates());
        var pair = (await _people.Pair(twins.Kept, twins.Gone))!.Id;
        var block = (await _people.Show(pair)).Sides!.Block!;
        Assert.Equal("merge-two-lines", block.Code);
        Assert.Contains(number, block.Values[0]!.ToString(), StringComparison.Ordinal);
        Assert.Contains(other, block.Values[0]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("merge-two-lines", (await Assert.ThrowsAsync<RuleBroken>(() => _people.Merge(pair))).Code);
        using var staff = await site.SignedIn(await _people.Registrar());
        var page = await staff.Open($"/registry/duplicates/persons/{pair}");
        Assert.Contains(number, page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#merge button[aria-disabled=true]"));
    }

    [Fact]
    public async Task Two_numbers_are_two_persons()
    {
        var (centre, family) = (await _people.World.Centre(), PeopleWorld.NewFamily());
        var one = await _people.PersonOf(await _people.Trained(centre, await _people.World.Course(centre), family, pinfl: World.NextPinfl(), phone: "901110000"));
        var other = await _people.PersonOf(await _people.Trained(centre, await _people.World.Course(centre), family, pinfl: World.NextPinfl(), phone: "901110000"));
        var pair = (await _people.Pair(one, other))!;
        Assert.Equal(MatchResult.Possible, pair.Result);
        Assert.Equal("merge-pinfl", (await Assert.ThrowsAsync<RuleBroken>(() => _people.Merge(pair.Id))).Code);
    }

    [Fact]
    public async Task A_number_that_another_record_has_proves_the_pair()
    {
        var twins = await _people.Twins();
        await site.Do(await _people.Registrar(), new SetPairApart(twins.Pair, "Xato qaror"));
        Assert.Equal(twins.Pair, await site.Send<Guid?>(await _people.Registrar(), new SetPinfl(twins.Gone, twins.Pinfl, "Pasport")));
        var pair = (await _people.Pair(twins.Kept, twins.Gone))!;
        Assert.Equal((PairState.Open, MatchResult.Definite), (pair.State, pair.Result));
        Assert.True(pair.Fields.HasFlag(MatchedFields.Pinfl));
        Assert.Null(await site.InDatabase(db => db.Persons.Where(p => p.Id == twins.Gone).Select(p => p.PinflHash).SingleAsync(Ct)));
        Assert.False(await site.Send<bool>(twins.Second, new SupplyPinfl(twins.Bare, twins.Pinfl)));
    }

    [Fact]
    public async Task A_number_of_another_birth_date_is_told_beside_the_field()
    {
        var twins = await _people.Twins();
        var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid?>(_people.Registrar().Result, new SetPinfl(twins.Gone, "60308027020015", "Pasport")));
        Assert.Equal("birth-date-differs", Assert.Single(refused.Faults).Code);
    }

    [Fact]
    public async Task A_merge_whose_effects_changed_since_they_were_shown_is_stale()
    {
        var twins = await _people.Twins();
        var seen = (await _people.Show(twins.Pair)).Sides!.Fingerprint;
        await _people.World.Job(twins.Second, twins.Bare, await _people.World.Employer());
        await Assert.ThrowsAsync<StaleForm>(() => _people.Merge(twins.Pair, seen: seen));
    }

    [Fact]
    public async Task Of_two_merges_at_once_one_is_done_and_the_other_is_told()
    {
        var twins = await _people.Twins();
        var seen = (await _people.Show(twins.Pair)).Sides!.Fingerprint;
        var merges = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Outcome(() => _people.Merge(twins.Pair, seen: seen))));
        Assert.Single(merges, m => m is null);
        Assert.All(merges.OfType<Exception>(), e => Assert.True(e is StaleForm or RuleBroken { Code: "pair-decided" }, e.ToString()));
        Assert.Equal(2, await site.InDatabase(db => db.Trainings.CountAsync(t => t.PersonId == twins.Kept, Ct)));
    }

    [Fact]
    public async Task A_claim_drafted_or_submitted_while_a_merge_runs_never_ends_on_the_record_that_is_gone()
    {
        for (var round = 0; round < 5; round++)
        {
            var twins = await _people.Twins();
            await MakeReady(twins.Second, twins.Bare);
            await Swap(twins);
            var draft = await site.Send<Guid>(twins.Second, new DraftClaim([twins.Bare]));
            var ready = await _people.World.Ready(twins.Second);
            var pair = twins.Pair;
            var outcomes = await Task.WhenAll(
                Outcome(() => _people.Merge(pair)),
                Outcome(() => _people.World.Submit(twins.Second, draft)),
                Outcome(() => site.Send<Guid>(twins.Second, new DraftClaim([twins.Bare, ready]))),
                Outcome(() => site.Send<Guid>(twins.Second, new RecordEmployment(twins.Bare, _people.World.Employer().Result, new(2025, 4, 1), null))));
            Assert.All(outcomes.OfType<Exception>(), e => Assert.True(e is StaleForm or RuleBroken, e.ToString()));
            var merged = await site.InDatabase(db => db.Persons.IgnoreQueryFilters().Where(p => p.MergedIntoId != null && (p.Id == twins.Kept || p.Id == twins.Gone)).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(Ct));
            if (merged is { } gone)
            {
                Assert.False(await site.InDatabase(db => db.ClaimLines.AnyAsync(l => l.PersonId == gone, Ct)));
                Assert.False(await site.InDatabase(db => db.Trainings.AnyAsync(t => t.PersonId == gone, Ct)));
                Assert.False(await site.InDatabase(db => db.Employments.AnyAsync(e => e.PersonId == gone, Ct)));
            }
        }
    }

    [Fact]
    public async Task Nothing_new_hangs_on_a_merged_record_whatever_inserts_it()
    {
        var twins = await _people.Twins();
        await _people.Merge(twins.Pair);
        var course = await _people.World.Course(twins.Second);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => site.InDatabase(async db =>
        {
            db.Trainings.Add(Training.Record(Guid.CreateVersion7(), course, twins.Gone, new(2025, 1, 1)));
            return await db.SaveChangesAsync(Ct);
        }));
        Assert.Equal("record-merged", refused.Code);
    }

    /// <summary>A table that comes to refer to persons or employers must be moved by a merge: this list says which are.</summary>
    [Fact]
    public async Task Every_table_that_refers_to_a_person_or_an_employer_is_moved_by_a_merge()
    {
        var tables = await site.InDatabase(db => db.Database.SqlQueryRaw<string>(
            """select conrelid::regclass::text || ' → ' || confrelid::regclass::text as "Value" from pg_constraint where contype = 'f' and confrelid in ('person'::regclass, 'employer'::regclass)""").ToListAsync(Ct));
        string[] ofAccounts = ["card_request → person", "certificate_refund → person", "fact_dispute → person", "graduate_account → person", "loan_referral → person", "payment → person"]; // only of a person whose account a PINFL bound, and such a record is always the one kept
        string[] moved = ["certificate → person", "claim_line → person", "employer → employer", "employer_director → employer", "employer_export → employer", "employer_period → employer", "employment → employer", "employment → person", "person → person", "training → person"];
        Assert.Equal(moved.Concat(ofAccounts).Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_registrar_corrects_a_record_with_a_reason_and_a_stale_form_is_told()
    {
        var twins = await _people.Twins();
        using var registrar = await site.SignedIn(await _people.Registrar());
        var path = $"/registry/persons/{twins.Gone}/correct";
        using var old = await registrar.Open(path);
        var page = await registrar.Done(path, "main form[method=post]", new() { ["Input.GivenName"] = "Anvarjon", ["Input.Phone"] = "90 111 22 33", ["Input.BirthDate"] = "02.05.2000", ["Input.Reason"] = "Pasport" });
        Assert.Contains("Anvarjon", page.Heading(), StringComparison.Ordinal);
        Assert.Null(await _people.Pair(twins.Kept, twins.Gone));
        using var stale = await registrar.Send(old, new() { ["Input.Reason"] = "Eski" });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var reviewer = await site.As(Role.Reviewer);
        Assert.Equal(HttpStatusCode.Forbidden, await reviewer.Status(path));
        var reason = await site.InDatabase(db => db.Audit.Where(a => a.Action == nameof(CorrectPerson)).OrderByDescending(a => a.Id).Select(a => a.Reason).FirstAsync(Ct));
        Assert.Equal("Pasport", reason);
    }

    [Fact]
    public async Task The_pages_open_for_those_who_see_registers_and_acts_for_those_who_merge()
    {
        var twins = await _people.Twins();
        var failures = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = role is Role.Centre or Role.CentreAdmin ? await site.SignedIn(await site.Person(role, twins.First.CentreId)) : await site.As(role);
            foreach (var path in new[] { "/registry/duplicates", $"/registry/duplicates/persons/{twins.Pair}", $"/registry/persons/{twins.Kept}" })
            {
                if (await client.Status(path) is var got && got != (Permissions.Allows([role], Permission.SeeRegistries) ? HttpStatusCode.OK : HttpStatusCode.Forbidden))
                {
                    failures.Add($"{role} {path} {got}");
                }
            }

            if (!Permissions.Allows([role], Permission.MergeRecords))
            {
                var got = await client.Post($"/registry/duplicates/persons/{twins.Pair}?handler=Apart", new() { ["Apart.Reason"] = "Sinov" });
                if (got != HttpStatusCode.Forbidden)
                {
                    failures.Add($"{role} apart {got}");
                }
            }
        }

        Assert.Empty(failures);
        Assert.Equal(PairState.Open, (await _people.Pair(twins.Kept, twins.Gone))!.State);
    }

    [Fact]
    public async Task The_staff_page_never_shows_a_whole_number()
    {
        var twins = await _people.Twins();
        using var lead = await site.As(Role.Lead);
        var page = await lead.Open($"/registry/persons/{twins.Kept}");
        Assert.Contains(twins.Pinfl[^4..], page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain(twins.Pinfl, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/history/person/{twins.Kept}']"));
        Assert.NotNull(page.QuerySelector($"a[href='/registry/duplicates/persons/{twins.Pair}']"));
    }

    /// <summary>Gives the record without a PINFL one and takes the other's: now the second centre can file, and the first record is the bare one.</summary>
    private async Task Swap(Twins twins)
    {
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update person set pinfl = null, pinfl_hash = null where id = {twins.Kept}"));
        await site.Send<Guid?>(await _people.Registrar(), new SetPinfl(twins.Gone, twins.Pinfl, "Sinov"));
    }

    private async Task MakeReady(TestPerson centre, Guid training)
    {
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update training set recorded_on = '2024-10-05' where id = {training}"));
        await _people.World.Job(centre, training, await _people.World.Employer());
    }

    /// <summary>A claim filed for the person; a record without a PINFL gets one for that moment, as an older import's line would have had.</summary>
    private async Task<string> Filed(TestPerson centre, Guid training, Guid? bare = null)
    {
        if (bare is { } person)
        {
            await site.Send<Guid?>(await _people.Registrar(), new SetPinfl(person, World.NextPinfl(), "Sinov"));
        }

        var claim = await site.Send<Guid>(centre, new DraftClaim([training]));
        var number = await _people.World.Submit(centre, claim);
        if (bare is { } again)
        {
            await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update person set pinfl = null, pinfl_hash = null where id = {again}"));
        }

        return number;
    }

    private static async Task<Exception?> Outcome<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
