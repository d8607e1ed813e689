using System.Collections.Concurrent;
using System.Diagnostics;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>
/// Random acts by random people in random roles, several at one moment: what must hold of money holds after each round. <c>MONEY_ROUNDS</c> and <c>MONEY_SEED</c>
/// make it longer, or another.
/// </summary>
public sealed class RandomMoneyTests(Site site) : IClassFixture<Site>
{
    private const int AtOnce = 3;
    private const decimal Limit = 150_000_000; // less than all lines together

    private readonly World _world = new(site);
    private readonly ConcurrentDictionary<string, int> _ends = [];
    private readonly List<TestPerson> _staff = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 3_600_000)]
    public async Task Whoever_does_whatever_no_rule_of_money_is_broken()
    {
        var seed = TestSetting.Number("MONEY_SEED", Environment.TickCount & 0xFFFF);
        var (rounds, told) = (TestSetting.Number("MONEY_ROUNDS", 60), $"seed {seed}");
        var random = new Random(seed);
        await Begin();
        await site.Do(Natural(Role.Finance), new ChangeFund(FundChange.Reduce, 2025, null, 1_000_000_000_000 - Limit, "Sinov"));
        var time = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            var seen = await Look();
            var acts = Enumerable.Range(0, AtOnce).Select(_ => Choose(random, seen)).OfType<(string Name, TestPerson Who, bool IsWrong, Doing Act)>().ToList();
            await Task.WhenAll(acts.Select(a => Do(a.Name, a.Who, a.IsWrong, a.Act, told)));
            if (round % 5 == 4 || round == rounds - 1)
            {
                await MoneyHolds.Check(site, $"{told}, round {round}: {string.Join(", ", acts.Select(a => a.Name))}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{told}, {rounds} rounds, {time.Elapsed}: {string.Join(", ", _ends.OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Value}"))}");
        Assert.True(_ends.Any(e => e.Key.EndsWith(" done", StringComparison.Ordinal)), told);
        Assert.True(_ends.Any(e => !e.Key.EndsWith(" done", StringComparison.Ordinal)), told);
    }

    private delegate Task Doing(TestPerson who);

    /// <summary>Three centres, four claims of two lines, and two people of each role.</summary>
    private async Task Begin()
    {
        foreach (var role in new[] { Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer })
        {
            _staff.Add(await site.Person(role));
            _staff.Add(await site.Person(role));
        }

        for (var i = 0; i < 4; i++)
        {
            await _world.Submitted(await _world.Centre(), 2);
        }
    }

    private TestPerson Natural(Role role) => _staff.First(p => p.Roles.Contains(role));

    private async Task<Seen> Look() => await site.InDatabase(async db => new Seen(
        await db.Claims.AsNoTracking().Include(c => c.Lines).OrderBy(c => c.Id).ToListAsync(Ct),
        await db.PaymentBatches.AsNoTracking().Include(b => b.Payments).ThenInclude(p => p.Lines).OrderBy(b => b.Id).ToListAsync(Ct),
        await db.Recoveries.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Ct),
        await db.Holds.AsNoTracking().Where(h => h.LiftedAt == null).OrderBy(h => h.Id).ToListAsync(Ct)));

    /// <summary>An act that may be possible now, by somebody who may be the wrong one.</summary>
    private (string Name, TestPerson Who, bool IsWrong, Doing Act)? Choose(Random random, Seen seen)
    {
        var lines = seen.Claims.SelectMany(c => c.Lines.Select(l => (Claim: c, Line: l))).ToList();
        var acts = new List<(string Name, Role Role, int Weight, Doing Act, Guid? Whose)>();
        void Can(string name, Role role, int weight, ICommand command, Guid? whose = null) => acts.Add((name, role, weight, who => site.Do(who, command), whose));
        void Ask<T>(string name, Role role, int weight, ICommand<T> command, Guid? whose = null) => acts.Add((name, role, weight, who => site.Send<T>(who, command), whose));

        foreach (var claim in seen.Claims.Where(c => c.State == ClaimState.Submitted || (c.State == ClaimState.InReview && random.Next(8) == 0)))
        {
            Can("take", Role.Reviewer, 8, new TakeClaim(claim.Id, claim.Revision));
        }

        foreach (var (claim, line) in lines)
        {
            switch (line.State)
            {
                case LineState.Pending when claim.State == ClaimState.InReview:
                    acts.Add(("confirm and recommend", Role.Reviewer, 8, async who =>
                    {
                        await _world.Confirm(who, claim.Id);
                        await site.Do(who, new RecommendLine(claim.Id, await Revision(claim.Id), line.Id, Verdict.Approve, null, null));
                    }, claim.ReviewerId));
                    Can("recommend refusal", Role.Reviewer, 1, new RecommendLine(claim.Id, claim.Revision, line.Id, Verdict.Refuse, RefusalReasons.All[0], "Sinov"), claim.ReviewerId);
                    break;
                case LineState.Recommended or LineState.Appealed:
                    Can("approve", Role.Approver, 8, new DecideLine(claim.Id, claim.Revision, line.Id, Verdict.Approve, null, null));
                    Can("refuse", Role.Approver, 1, new DecideLine(claim.Id, claim.Revision, line.Id, Verdict.Refuse, RefusalReasons.All[0], "Sinov"));
                    Ask("approve in bulk", Role.Approver, 2, new ApproveClaims([.. seen.Claims.Where(c => c.Number is not null).Select(c => new SeenClaim(c.Id, c.Revision))]));
                    break;
                case LineState.Refused:
                    Can("appeal", Role.Centre, 3, new AppealLine(claim.Id, claim.Revision, line.Id, "Sinov"));
                    break;
                case LineState.Approved or LineState.Queued:
                    Can("undo", Role.Approver, 1, new UndoDecision(claim.Id, claim.Revision, line.Id, "Sinov"));
                    Ask("draft", Role.Finance, 6, new DraftBatch(random.Next(2) == 0 ? new() : new(CentreIds: [claim.CentreId])));
                    break;
                case LineState.Paid:
                    Ask("propose recovery", Role.Reviewer, 1, new ProposeRecovery(claim.Id, claim.Revision, line.Id, "Sinov"));
                    break;
            }
        }

        foreach (var batch in seen.Batches)
        {
            Ask("lock", Role.Finance, batch.State == BatchState.Draft ? 10 : 0, new LockBatch(batch.Id, batch.Revision), batch.PreparedById);
            Ask("take blocked out", Role.Finance, batch.State == BatchState.Draft ? 2 : 0, new RemoveFromBatch(batch.Id, batch.Revision, null), batch.PreparedById);
            acts.Add(("authorise", Role.Treasurer, batch.State == BatchState.Locked ? 12 : 0, who => site.Do(who, new AuthoriseBatch(batch.Id, batch.Revision, who.Password)), null));
            Can("export", Role.Treasurer, batch.State == BatchState.Authorised ? 12 : 0, new ExportBatch(batch.Id, batch.Revision));
            Can("cancel", Role.Finance, batch.ExportedAt is null && batch.State != BatchState.Cancelled ? 1 : 0, new CancelBatch(batch.Id, batch.Revision, "Sinov"));
            if (batch.ExportedAt is not null)
            {
                var rows = batch.ToSend.Where(_ => random.Next(4) > 0).Select(p => (
                    p.EndToEndId, random.Next(10) < 6 ? "paid" : "failed", p.Amount + (random.Next(12) == 0 ? 1 : 0), random.Next(2) == 0 ? "AC04" : "AM04", $"2025-09-{random.Next(15, 29)}")).ToArray();
                var file = Paying.Csv([.. rows, .. rows.Where(_ => random.Next(6) == 0)]);
                acts.Add(("bank answers", Role.Finance, batch.State == BatchState.Exported ? 10 : 2,
                    who => site.Send<TakenAnswer>(who, new TakeBankAnswer("javob.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)))), null));
            }

            foreach (var failed in batch.Payments.Where(p => p.State == PaymentState.Failed))
            {
                Can("correct", Role.Finance, 4, new CorrectPayment(failed.Id, "Tuzatildi"));
            }
        }

        foreach (var debt in seen.Recoveries)
        {
            Can("demand", Role.Approver, debt.State == RecoveryState.Proposed ? 6 : 0, new DecideRecovery(debt.Id, debt.Revision, true, null));
            Can("reject demand", Role.Approver, debt.State == RecoveryState.Proposed ? 1 : 0, new DecideRecovery(debt.Id, debt.Revision, false, "Sinov"));
            Can("receipt", Role.Finance, debt.State == RecoveryState.Demanded ? 3 : 0, new EnterReceipt(debt.Id, debt.Revision, random.Next(2) == 0 ? debt.Owed : 5_000_000, new(2025, 9, 15), $"PO-{random.Next(40)}"));
            Can("propose write-off", Role.Treasurer, debt.State == RecoveryState.Demanded && debt.WriteOffProposedById is null ? 1 : 0, new ProposeWriteOff(debt.Id, debt.Revision, "Sinov"));
            Can("sign write-off", Role.Treasurer, debt.State == RecoveryState.Demanded && debt.WriteOffProposedById is not null ? 2 : 0, new SignWriteOff(debt.Id, debt.Revision));
        }

        var (someClaim, someLine) = lines[random.Next(lines.Count)];
        Ask("hold", Role.Reviewer, 1, random.Next(3) switch
        {
            0 => new PlaceHold(HoldScope.Line, someLine.Id, "other", "Sinov"),
            1 => new PlaceHold(HoldScope.Claim, someClaim.Id, "other", "Sinov"),
            _ => new PlaceHold(HoldScope.Centre, someClaim.CentreId, "other", "Sinov"),
        });
        foreach (var hold in seen.Holds)
        {
            Can("lift", Role.Approver, 16, new LiftHold(hold.Id, "Sinov"));
        }

        Can("more money", Role.Finance, 1, new ChangeFund(FundChange.Appropriate, 2025, null, 10_000_000, $"Qaror {random.Next(1000)}"));
        Can("less money", Role.Finance, 1, new ChangeFund(FundChange.Reduce, 2025, null, 20_000_000, $"Qaror {random.Next(1000)}"));

        // first a kind of act, so that many lines do not drown the few batches
        var kinds = acts.Where(a => a.Weight > 0).GroupBy(a => a.Name).Select(g => (Acts: g.ToList(), g.First().Weight)).ToList();
        var at = random.Next(kinds.Sum(k => k.Weight));
        var kind = kinds.First(k => (at -= k.Weight) < 0).Acts;
        var (name, role, _, act, whose) = kind[random.Next(kind.Count)];
        if (role == Role.Centre)
        {
            var centre = seen.Claims[random.Next(seen.Claims.Count)].CentreId; // its own, or a stranger
            return (name, _staff[0] with { Roles = [Role.Centre], CentreId = centre }, false, act);
        }

        var chance = random.Next(20);
        var natural = _staff.Where(p => p.Roles.Contains(role)).ToList();
        if (chance == 0)
        {
            var wrong = role == Role.Treasurer ? Role.Finance : Role.Auditor;
            return (name, _staff[random.Next(_staff.Count)] with { Roles = [wrong] }, true, act);
        }

        var who = chance < 6 ? _staff[random.Next(_staff.Count)] : natural.Find(p => p.AccountId == whose) ?? natural[random.Next(natural.Count)]; // people change desks
        return (name, who with { Roles = [role] }, false, act);
    }

    private Task<int> Revision(Guid claim) => site.InDatabase(db => db.Claims.Where(c => c.Id == claim).Select(c => c.Revision).SingleAsync(Ct));

    /// <summary>Done, or refused in a word that is known; anything else fails the test.</summary>
    private async Task Do(string name, TestPerson who, bool isWrong, Doing act, string told)
    {
        string end;
        try
        {
            await act(who);
            end = "done";
        }
        catch (RuleBroken e)
        {
            end = e.Code;
        }
        catch (InputRefused e)
        {
            end = e.Faults[0].Code;
        }
        catch (Exception e) when (e is StaleForm or NotFound or NotAllowed)
        {
            end = e.Message;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name} by {who.Name} as {who.Roles.First()} ({told})", e);
        }

        Assert.True((end == "not-allowed") == isWrong || who.CentreId is not null, $"{name} as {who.Roles.First()}: {end} ({told})");
        _ends.AddOrUpdate($"{name} {end}", 1, (_, n) => n + 1);
    }

    private sealed record Seen(IReadOnlyList<Claim> Claims, IReadOnlyList<PaymentBatch> Batches, IReadOnlyList<Recovery> Recoveries, IReadOnlyList<Hold> Holds);
}
