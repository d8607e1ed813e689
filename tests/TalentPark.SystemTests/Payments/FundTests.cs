using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>A region's limit of two lines' money: approvals at once, the queue, what comes back, and holds. Each test leaves the region's fund without free money and without a queue.</summary>
public sealed class FundTests(Site site) : IClassFixture<Site>
{
    private const decimal OneLine = 25_000_000;

    private static int _acts;

    private readonly World _world = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approvals_at_once_never_exceed_the_limit_and_money_that_comes_goes_to_who_filed_first()
    {
        var (finance, reviewer) = (await site.Person(Role.Finance), await site.Person(Role.Reviewer));
        await Allot(finance, 1);
        var before = await Region();
        await Allot(finance, 2 * OneLine);
        var claims = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            claims.Add(await Recommended(reviewer));
            site.Clock.Advance(TimeSpan.FromMinutes(1)); // filed one after the other
        }

        var approvers = await Task.WhenAll(claims.Select(_ => site.Person(Role.Approver)));
        await Task.WhenAll(claims.Zip(approvers, Approve));

        var (fund, states) = (await Region(), await States(claims));
        Assert.Equal((before.Available, before.Committed + (2 * OneLine)), (fund.Available, fund.Committed));
        Assert.Equal((2, 2), (states.Count(s => s == LineState.Approved), states.Count(s => s == LineState.Queued)));

        var firstWaiting = claims[states.IndexOf(LineState.Queued)];
        await Allot(finance, OneLine);
        Assert.Equal(LineState.Approved, (await site.Claim(firstWaiting)).Lines[0].State);
        Assert.Single(await States(claims), s => s == LineState.Queued);

        // An approved decision taken back gives its money to the last one.
        var undone = claims.First(c => c != firstWaiting && site.Claim(c).Result.Lines[0].State == LineState.Approved);
        await site.Do(approvers[0], new UndoDecision(undone, (await site.Claim(undone)).Revision, (await site.Claim(undone)).Lines[0].Id, "Hujjatda xato"));
        await site.JobsDone(MoveQueueUp.JobKind, fund.Id);
        var line = (await site.Claim(undone)).Lines[0];
        Assert.Equal((LineState.Pending, null, null), (line.State, line.FundId, line.DecidedById));
        Assert.DoesNotContain(LineState.Queued, await States(claims));
        Assert.Contains((await site.Claim(undone)).Events, e => e is { What: "decision-undone", Note: "Hujjatda xato" });
        Assert.Contains((await site.Claim(undone)).Events, e => e.What == "approved"); // what was undone stays in sight
        await Balanced();
    }

    [Fact]
    public async Task Who_filed_later_waits_behind_the_queue_but_one_that_is_held_lets_the_others_pass()
    {
        var (finance, reviewer, approver) = (await site.Person(Role.Finance), await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await Allot(finance, 1); // the region has a fund of its own, and no line's money
        var first = await Recommended(reviewer);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var (second, third) = (await Recommended(reviewer), await Recommended(reviewer));
        await Approve(first, approver);
        Assert.Equal(LineState.Queued, (await site.Claim(first)).Lines[0].State);

        var hold = await site.Send<Guid>(reviewer, new PlaceHold(HoldScope.Claim, first, "inspection", "Tekshiruv"));
        await Allot(finance, OneLine);
        Assert.Equal(LineState.Queued, (await site.Claim(first)).Lines[0].State);
        await Approve(second, approver);
        await site.JobsDone(MoveQueueUp.JobKind, (await Region()).Id);
        Assert.Equal(LineState.Approved, (await site.Claim(second)).Lines[0].State);

        await Approve(third, approver);
        await Allot(finance, OneLine);
        Assert.Equal([LineState.Queued, LineState.Approved], await States([first, third]));
        Assert.Equal("hold-own", await Refused(() => site.Do(reviewer, new LiftHold(hold, "Tugadi"))));
        await site.Do(approver, new LiftHold(hold, "Tekshiruv tugadi"));
        await Allot(finance, OneLine);
        Assert.Equal(LineState.Approved, (await site.Claim(first)).Lines[0].State);
        await Balanced();
    }

    [Theory]
    [InlineData(HoldScope.Line)]
    [InlineData(HoldScope.Claim)]
    [InlineData(HoldScope.Centre)]
    [InlineData(HoldScope.Programme)]
    public async Task A_hold_of_any_scope_blocks_approval_one_by_one_and_in_bulk(HoldScope scope)
    {
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        var claim = await Recommended(reviewer);
        var now = await site.Claim(claim);
        var subject = scope switch { HoldScope.Line => now.Lines[0].Id, HoldScope.Claim => claim, HoldScope.Centre => now.CentreId, _ => Guid.Empty };
        var hold = await site.Send<Guid>(reviewer, new PlaceHold(scope, subject, "court", "Sud ishi"));
        try
        {
            Assert.Equal("line-held", await Refused(() => Approve(claim, approver)));
            var bulk = Assert.Single(await site.Send<IReadOnlyList<ApprovedClaim>>(approver, new ApproveClaims([new(claim, now.Revision)])));
            Assert.Equal((0, 1), (bulk.Approved + bulk.Queued, bulk.Left));
            using var page = await site.SignedIn(approver);
            using var shown = await page.Open($"/claims/{claim}/lines/1");
            Assert.Contains("Sud ishi", shown.Text(), StringComparison.Ordinal);
            Assert.Equal("true", shown.QuerySelector("button[form=line-act][value=Approve]")!.GetAttribute("aria-disabled"));
        }
        finally
        {
            await site.Do(approver, new LiftHold(hold, "Tugadi"));
        }

        Assert.Equal(LineState.Recommended, (await site.Claim(claim)).Lines[0].State);
    }

    [Fact]
    public async Task A_limit_is_not_cut_below_what_is_promised_nor_spent_twice_and_only_finance_changes_it()
    {
        var finance = await site.Person(Role.Finance);
        await Allot(finance, 1);
        Assert.Equal("fund-short", await Refused(() => site.Do(finance, new ChangeFund(FundChange.Reduce, 2025, null, 1_500_000_000_000, "Qaror 9"))));
        Assert.Equal("fund-none", await Refused(() => site.Do(finance, new ChangeFund(FundChange.Reduce, 2040, null, 1, "Qaror 9"))));
        using var treasurer = await site.As(Role.Treasurer);
        using var page = await treasurer.Open("/fund?year=2025");
        Assert.Null(page.QuerySelector("#change-fund"));
        Assert.Equal(HttpStatusCode.Forbidden, await treasurer.Post("/fund?year=2025", new() { ["Input.Change"] = "Appropriate", ["Input.Amount"] = "5", ["Input.Ground"] = "Qaror" }));
        await Balanced();
    }

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    private async Task Allot(TestPerson finance, decimal amount)
    {
        await site.Do(finance, new ChangeFund(FundChange.Allot, 2025, "1726", amount, $"Qaror 12, {++_acts}-band"));
        await site.JobsDone(MoveQueueUp.JobKind, (await Region()).Id);
    }

    private async Task<Guid> Recommended(TestPerson reviewer)
    {
        var claim = await _world.Submitted(await _world.Centre());
        await site.Take(reviewer, claim);
        await _world.Confirm(reviewer, claim);
        var now = await site.Claim(claim);
        await site.Do(reviewer, new RecommendLine(claim, now.Revision, now.Lines[0].Id, Verdict.Approve, null, null));
        return claim;
    }

    private async Task Approve(Guid claim, TestPerson approver)
    {
        var now = await site.Claim(claim);
        await site.Do(approver, new DecideLine(claim, now.Revision, now.Lines[0].Id, Verdict.Approve, null, null));
    }

    private async Task<List<LineState>> States(IEnumerable<Guid> claims)
    {
        var states = new List<LineState>();
        foreach (var claim in claims)
        {
            states.Add((await site.Claim(claim)).Lines[0].State);
        }

        return states;
    }

    private Task<Fund> Region() => site.InDatabase(db => db.Funds.AsNoTracking().SingleAsync(f => f.RegionSoato == "1726" && f.Year == 2025, Ct));

    /// <summary>The funds' rows say what their ledgers say, and each sums to nothing.</summary>
    private async Task Balanced()
    {
        var (funds, entries) = await site.InDatabase(async db => (await db.Funds.AsNoTracking().ToListAsync(Ct), await db.Ledger.AsNoTracking().ToListAsync(Ct)));
        foreach (var fund in funds)
        {
            var books = Enum.GetValues<FundBook>();
            Assert.Equal(0, books.Sum(fund.Balance));
            Assert.All(books, book => Assert.Equal(fund.Balance(book), entries.Where(e => e.FundId == fund.Id && e.To == book).Sum(e => e.Amount) - entries.Where(e => e.FundId == fund.Id && e.From == book).Sum(e => e.Amount)));
        }
    }
}
