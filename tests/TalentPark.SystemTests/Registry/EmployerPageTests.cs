using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>The employers' pages over HTTP: forms, preview, what is refused and where it is told.</summary>
public sealed class EmployerPageTests(Site site) : IClassFixture<Site>
{
    private const string Form = "main form[method=post]";

    private readonly World _world = new(site);

    [Fact]
    public async Task An_employer_is_registered_described_and_read_back()
    {
        using var registrar = await site.As(Role.Registrar);
        using var page = await registrar.Done("/registry/employers/new", Form, New("309876541"));
        Assert.Equal("Namuna Dastur MChJ", page.Heading());
        Assert.Contains("Mobil ilovalar", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Karimov Anvar", page.MainText(), StringComparison.Ordinal);
        var at = new Uri(page.Url).AbsolutePath;
        using var edited = await registrar.Done($"{at}/edit", Form, new() { ["Input.Name"] = "Namuna Dastur 2 MChJ", ["Input.Contact.DistrictSoato"] = "1718401", ["Input.Reason"] = "Nomi oʻzgardi" });
        Assert.Equal("Namuna Dastur 2 MChJ", edited.Heading());
        Assert.NotNull(edited.QuerySelector($"a[href='/history/employer/{at.Split('/')[^1]}']"));
        var (status, twice) = await registrar.Post("/registry/employers/new", Form, New("309876541"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(twice.Fault("Input.Stir"));
    }

    [Theory]
    [InlineData("Input.Stir", "12")]
    [InlineData("Input.Stir", "012345678")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Contact.DistrictSoato", "")]
    [InlineData("Input.Contact.DistrictSoato", "9999999")]
    [InlineData("Input.Contact.Phone", "12")]
    [InlineData("Input.Contact.Address", "")]
    [InlineData("Input.Contact.Director", "\u202Eabc")]
    public async Task Names_the_field_of_a_new_employer(string field, string typed)
    {
        using var registrar = await site.As(Role.Registrar);
        var values = New("309876555");
        values[field] = typed;
        var (status, page) = await registrar.Post("/registry/employers/new", Form, values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
    }

    [Fact]
    public async Task A_form_opened_before_anothers_change_is_told_so_and_keeps_what_was_typed()
    {
        var (id, _) = await Employer();
        using var registrar = await site.As(Role.Registrar);
        using var open = await registrar.Open($"/registry/employers/{id}/edit");
        using (await registrar.Done($"/registry/employers/{id}/edit", Form, new() { ["Input.Name"] = "Birinchi MChJ" }))
        {
            using var answer = await registrar.Send(open, new() { ["Input.Name"] = "Ikkinchi MChJ" }, Form);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            using var page = await answer.Html();
            Assert.Equal("Ikkinchi MChJ", page.Typed("Input.Name"));
        }
    }

    [Fact]
    public async Task A_past_end_is_shown_with_the_lines_it_touches_before_it_is_saved()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var id = await EmployerOf(claim);
        using var registrar = await site.As(Role.Registrar);
        var (status, preview) = await registrar.Post($"/registry/employers/{id}/periods/end?kind=Resident", Form, EndForm("30.06.2025"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("hal qilinmagan 1", preview.Heading(), StringComparison.Ordinal);
        Assert.Contains("TP-2025-", preview.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("rezident", preview.QuerySelector("tbody")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await OpenPeriodEnd(id));

        using var back = await registrar.Send(preview, [], Form, "Back");
        using var form = await back.Html();
        Assert.Equal("30.06.2025", form.Typed("Input.LastDay"));

        using var confirmed = await registrar.Send(preview, [], Form, "Confirm");
        Desk.Moved(confirmed, $"/registry/employers/{id}");
        Assert.Equal(new DateOnly(2025, 6, 30), await OpenPeriodEnd(id));
        using var shown = await registrar.Open($"/registry/employers/{id}");
        Assert.Contains("Buyruq 7", shown.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_of_what_changed_meanwhile_is_shown_anew_and_not_saved()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var id = await EmployerOf(claim);
        using var registrar = await site.As(Role.Registrar);
        var (_, preview) = await registrar.Post($"/registry/employers/{id}/periods/end?kind=Resident", Form, EndForm("30.06.2025"));
        await site.Do(await site.Person(Role.Registrar), new EndEmployerPeriod(id, EmployerPeriodKind.Exporter, new(2025, 5, 31), "Buyruq 8"));
        using var stale = await registrar.Send(preview, [], Form, "Confirm");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Null(await OpenPeriodEnd(id));
        using var again = await stale.Html();
        Assert.NotEmpty(again.Errors());
        using var confirmed = await registrar.Send(again, [], Form, "Confirm");
        Desk.Moved(confirmed, $"/registry/employers/{id}");
        Assert.Equal(new DateOnly(2025, 6, 30), await OpenPeriodEnd(id));
    }

    [Fact]
    public async Task A_confirmation_without_a_preview_is_shown_first()
    {
        var (id, _) = await Employer();
        using var registrar = await site.As(Role.Registrar);
        using var form = await registrar.Open($"/registry/employers/{id}/periods/end?kind=Resident");
        using var answer = await registrar.Send(form, EndForm("30.06.2025"), Form, "Confirm");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Null(await OpenPeriodEnd(id));
    }

    [Fact]
    public async Task An_end_in_the_future_is_saved_at_once()
    {
        var (id, _) = await Employer();
        using var registrar = await site.As(Role.Registrar);
        using var page = await registrar.Done($"/registry/employers/{id}/periods/end?kind=Resident", Form, EndForm("31.12.2026"));
        Assert.Contains("31.12.2026", page.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add?kind=Resident", "Input.From", "01.06.2025", "")]
    [InlineData("add?kind=Resident", "Input.From", "01.06.1989", "Input.From")]
    [InlineData("add?kind=Resident", "Input.From", "", "Input.From")]
    [InlineData("add?kind=Resident", "Input.To", "01.01.2018", "Input.To")]
    [InlineData("add?kind=Resident", "Input.To", "01.01.2101", "Input.To")]
    [InlineData("add?kind=Resident", "Input.Ground", "", "Input.Ground")]
    [InlineData("add?kind=Resident", "Input.EndGround", "", "Input.EndGround")]
    [InlineData("add?kind=Resident", "Input.Reason", "", "Input.Reason")]
    [InlineData("end?kind=Resident", "Input.LastDay", "31.12.2021", "Input.LastDay")]
    [InlineData("end?kind=Resident", "Input.LastDay", "31.02.2025", "Input.LastDay")]
    [InlineData("end?kind=Resident", "Input.LastDay", "", "Input.LastDay")]
    [InlineData("end?kind=Resident", "Input.Ground", "a\u202Eb", "Input.Ground")]
    [InlineData("correct?period=", "Input.From", "01.01.2100", "Input.To")]
    [InlineData("correct?period=", "Input.EndGround", "", "Input.EndGround")]
    [InlineData("remove?period=", "Input.Reason", "", "Input.Reason")]
    public async Task Names_what_is_wrong_with_a_period(string act, string field, string typed, string at)
    {
        var (id, periods) = await Employer();
        using var registrar = await site.As(Role.Registrar);
        var values = new Dictionary<string, string?>
        {
            ["Input.From"] = "01.01.2019",
            ["Input.To"] = "31.12.2025",
            ["Input.LastDay"] = "31.12.2026",
            ["Input.Ground"] = "Qaror 5",
            ["Input.EndGround"] = "Buyruq 5",
            ["Input.Reason"] = "Sinov",
            [field] = typed,
        };
        var (status, page) = await registrar.Post($"/registry/employers/{id}/periods/{act}{(act.EndsWith('=') ? periods[0] : "")}", Form, values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Errors());
        if (at.Length > 0)
        {
            Assert.NotEmpty(page.Fault(at));
        }

        Assert.Equal(1, await site.InDatabase(db => db.Employers.Where(e => e.Id == id).SelectMany(e => e.Periods).CountAsync(p => p.Kind == EmployerPeriodKind.Resident && p.Period.To == null)));
    }

    [Fact]
    public async Task A_quarter_is_entered_and_replaced_only_with_a_reason()
    {
        var (id, _) = await Employer();
        var path = $"/registry/employers/{id}/exports";
        using var registrar = await site.As(Role.Registrar);
        using (var page = await registrar.Done(path, Form, Quarter("2025-Q1", "125000,50")))
        {
            Assert.Contains("125 000,50", page.MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
        }

        using (await registrar.Done(path, Form, Quarter("2025-Q1", "125000,50")))
        {
            var (status, refused) = await registrar.Post(path, Form, Quarter("2025-1", "130000"));
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.NotEmpty(refused.Fault("Input.Reason"));
        }

        using (await registrar.Done(path, Form, Quarter("2025-Q1", "130000", "Hisobot tuzatildi")))
        {
            var export = await site.InDatabase(db => db.Employers.Where(e => e.Id == id).SelectMany(e => e.Exports).SingleAsync());
            Assert.Equal((130_000m, FactSource.ItPark, site.Today), (export.Usd, export.Source, export.ObservedOn));
            var entry = await site.InDatabase(db => db.Audit.SingleAsync(a => a.Subject == nameof(EmployerExport) && a.Kind == "changed" && a.RootId == id.ToString() && a.Reason != ""));
            Assert.Equal("Hisobot tuzatildi", entry.Reason);
            Assert.Contains("125000.50", entry.Changes, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2025-Q5", "100", "Input.Quarter")]
    [InlineData("1989-Q1", "100", "Input.Quarter")]
    [InlineData("2025-Q4", "100", "Input.Quarter")]
    [InlineData("", "100", "Input.Quarter")]
    [InlineData("2025-Q1", "-1", "Input.Usd")]
    [InlineData("2025-Q1", "1,001", "Input.Usd")]
    [InlineData("2025-Q1", "1000000000001", "Input.Usd")]
    [InlineData("2025-Q1", "", "Input.Usd")]
    public async Task Names_what_is_wrong_with_a_quarter(string quarter, string usd, string field)
    {
        var (id, _) = await Employer();
        using var registrar = await site.As(Role.Registrar);
        var (status, page) = await registrar.Post($"/registry/employers/{id}/exports", Form, Quarter(quarter, usd));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
        Assert.Empty(await site.InDatabase(db => db.Employers.Where(e => e.Id == id).SelectMany(e => e.Exports).ToListAsync()));
    }

    [Fact]
    public async Task Directors_are_added_corrected_and_removed_and_their_number_is_never_shown_whole()
    {
        var (id, _) = await Employer();
        var pinfl = World.NextPinfl();
        using var registrar = await site.As(Role.Registrar);
        using var page = await registrar.Done($"/registry/employers/{id}/directors", Form, new() { ["Input.Name"] = "Yangi Rahbar", ["Input.Pinfl"] = pinfl, ["Input.From"] = "01.02.2025" });
        Assert.Contains("Yangi Rahbar", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain(pinfl, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var link = page.QuerySelectorAll("aside a").Single(a => a.GetAttribute("aria-label")?.Contains("Yangi Rahbar", StringComparison.Ordinal) == true).GetAttribute("href")!;
        Assert.Equal("Yangi Rahbar", await site.InDatabase(db => db.Employers.Where(e => e.Id == id).Select(e => e.Director).SingleAsync()));

        var (status, asked) = await registrar.Post(link, Form, new() { ["Input.To"] = "01.01.2025", ["Input.Reason"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(asked.Fault("Input.To"));
        Assert.NotEmpty(asked.Fault("Input.Reason"));

        using (await registrar.Done(link, Form, new() { ["Input.Name"] = "Yangi Rahbar Oʻgʻli", ["Input.Reason"] = "Ism toʻliq emas edi" }))
        {
            var director = await site.InDatabase(db => db.Employers.Where(e => e.Id == id).SelectMany(e => e.Directors).SingleAsync(d => d.Name == "Yangi Rahbar Oʻgʻli"));
            Assert.Equal(pinfl, director.Pinfl);
            Assert.Equal(32, director.PinflHash!.Length);
        }

        using var open = await registrar.Open(link);
        Desk.Moved(await registrar.Send(open, new() { ["Input.Reason"] = "Adashib yozilgan" }, Form, "Remove"), $"/registry/employers/{id}");
        Assert.DoesNotContain("Yangi Rahbar", (await registrar.Open($"/registry/employers/{id}")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_employer_leads_to_the_one_that_took_it_in_and_takes_no_change()
    {
        var ((merged, _), (survivor, _)) = (await Employer(), await Employer());
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update employer set merged_into_id = {survivor} where id = {merged}"));
        using var registrar = await site.As(Role.Registrar);
        using var answer = await registrar.Get($"/registry/employers/{merged}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/registry/employers/{survivor}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var (status, _) = await registrar.Post($"/registry/employers/{merged}/exports", Form, Quarter("2025-Q1", "1"));
        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Those_who_only_read_get_no_forms()
    {
        var (id, periods) = await Employer();
        using var reviewer = await site.As(Role.Reviewer);
        using var page = await reviewer.Open($"/registry/employers/{id}");
        Assert.Empty(page.QuerySelectorAll("main a[href*='/periods/'], main a[href$='/edit'], main a[href*='/exports'], main a[href*='/directors']"));
        foreach (var path in new[] { $"{id}/edit", $"{id}/periods/add?kind=Resident", $"{id}/periods/correct?period={periods[0]}", $"{id}/exports", $"{id}/directors", "new" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await reviewer.Status($"/registry/employers/{path}"));
        }

        using var registrar = await site.As(Role.Registrar);
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/employers/{id}/periods/drop?kind=Resident"));
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/employers/{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/employers/{id}/periods/correct?period={Guid.NewGuid()}"));
    }

    private static Dictionary<string, string?> New(string stir) => new()
    {
        ["Input.Stir"] = stir,
        ["Input.Name"] = "Namuna Dastur MChJ",
        ["Input.Activity"] = "Mobil ilovalar",
        ["Input.Contact.DistrictSoato"] = "1726266",
        ["Input.Contact.Address"] = "Sinov koʻchasi 5",
        ["Input.Contact.Phone"] = "+998781234567",
        ["Input.Contact.Director"] = "Karimov Anvar",
    };

    private static Dictionary<string, string?> EndForm(string day) => new() { ["Input.LastDay"] = day, ["Input.Ground"] = "Buyruq 7", ["Input.Reason"] = "Rezidentlik tugatildi" };

    private static Dictionary<string, string?> Quarter(string quarter, string usd, string reason = "") => new() { ["Input.Quarter"] = quarter, ["Input.Usd"] = usd, ["Input.Reason"] = reason };

    private async Task<(Guid Id, IReadOnlyList<Guid> Periods)> Employer()
    {
        var stir = await _world.Employer();
        return await site.InDatabase(async db =>
        {
            var employer = await db.Employers.AsNoTracking().Include(e => e.Periods).SingleAsync(e => e.Stir == stir);
            return (employer.Id, (IReadOnlyList<Guid>)[.. employer.Periods.Where(p => p.Kind == EmployerPeriodKind.Resident).Select(p => p.Id)]);
        });
    }

    private Task<Guid> EmployerOf(Guid claim) => site.InDatabase(async db =>
        (await db.Employments.SingleAsync(e => db.ClaimLines.Any(l => l.ClaimId == claim && l.EmploymentId == e.Id))).EmployerId);

    private Task<DateOnly?> OpenPeriodEnd(Guid id) =>
        site.InDatabase(db => db.Employers.Where(e => e.Id == id).SelectMany(e => e.Periods).Where(p => p.Kind == EmployerPeriodKind.Resident).Select(p => p.Period.To).SingleAsync());
}
