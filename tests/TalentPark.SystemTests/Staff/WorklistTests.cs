using AngleSharp.Dom;
using TalentPark.Application.Access;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

public sealed class WorklistTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Each_role_lands_on_its_own_tab_with_the_oldest_due_first()
    {
        var centre = await _world.Centre();
        var older = await _world.Submitted(centre);
        site.Clock.Advance(TimeSpan.FromDays(1));
        var newer = await _world.Submitted(centre);
        site.Clock.Advance(TimeSpan.FromDays(30));
        using var reviewer = await site.As(Role.Reviewer);
        using var approver = await site.As(Role.Approver);

        using (var list = await reviewer.Open("/work"))
        {
            Assert.Contains("Yangi", list.QuerySelector(".tp-tabs [aria-current]")!.TextContent, StringComparison.Ordinal);
            var mine = Links(list).Where(l => l == $"/claims/{older}" || l == $"/claims/{newer}");
            Assert.Equal([$"/claims/{older}", $"/claims/{newer}"], mine);
            Assert.Equal(Links(list)[0], list.QuerySelector(".tp-head .btn-primary")!.GetAttribute("href"));
            var row = list.QuerySelector($"tbody a[href='/claims/{older}']")!.Closest("tr")!;
            Assert.NotNull(row.QuerySelector(".late"));
            Assert.Matches("^[0-9]+ ish kuni kechikdi$", row.QuerySelector("td small")!.TextContent);
            Assert.Contains("muddati oʻtgan", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        site.Clock.AdjustTime(Site.Noon);
        await reviewer.Take(older);
        Desk.Moved(await reviewer.Judge(older, 1, Verdict.Approve));
        using var decide = await approver.Open("/work");
        Assert.Contains("Qaror kutmoqda", decide.QuerySelector(".tp-tabs [aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/claims/{older}", Links(decide));
        Assert.DoesNotContain($"/claims/{newer}", Links(decide));
        using var held = await reviewer.Open("/work?tab=mine");
        Assert.Equal([$"/claims/{older}"], Links(held));
        using var russian = await site.SignedIn(await site.Person(Role.Approver), "ru");
        using var inRussian = await russian.Open("/work");
        Assert.Contains("рабочих дней", inRussian.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_each_chip_takes_its_own_away()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var number = (await site.Claim(claim)).Number!;
        using var lead = await site.As(Role.Lead);

        using var found = await lead.Open($"/work?tab=new&region=1726&q={number.ToLowerInvariant()}");
        Assert.Equal([$"/claims/{claim}"], Links(found));
        Assert.Equal(number.ToLowerInvariant(), found.QuerySelector("#q")!.GetAttribute("value"));
        var chips = found.QuerySelectorAll(".tp-chips a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, chips.Count);
        Assert.DoesNotContain("region", chips[0], StringComparison.Ordinal);
        Assert.DoesNotContain("q=", chips[1], StringComparison.Ordinal);
        Assert.Equal("/work?tab=new", chips[2]);

        using var elsewhere = await lead.Open($"/work?tab=new&region=1703&q={number}");
        Assert.Empty(Links(elsewhere));
        Assert.Contains("Bunday ariza topilmadi", elsewhere.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/work?p=999999999&tab=nothing")]
    [InlineData("/work?p=-3&region=%00&q=%00%27%25")]
    [InlineData("/work?p=x&q=%E2%80%AE%F0%9F%98%80")]
    [InlineData("/registry/centres?q=%00&p=99999999999")]
    [InlineData("/registry/employers?q=%27%3B--&p=0")]
    public async Task Odd_addresses_are_answered_with_a_list(string path)
    {
        using var lead = await site.As(Role.Lead);
        using var page = await lead.Open(path);
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task Registers_show_periods_and_find_by_name_or_stir()
    {
        var stir = await _world.Employer();
        await _world.Centre();
        using var registrar = await site.As(Role.Registrar);
        using var employers = await registrar.Open($"/registry/employers?q={stir}");
        var row = Assert.Single(employers.QuerySelectorAll("tbody tr"));
        Assert.Contains("01.01.2022 dan, muddatsiz", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Qaror 1", row.TextContent, StringComparison.Ordinal);
        using var centres = await registrar.Open("/registry/centres?q=SINOV%20MARKAZI");
        Assert.Contains("nodavlat", centres.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        using var none = await registrar.Open("/registry/centres?q=yoʻq-bunday");
        Assert.Empty(none.QuerySelectorAll("tbody tr"));
    }

    private static List<string> Links(IDocument list) => [.. list.QuerySelectorAll("tbody th a[href^='/claims/']").Select(a => a.GetAttribute("href")!)];
}
