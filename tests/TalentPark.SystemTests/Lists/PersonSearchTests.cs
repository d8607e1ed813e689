using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Lists;

/// <summary>Finding persons by what people type.</summary>
public sealed class PersonSearchTests(Site site) : IClassFixture<Site>
{
    private const string Persons = "/registry/persons";

    private readonly World _world = new(site);

    [Theory]
    [InlineData("shukurov")]
    [InlineData("Шукуров")]
    [InlineData("SHUK")]
    [InlineData("шук улуғ")]
    [InlineData("ulug'bek shukurov")]
    [InlineData("Ulug‘bek")]
    [InlineData("o`ktamovich shuk")]
    [InlineData("shukurov shukurov")]
    public async Task A_person_is_found_by_beginnings_of_words_in_either_script(string typed)
    {
        var centre = await _world.Centre();
        await site.Trained(centre, "Шукуров", "Улуғбек", "Ўктамович");
        await site.Trained(centre, "Karimova", "Malika");
        using var lead = await site.As(Role.Lead);
        using var page = await lead.Ask(Persons, ("q", typed), ("centre", await Stir(centre)));
        Assert.Equal(["Шукуров Улуғбек Ўктамович"], page.Names());
    }

    [Fact]
    public async Task A_name_that_begins_so_twice_is_found_once_and_words_of_two_persons_are_not_mixed()
    {
        var centre = await _world.Centre();
        await site.Trained(centre, "Zarifov", "Zafar", "Zokirovich");
        await site.Trained(centre, "Zarifov", "Nodir");
        await site.Trained(centre, "Qodirov", "Zafar");
        using var lead = await site.As(Role.Lead);
        var stir = await Stir(centre);
        using var z = await lead.Ask(Persons, ("q", "z"), ("centre", stir));
        Assert.Equal(["Qodirov Zafar", "Zarifov Nodir", "Zarifov Zafar Zokirovich"], z.Names().Order());
        using var both = await lead.Ask(Persons, ("q", "zafar zarif"), ("centre", stir));
        Assert.Equal(["Zarifov Zafar Zokirovich"], both.Names());
        using var none = await lead.Ask(Persons, ("q", "nodir qodirov"), ("centre", stir));
        Assert.Empty(none.Names());
        Assert.NotNull(none.QuerySelector(".tp-empty"));
    }

    /// <summary>With so many namesakes the filter leads, and rows come in order of name instead of word.</summary>
    [Fact]
    public async Task A_name_that_thousands_bear_is_found_within_a_filter_page_by_page()
    {
        var centre = await _world.Centre();
        var one = await site.Trained(centre, "Zzbek", "Koplik");
        await site.TrainedAll(centre, Enumerable.Range(0, 59).Select(i => new Somebody("Koplik", $"Sinov{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}")));
        await site.Trained(centre, "Boshqa", "Okoplik");
        await site.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"""
            insert into person
            select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'pinfl', null, 'pinfl_hash', null))).*
            from person p, generate_series(1, 3100) where p.id = {one.Person}
            """));
        using var lead = await site.As(Role.Lead);
        using var first = await lead.Ask(Persons, ("q", "kopl"), ("centre", await Stir(centre)));
        using var second = await lead.Open(first.Link("a[rel=next]")!);
        var names = first.Names().Concat(second.Names()).ToList();
        Assert.Equal((50, 60), (first.Names().Count, names.Count));
        Assert.Equal(names.OrderBy(n => SearchKey.Of(n), StringComparer.Ordinal), names);
        Assert.Equal("Zzbek Koplik", names[^1]);
        Assert.DoesNotContain("Boshqa Okoplik", names);
        using var back = await lead.Open(second.Link("a[rel=prev]")!);
        Assert.Equal(first.Names(), back.Names());
    }

    [Fact]
    public async Task A_whole_pinfl_finds_its_person_and_a_part_of_it_nobody()
    {
        var trained = await site.Trained(await _world.Centre(), "Pinflov", "Anvar");
        using var lead = await site.As(Role.Lead);
        using var found = await lead.Ask(Persons, ("q", trained.Pinfl.Insert(7, " ")));
        Assert.Equal(["Pinflov Anvar"], found.Names());
        Assert.Contains($"•••••••••• {trained.Pinfl[^4..]}", found.Text(), StringComparison.Ordinal);
        using var part = await lead.Ask(Persons, ("q", trained.Pinfl[..9]));
        Assert.Empty(part.Names());
        using var unknown = await lead.Ask(Persons, ("q", "32907895870017"));
        Assert.Empty(unknown.Names());
    }

    [Fact]
    public async Task No_address_holds_what_was_typed_to_find_a_person()
    {
        var centre = await _world.Centre();
        await site.TrainedAll(centre, Enumerable.Range(0, 52).Select(i => new Somebody("Maxfiyov", $"Sinov{(char)('a' + (i % 26))}")));

        using var lead = await site.As(Role.Lead);
        var address = await lead.Address(Persons, ("q", "Maxfiyov"), ("region", "1726"));
        Assert.Contains("region=1726", address, StringComparison.Ordinal);
        Assert.True(address.Length < 400, address);
        using var page = await lead.Open(address);
        Assert.Equal(50, page.Names().Count);
        var links = page.QuerySelectorAll("a, form").SelectMany(e => new[] { e.GetAttribute("href"), e.GetAttribute("action") }).OfType<string>().Append(address).ToList();
        Assert.Contains(links, l => l.Contains("after=", StringComparison.Ordinal));
        Assert.Contains(links, l => l.Contains("handler=Export", StringComparison.Ordinal));
        Assert.All(links, l => Assert.DoesNotContain("maxfiy", Uri.UnescapeDataString(l), StringComparison.OrdinalIgnoreCase));
        using var next = await lead.Open(page.Link("a[rel=next]")!);
        Assert.Equal(2, next.Names().Count);
        Assert.Equal("Maxfiyov", next.QuerySelector("input[name=q]")!.GetAttribute("value"));

        var byNumber = await lead.Address(Persons, ("q", "60308027020015"));
        Assert.DoesNotContain("6030", byNumber, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reader_of_the_address_learns_nothing_from_it()
    {
        using var lead = await site.As(Role.Lead);
        using var auditor = await site.As(Role.Auditor);
        var address = await lead.Address(Persons, ("q", "Begonayev"));
        using var theirs = await auditor.Open(address);
        Assert.DoesNotContain("Begonayev", theirs.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var mine = await lead.Open(address);
        Assert.Contains("Begonayev", mine.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' or 1=1; drop table person_word; --")]
    [InlineData("%")]
    [InlineData("_____")]
    [InlineData("\\")]
    [InlineData("a\u0001b\u202E")]
    [InlineData("\u202E\uD83D\uDE00")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ﷺ 漢字 ñ ß İ")]
    public async Task Odd_text_is_searched_like_any_other(string typed)
    {
        using var lead = await site.As(Role.Lead);
        foreach (var path in new[] { Persons, "/registry/employments", "/registry/certificates", "/registry/employers", "/registry/centres" })
        {
            using var page = await lead.Ask(path, ("q", typed));
            Assert.NotNull(page.QuerySelector("h1"));
            Assert.Null(page.QuerySelector("main script"));
        }

        Assert.True(await site.InDatabase(db => db.PersonWords.CountAsync()) >= 0);
    }

    [Theory]
    [InlineData("?after=00000000-0000-0000-0000-000000000000&before=x&sort=nothing&order=up&region=%00&from=31.02.2025&state=7")]
    [InlineData("?t=AAAA&t=BBBB&q=x&district=%F0%9F%98%80&to=0000-00-00")]
    [InlineData("?t=%00%22%3E&direction='--")]
    public async Task Odd_addresses_are_answered_with_a_list(string query)
    {
        using var lead = await site.As(Role.Lead);
        foreach (var path in new[] { Persons, "/registry/employments", "/registry/certificates", "/registry/employers", "/registry/centres" })
        {
            using var page = await lead.Open(path + query);
            Assert.NotNull(page.QuerySelector("h1"));
        }
    }

    [Fact]
    public async Task A_form_with_a_nul_byte_is_refused_and_the_next_one_is_answered()
    {
        using var lead = await site.As(Role.Lead);
        using var refused = await lead.Submit(Persons, new() { ["q"] = "a\0b" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var page = await lead.Ask(Persons, ("q", "ab"));
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task A_very_long_text_is_cut_and_a_bad_day_is_told_beside_its_field()
    {
        using var lead = await site.As(Role.Lead);
        Assert.True((await lead.Address(Persons, ("q", new string('ш', 50_000)))).Length < 700);
        using var page = await lead.Ask(Persons, ("from", "31.02.2025"));
        Assert.Equal("31.02.2025", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#f-from-e"));
    }

    [Fact]
    public async Task Only_those_who_see_registers_see_them_and_visitors_are_led_to_sign_in()
    {
        using var centre = await site.SignedIn(await _world.Centre());
        using var visitor = site.Visitor();
        foreach (var path in new[] { Persons, "/registry/employments", "/registry/certificates", "/registry/employers", "/registry/centres" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await visitor.Status(path));
            Assert.NotEqual(HttpStatusCode.OK, await centre.Status(path));
        }
    }

    private Task<string> Stir(TestPerson centre) => site.InDatabase(db => db.Centres.Where(c => c.Id == centre.CentreId).Select(c => c.Stir).SingleAsync());
}
