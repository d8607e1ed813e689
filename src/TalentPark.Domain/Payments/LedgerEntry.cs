using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>The books of a fund.</summary>
public enum FundBook
{
    /// <summary>Outside: where limits come from. The only book below zero.</summary>
    Source,
    Available,
    Committed,
    Spent,
    Owed,
    WrittenOff,
}

/// <summary>What an entry is about; null where it is about nothing of the kind.</summary>
public readonly record struct LedgerSubject(Guid? ClaimId = null, Guid? LineId = null, Guid? PaymentId = null, Guid? RecoveryId = null, string Ground = "", Guid? RefundId = null);

/// <summary>One movement of money between two books of a fund: so much less in one, so much more in the other, hence always in balance. Never altered or deleted.</summary>
[NotAudited]
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    public Guid FundId { get; private init; }

    /// <summary>1, 2, 3 … within its fund.</summary>
    public int No { get; private init; }

    /// <summary><c>appropriated</c>, <c>reduced</c>, <c>allotted</c>, <c>committed</c>, <c>released</c>, <c>spent</c>, <c>owed</c>, <c>recovered</c> or <c>written-off</c>; words: <c>Fund.Entry_{kind}</c>.</summary>
    public string Kind { get; private init; } = "";

    public FundBook From { get; private init; }

    public FundBook To { get; private init; }

    /// <summary>UZS, more than 0.</summary>
    public decimal Amount { get; private init; }

    public Guid? ClaimId { get; private init; }

    public Guid? LineId { get; private init; }

    public Guid? PaymentId { get; private init; }

    public Guid? RecoveryId { get; private init; }

    public Guid? RefundId { get; private init; }

    /// <summary>The act that changes a limit; empty otherwise.</summary>
    public string Ground { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    internal static LedgerEntry Of(Fund fund, string kind, FundBook from, FundBook to, decimal amount, LedgerSubject about, Actor by, DateTimeOffset at) => new()
    {
        FundId = fund.Id,
        No = fund.LastNo,
        Kind = kind,
        From = from,
        To = to,
        Amount = amount,
        ClaimId = about.ClaimId,
        LineId = about.LineId,
        PaymentId = about.PaymentId,
        RecoveryId = about.RecoveryId,
        RefundId = about.RefundId,
        Ground = about.Ground,
        At = at,
        ById = by.Id,
        ByName = by.Name,
    };
}
