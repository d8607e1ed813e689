using System.Net;
using TalentPark.Application.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

public sealed class RegistryFormTests(Site site) : IClassFixture<Site>
{
    private const string Overturned = "\u202Elave";
    private readonly World _world = new(site);

    [Fact]
    public async Task Adds_a_course_a_graduate_a_job_and_wages_until_the_answer_is_yes()
    {
        var centre = await _world.Centre();
        var employer = await _world.Employer();
        using var client = await site.SignedIn(centre);
        var then = site.Clock.GetUtcNow();
        site.Clock.AdjustTime(new DateTimeOffset(2024, 10, 5, 7, 0, 0, TimeSpan.Zero));
        string graduate;
        try
        {
            using var course = await client.Done("/centre/courses/new", "main form[method=post]", new()
            {
                ["Input.Name"] = "Python, 1-oqim",
                ["Input.Direction"] = "programming.python",
                ["Input.StartedOn"] = "1.10.2024",
                ["Input.CompletedOn"] = "2025-02-10",
            });
            Assert.Equal("Python, 1-oqim", course.Heading());
            using var added = await client.Done(course.QuerySelector("a.btn-primary")!.GetAttribute("href")!, "main form[method=post]", Graduate(World.NextPinfl()));
            Assert.Equal("Oʻgʻiloyeva Gʻuncha", added.Heading());
            graduate = new Uri(added.Url).AbsolutePath;
        }
        finally
        {
            site.Clock.AdjustTime(then);
        }

        using var hired = await client.Done(graduate, "form[action*='handler=job']", new() { ["Input.EmployerStir"] = employer, ["Input.HiredOn"] = "01.03.2025" });
        Assert.Contains("Ish joyi yozildi", hired.MainText(), StringComparison.Ordinal);
        var wages = Enumerable.Range(0, 6).ToDictionary(i => $"Pay.Wages[{i}].Gross", _ => (string?)"11 000 000");
        using var paid = await client.Done(graduate, "#wages", wages);
        Assert.Equal("Subsidiya beriladi", paid.QuerySelector("#answer")!.TextContent);
        Assert.Equal("25\u00A0000\u00A0000 soʻm", paid.QuerySelector(".tp-answer .big")!.TextContent);
        using var left = await client.Done(graduate, "form[action*='handler=leave']", new() { ["Leave.LeftOn"] = "01.05.2025" });
        Assert.Equal("Subsidiya berilmaydi", left.QuerySelector("#answer")!.TextContent);
        using var back = await client.Done(graduate, "form[action*='handler=leave']", new() { ["Leave.LeftOn"] = "" });
        Assert.Equal("Subsidiya beriladi", back.QuerySelector("#answer")!.TextContent);
    }

    [Theory]
    [InlineData("Input.Pinfl", "42507873930045", "nazorat raqami")]
    [InlineData("Input.Pinfl", "4250787393004", "14 raqam")]
    [InlineData("Input.Pinfl", "", "")]
    [InlineData("Input.BirthDate", "26.07.1987", "")]
    [InlineData("Input.BirthDate", "31.02.2000", "kun.oy.yil")]
    [InlineData("Input.FamilyName", Overturned, "yoʻnalish")]
    [InlineData("Input.FamilyName", "Sin\u0336ov", "ustki belgi")]
    [InlineData("Input.FamilyName", "סינוב", "lotin yoki kirill")]
    [InlineData("Input.GivenName", "", "")]
    [InlineData("Input.Phone", "12345", "raqam")]
    [InlineData("Input.RegionSoato", "9999", "")]
    [InlineData("Input.RegionSoato", "", "")]
    public async Task Names_the_field_of_a_graduate_and_keeps_what_was_typed(string field, string typed, string fault)
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        using var client = await site.SignedIn(centre);
        var values = Graduate("42507873930044");
        values["Input.BirthDate"] = "25.07.1987";
        values[field] = typed;
        var (status, page) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
        Assert.Contains(fault, page.Fault(field), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector($".tp-errors a[href='#{field.Replace('.', '_')}']"));
        Assert.Equal(field == "Input.GivenName" ? "" : "Gʻuncha", page.Typed("Input.GivenName"));
        if (field is not ("Input.RegionSoato"))
        {
            Assert.Equal(typed, page.Typed(field));
            Assert.Equal("1726", page.QuerySelector("#Input_RegionSoato option[selected]")!.GetAttribute("value"));
        }

        Assert.Empty((await site.Send<CoursePage>(centre, new ShowCourse(course))).Graduates);
    }

    [Fact]
    public async Task Refuses_ten_thousand_characters_in_a_name()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        using var client = await site.SignedIn(centre);
        var values = Graduate(World.NextPinfl());
        values["Input.FamilyName"] = new string('a', 10_000);
        var (status, page) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("100", page.Fault("Input.FamilyName"), StringComparison.Ordinal);
        Assert.Equal(10_000, page.Typed("Input.FamilyName").Length);
        Assert.Empty((await site.Send<CoursePage>(centre, new ShowCourse(course))).Graduates);
    }

    [Fact]
    public async Task Says_every_fault_of_a_graduate_at_once()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        using var client = await site.SignedIn(centre);
        var (_, page) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", new()
        {
            ["Input.Pinfl"] = "1",
            ["Input.FamilyName"] = "",
            ["Input.GivenName"] = "1",
            ["Input.BirthDate"] = "",
            ["Input.RegionSoato"] = "1726",
        });
        Assert.Equal(4, page.QuerySelectorAll(".tp-errors li").Length);
        Assert.StartsWith("Xato:", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_person_once_on_a_course_and_under_one_name()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        var pinfl = World.NextPinfl();
        await _world.Graduate(centre, course, pinfl, "Oʻgʻiloyeva", "Gʻuncha");
        using var client = await site.SignedIn(centre);
        var (status, page) = await client.Post($"/centre/courses/{course}/graduates/new", "main form[method=post]", Graduate(pinfl));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault("Input.Pinfl"));
        var other = Graduate(pinfl);
        other["Input.FamilyName"] = "Boshqayeva";
        var (differs, second) = await client.Post($"/centre/courses/{await _world.Course(centre)}/graduates/new", "main form[method=post]", other);
        Assert.Equal(HttpStatusCode.BadRequest, differs);
        Assert.NotEmpty(second.Fault("Input.FamilyName"));
    }

    [Fact]
    public async Task Asks_for_the_higher_rate_with_a_certificate_in_order()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        using var client = await site.SignedIn(centre);
        var values = Graduate(World.NextPinfl());
        (values["Input.DisabilityClaimed"], values["Input.DisabilityFrom"], values["Input.DisabilityTo"]) = ("true", "01.01.2025", "01.01.2024");
        var path = $"/centre/courses/{course}/graduates/new";
        var (status, page) = await client.Post(path, "main form[method=post]", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault("Input.DisabilityTo"));
        Assert.NotNull(page.QuerySelector("[name='Input.DisabilityClaimed'][value=true][checked]"));
        values["Input.DisabilityTo"] = "01.01.2027";
        using var added = await client.Done(path, "main form[method=post]", values);
        Assert.Contains("01.01.2025 – 01.01.2027", added.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "", "")]
    [InlineData("Input.Name", Overturned, "")]
    [InlineData("Input.Name", "P\u0336y\u0336thon", "")]
    [InlineData("Input.Direction", "no-such", "")]
    [InlineData("Input.Direction", "", "")]
    [InlineData("Input.StartedOn", "kecha", "kun.oy.yil")]
    [InlineData("Input.StartedOn", "01.01.1800", "")]
    [InlineData("Input.CompletedOn", "30.09.2024", "oldin")]
    public async Task Names_the_field_of_a_course_and_keeps_what_was_typed(string field, string typed, string fault)
    {
        var centre = await _world.Centre();
        using var client = await site.SignedIn(centre);
        Dictionary<string, string?> values = new() { ["Input.Name"] = "Python", ["Input.Direction"] = "programming.python", ["Input.StartedOn"] = "01.10.2024", ["Input.CompletedOn"] = "10.02.2025" };
        values[field] = typed;
        var (status, page) = await client.Post("/centre/courses/new", "main form[method=post]", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
        Assert.Contains(fault, page.Fault(field), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(values["Input.CompletedOn"], page.Typed("Input.CompletedOn"));
        Assert.Empty(await site.Send<IReadOnlyList<CourseRow>>(centre, new ListCourses()));
    }

    [Fact]
    public async Task A_null_character_is_refused_without_failing()
    {
        using var client = await site.SignedIn(await _world.Centre());
        var (status, page) = await client.Post("/centre/courses/new", "main form[method=post]", new() { ["Input.Direction"] = "\0", ["Input.Name"] = "Py\0thon" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Heading());
    }

    [Fact]
    public async Task Refuses_a_course_name_of_ten_thousand_characters()
    {
        using var client = await site.SignedIn(await _world.Centre());
        var (status, page) = await client.Post("/centre/courses/new", "main form[method=post]", new() { ["Input.Name"] = new string('a', 10_000) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("200", page.Fault("Input.Name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.EmployerStir", "300999999", "")]
    [InlineData("Input.EmployerStir", "12", "")]
    [InlineData("Input.HiredOn", "16.09.2025", "")]
    [InlineData("Input.HiredOn", "", "")]
    [InlineData("Input.LeftOn", "01.02.2025", "oldin")]
    public async Task Names_the_field_of_a_job_and_keeps_what_was_typed(string field, string typed, string fault)
    {
        var centre = await _world.Centre();
        var graduate = await _world.Graduate(centre, await _world.Course(centre));
        using var client = await site.SignedIn(centre);
        Dictionary<string, string?> values = new() { ["Input.EmployerStir"] = await _world.Employer(), ["Input.HiredOn"] = "01.03.2025", ["Input.LeftOn"] = "" };
        values[field] = typed;
        var (status, page) = await client.Post($"/centre/graduates/{graduate}", "form[action*='handler=job']", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
        Assert.Contains(fault, page.Fault(field), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(values["Input.HiredOn"], page.Typed("Input.HiredOn"));
        Assert.Empty((await site.Send<GraduatePage>(centre, new ShowGraduate(graduate))).Jobs);
    }

    [Theory]
    [InlineData("-1", "1\u00A0000\u00A0000\u00A0000\u00A0000")]
    [InlineData("1000000000000000", "1\u00A0000\u00A0000\u00A0000\u00A0000")]
    [InlineData("11,000,000", "11\u00A0000\u00A0000")]
    [InlineData("million", "11\u00A0000\u00A0000")]
    [InlineData("1e12", "11\u00A0000\u00A0000")]
    public async Task Refuses_a_wage_that_cannot_be_and_writes_none(string typed, string hint)
    {
        var centre = await _world.Centre();
        var graduate = await _world.Graduate(centre, await _world.Course(centre));
        await site.Send<Guid>(centre, new RecordEmployment(graduate, await _world.Employer(), new DateOnly(2025, 3, 1), null));
        using var client = await site.SignedIn(centre);
        var (status, page) = await client.Post($"/centre/graduates/{graduate}", "#wages", new() { ["Pay.Wages[0].Gross"] = "11000000", ["Pay.Wages[1].Gross"] = typed });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(hint.Replace('\u00A0', ' '), page.Fault("Pay.Wages[1].Gross").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(typed, page.Typed("Pay.Wages[1].Gross"));
        Assert.Equal("11000000", page.Typed("Pay.Wages[0].Gross"));
        Assert.Empty((await site.Send<GraduatePage>(centre, new ShowGraduate(graduate))).Jobs.Single().Employment.Wages);
    }

    [Fact]
    public async Task A_stale_wage_form_changes_nothing_and_keeps_what_was_typed()
    {
        var centre = await _world.Centre();
        var graduate = await _world.Graduate(centre, await _world.Course(centre));
        var job = await site.Send<Guid>(centre, new RecordEmployment(graduate, await _world.Employer(), new DateOnly(2025, 3, 1), null));
        using var client = await site.SignedIn(centre);
        using var form = await client.Open($"/centre/graduates/{graduate}");
        await site.Do(centre, new SetWages(job, 0, [new(new DateOnly(2025, 3, 1), 7_000_000)]));
        using var answer = await client.Send(form, new() { ["Pay.Wages[0].Gross"] = "9 000 000" }, "#wages");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Contains("boshqa xodim", page.Errors(), StringComparison.Ordinal);
        Assert.Equal("9 000 000", page.Typed("Pay.Wages[0].Gross"));
        var wages = (await site.Send<GraduatePage>(centre, new ShowGraduate(graduate))).Jobs.Single().Employment.Wages;
        Assert.Equal(7_000_000m, Assert.Single(wages).Gross);

        using var again = await client.Send(page, [], "#wages");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Refuses_the_same_job_twice()
    {
        var centre = await _world.Centre();
        var graduate = await _world.Graduate(centre, await _world.Course(centre));
        var employer = await _world.Employer();
        using var client = await site.SignedIn(centre);
        Dictionary<string, string?> values = new() { ["Input.EmployerStir"] = employer, ["Input.HiredOn"] = "01.03.2025" };
        using var first = await client.Done($"/centre/graduates/{graduate}", "form[action*='handler=job']", values);
        var (status, page) = await client.Post($"/centre/graduates/{graduate}", "form[action*='handler=job']", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Errors());
        Assert.Single((await site.Send<GraduatePage>(centre, new ShowGraduate(graduate))).Jobs);
    }

    [Fact]
    public async Task Finds_graduates_by_name_however_the_apostrophe_is_typed_and_by_group()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        await _world.Graduate(centre, course, family: "Oʻgʻilov", given: "Anvar");
        await _world.Graduate(centre, course, family: "Karimov", given: "Botir");
        using var client = await site.SignedIn(centre);
        foreach (var (typed, group, names) in new[] { ("o'g'ilov", "", "Oʻgʻilov"), ("ўғил", "", "Oʻgʻilov"), ("botir karim", "", "Karimov"), ("kar", "cannot", "Karimov") })
        {
            using var page = await client.Done("/centre/graduates", "main form[method=post]", new() { ["q"] = typed, ["group"] = group });
            Assert.Contains(names, Assert.Single(page.QuerySelectorAll("tbody th")).TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(typed), page.Url, StringComparison.Ordinal);
        }

        using var none = await client.Done("/centre/graduates", "main form[method=post]", new() { ["q"] = "\u202E!", ["group"] = "ready" });
        Assert.NotNull(none.QuerySelector(".tp-empty"));
        using var odd = await client.Open("/centre/graduates?t=AAAA%00&group=ready&p=-5");
        Assert.NotNull(odd.QuerySelector("h1"));
        using var bad = await client.Open("/centre/graduates?p=abc");
        Assert.Equal(2, bad.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = await site.SignedIn(await _world.Centre());
        using var answer = await client.Submit("/centre/courses/new", new() { ["__RequestVerificationToken"] = null, ["Input.Name"] = "Python" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.Html()).Heading());
    }

    private static Dictionary<string, string?> Graduate(string pinfl) => new()
    {
        ["Input.Pinfl"] = pinfl,
        ["Input.FamilyName"] = "O'g'iloyeva",
        ["Input.GivenName"] = "Gʻuncha",
        ["Input.BirthDate"] = "01.05.2000",
        ["Input.Phone"] = "+998 90 123-45-67",
        ["Input.RegionSoato"] = "1726",
    };
}
