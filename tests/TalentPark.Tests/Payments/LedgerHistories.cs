using CsCheck;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.Tests.Claims;
using Xunit;

namespace TalentPark.Tests.Payments;

/// <summary>Whatever is done to funds, in whatever order: the books add up, nothing falls below zero, and what is refused changes nothing.</summary>
public sealed class LedgerHistories
{
    private static readonly Actor Finance = new(Guid.NewGuid(), "Moliya", "finance");
    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly FundBook[] Books = Enum.GetValues<FundBook>();

    private static readonly Gen<(Act Act, decimal Amount)[]> History = Gen.Select(
        Gen.Int[0, Enum.GetValues<Act>().Length - 1].Select(n => (Act)n),
        Gen.Frequency(
            (30, Gen.Int[1, 40].Select(n => n * 1_000_000m)),
            (4, Gen.Const(0.01m)),
            (2, Gen.Const(0m)),
            (2, Gen.Const(-5_000_000m)),
            (1, Gen.Const(Fund.MaxAmount)),
            (1, Gen.Const(Fund.MaxAmount + 1)))).Array[1, 60];

    private enum Act
    {
        Appropriate,
        Reduce,
        Allot,
        Commit,
        Release,
        Spend,
        Owe,
        Recover,
        WriteOff,
    }

    [Fact]
    public void The_books_add_up_after_every_act_and_a_refusal_changes_nothing() => History.Sample(
        history =>
        {
            var (country, region) = (Opened(null), Opened("1726"));
            foreach (var (act, amount) in history)
            {
                var (before, other) = (State(country), State(region));
                var refused = Refused(() => Do(act, country, region, amount));
                if (refused is null ? !Moved(act, before, country, amount) : State(country) != before || State(region) != other)
                {
                    return false;
                }

                if ((act != Act.Allot && State(region) != other) || !Holds(country) || !Holds(region))
                {
                    return false;
                }
            }

            return true;
        },
        iter: 1_000);

    [Fact]
    public void Every_act_is_both_done_and_refused_among_the_histories()
    {
        var seen = new HashSet<(Act, bool)>();
        History.Sample(
            history =>
            {
                var (country, region) = (Opened(null), Opened("1726"));
                foreach (var (act, amount) in history)
                {
                    var isRefused = Refused(() => Do(act, country, region, amount)) is not null;
                    lock (seen)
                    {
                        seen.Add((act, isRefused));
                    }
                }
            },
            iter: 1_000);
        Assert.Equal(2 * Enum.GetValues<Act>().Length, seen.Count);
    }

    private static Fund Opened(string? region) => Fund.Open(Guid.NewGuid(), Fund.Subsidy, 2025, region);

    private static void Do(Act act, Fund fund, Fund region, decimal amount)
    {
        switch (act)
        {
            case Act.Appropriate: fund.Appropriate(amount, "Reja", Finance, At); break;
            case Act.Reduce: fund.Reduce(amount, "Reja", Finance, At); break;
            case Act.Allot: fund.Allot(region, amount, "Reja", Finance, At); break;
            case Act.Commit: fund.Commit(Line(amount), Finance, At); break;
            case Act.Release: fund.Release(Line(amount), Finance, At); break;
            case Act.Spend: fund.Spend(Line(amount), Guid.NewGuid(), Finance, At); break;
            case Act.Owe: fund.Owe(Line(amount), Guid.NewGuid(), Finance, At); break;
            case Act.Recover: fund.Recover(amount, Guid.NewGuid(), null, Finance, At); break;
            default: fund.WriteOff(amount, Guid.NewGuid(), Finance, At); break;
        }
    }

    /// <summary>One entry more, of that amount, between two books; the limit changed by acts about the limit alone.</summary>
    private static bool Moved(Act act, string before, Fund fund, decimal amount)
    {
        var entry = fund.NewEntries[^1];
        var limit = act switch { Act.Appropriate => amount, Act.Reduce or Act.Allot => -amount, _ => 0m };
        return before != State(fund) && entry.Amount == amount && entry.No == fund.LastNo
            && limit == fund.NewEntries.Where(e => e.No == fund.LastNo).Sum(e => (e.From == FundBook.Source ? e.Amount : 0) - (e.To == FundBook.Source ? e.Amount : 0));
    }

    private static bool Holds(Fund fund) =>
        Books.Sum(fund.Balance) == 0
        && Array.TrueForAll(Books, b => b == FundBook.Source ? fund.Balance(b) <= 0 : fund.Balance(b) >= 0)
        && fund.Available + fund.Committed + fund.Spent + fund.Owed + fund.WrittenOff == fund.Limit
        && Array.TrueForAll(Books, b => fund.Balance(b) == fund.NewEntries.Sum(e => (e.To == b ? e.Amount : 0) - (e.From == b ? e.Amount : 0)))
        && fund.NewEntries.Select(e => e.No).SequenceEqual(Enumerable.Range(1, fund.LastNo))
        && fund.NewEntries.All(e => e.Amount > 0 && e.From != e.To && e.FundId == fund.Id);

    private static string State(Fund fund) => string.Join(' ', Books.Select(fund.Balance)) + $" {fund.LastNo} {fund.NewEntries.Count}";

    private static string? Refused(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleBroken e)
        {
            return e.Code;
        }
    }

    /// <summary>A line handed in for that amount.</summary>
    private static ClaimLine Line(decimal amount)
    {
        var centre = new Actor(Guid.NewGuid(), "Markaz", "centre");
        var claim = Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), centre, At);
        var line = claim.AddLine(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), centre, At);
        claim.Submit(new("Direktor", "Direktor"), "TP-2025-000001", new Dictionary<Guid, LineSubmission> { [line.Id] = new(Cases.Good, Assessed with { Amount = amount }) }, new(2025, 10, 6), centre, At);
        return line;
    }

    private static readonly SubsidyAssessment Assessed = SubsidyRules.Assess(Cases.Good, Cases.AppliedOn, Cases.Default);
}
