using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>
/// The money of one programme for one year, of the whole country or of one region to which a part of it was given: the balances of a double-entry ledger
/// (<see cref="LedgerEntry"/>), which always add up to zero. Read it with its row locked; then no two acts can commit the same money.
/// </summary>
public sealed class Fund
{
    /// <summary>The programme of CM-86; later programmes have funds of their own.</summary>
    public const string Subsidy = "subsidy";

    /// <summary>The refund of certificates' cost (CM-95).</summary>
    public const string Refund = "refund";

    /// <summary>Words: <c>Fund.Programme_{code}</c>.</summary>
    public static readonly IReadOnlyList<string> Programmes = [Subsidy, Refund];

    /// <summary>The longest ground of an appropriation: an act, its day and number, in characters.</summary>
    public const int GroundLength = 300;

    /// <summary>UZS; the most one entry may move.</summary>
    public const decimal MaxAmount = 100_000_000_000_000m;

    private readonly List<LedgerEntry> _entries = [];

    private Fund()
    {
    }

    public Guid Id { get; private init; }

    public string Programme { get; private init; } = "";

    /// <summary>The budget year, in Tashkent.</summary>
    public int Year { get; private init; }

    /// <summary>SOATO code of the region that has its own limit; null for the country's fund.</summary>
    public string? RegionSoato { get; private init; }

    /// <summary>Number of the last entry; entries of one fund are numbered without a gap.</summary>
    public int LastNo { get; private set; }

    /// <summary>What came from outside, below zero: the other side of every limit.</summary>
    public decimal Source { get; private set; }

    /// <summary>UZS that nobody has a claim to yet; never below zero.</summary>
    public decimal Available { get; private set; }

    /// <summary>UZS approved and not yet paid.</summary>
    public decimal Committed { get; private set; }

    /// <summary>UZS the bank paid out, or that were set off against a debt.</summary>
    public decimal Spent { get; private set; }

    /// <summary>UZS paid wrongly and demanded back.</summary>
    public decimal Owed { get; private set; }

    /// <summary>UZS that will not come back.</summary>
    public decimal WrittenOff { get; private set; }

    /// <summary>The limit: all that came from outside.</summary>
    public decimal Limit => -Source;

    /// <summary>Entries made since the fund was read; earlier ones stay in the database.</summary>
    public IReadOnlyList<LedgerEntry> NewEntries => _entries;

    /// <param name="regionSoato">Null for the country's fund.</param>
    public static Fund Open(Guid id, string programme, int year, string? regionSoato) => new() { Id = id, Programme = programme, Year = year, RegionSoato = regionSoato };

    /// <summary>Adds to the limit.</summary>
    /// <param name="amount">UZS, more than 0.</param>
    /// <param name="ground">The act that gives the money.</param>
    /// <exception cref="RuleBroken"><c>fund-amount</c>.</exception>
    public void Appropriate(decimal amount, string ground, Actor by, DateTimeOffset at) => Move(FundBook.Source, FundBook.Available, "appropriated", amount, new(Ground: ground), by, at);

    /// <summary>Takes back what nobody has a claim to.</summary>
    /// <exception cref="RuleBroken"><c>fund-amount</c>, <c>fund-short</c>.</exception>
    public void Reduce(decimal amount, string ground, Actor by, DateTimeOffset at) => Move(FundBook.Available, FundBook.Source, "reduced", amount, new(Ground: ground), by, at);

    /// <summary>Gives a part of the country's money to a region's fund.</summary>
    /// <exception cref="RuleBroken"><c>fund-amount</c>, <c>fund-short</c>.</exception>
    public void Allot(Fund region, decimal amount, string ground, Actor by, DateTimeOffset at)
    {
        Move(FundBook.Available, FundBook.Source, "allotted", amount, new(Ground: ground), by, at);
        region.Move(FundBook.Source, FundBook.Available, "allotted", amount, new(Ground: ground), by, at);
    }

    /// <summary>Whether the amount could be committed now.</summary>
    public bool Covers(decimal amount) => amount <= Available;

    /// <summary>An approval binds the line's amount.</summary>
    /// <exception cref="RuleBroken"><c>fund-short</c>: ask <see cref="Covers"/> first.</exception>
    public void Commit(ClaimLine line, Actor by, DateTimeOffset at) => Move(FundBook.Available, FundBook.Committed, "committed", line.Amount, Of(line), by, at);

    /// <summary>An approval binds the refund's amount.</summary>
    /// <exception cref="RuleBroken"><c>fund-short</c>: ask <see cref="Covers"/> first.</exception>
    public void Commit(CertificateRefund refund, Actor by, DateTimeOffset at) => Move(FundBook.Available, FundBook.Committed, "committed", refund.Amount, new(RefundId: refund.Id), by, at);

    /// <summary>A line that was approved is undone.</summary>
    public void Release(ClaimLine line, Actor by, DateTimeOffset at) => Move(FundBook.Committed, FundBook.Available, "released", line.Amount, Of(line), by, at);

    /// <summary>A refund that was approved is undone.</summary>
    public void Release(CertificateRefund refund, Actor by, DateTimeOffset at) => Move(FundBook.Committed, FundBook.Available, "released", refund.Amount, new(RefundId: refund.Id), by, at);

    /// <summary>The line is paid.</summary>
    public void Spend(ClaimLine line, Guid paymentId, Actor by, DateTimeOffset at) => Move(FundBook.Committed, FundBook.Spent, "spent", line.Amount, Of(line) with { PaymentId = paymentId }, by, at);

    /// <summary>The line, or the refund, is paid.</summary>
    public void Spend(PayItem item, Guid paymentId, Actor by, DateTimeOffset at) => Move(FundBook.Committed, FundBook.Spent, "spent", item.Amount, item.Subject with { PaymentId = paymentId }, by, at);

    /// <summary>The line's money is demanded back.</summary>
    public void Owe(ClaimLine line, Guid recoveryId, Actor by, DateTimeOffset at) => Move(FundBook.Spent, FundBook.Owed, "owed", line.Amount, Of(line) with { RecoveryId = recoveryId }, by, at);

    /// <summary>A part of a debt comes back: as money, or kept from a payment.</summary>
    public void Recover(decimal amount, Guid recoveryId, Guid? paymentId, Actor by, DateTimeOffset at) =>
        Move(FundBook.Owed, FundBook.Available, "recovered", amount, new(RecoveryId: recoveryId, PaymentId: paymentId), by, at);

    /// <summary>What is left of a debt is given up.</summary>
    public void WriteOff(decimal amount, Guid recoveryId, Actor by, DateTimeOffset at) => Move(FundBook.Owed, FundBook.WrittenOff, "written-off", amount, new(RecoveryId: recoveryId), by, at);

    /// <summary>UZS in a book now.</summary>
    public decimal Balance(FundBook book) => book switch
    {
        FundBook.Source => Source,
        FundBook.Available => Available,
        FundBook.Committed => Committed,
        FundBook.Spent => Spent,
        FundBook.Owed => Owed,
        _ => WrittenOff,
    };

    private static LedgerSubject Of(ClaimLine line) => new(ClaimId: line.ClaimId, LineId: line.Id);

    private void Move(FundBook from, FundBook to, string kind, decimal amount, LedgerSubject about, Actor by, DateTimeOffset at)
    {
        if (amount is <= 0 or > MaxAmount)
        {
            throw new RuleBroken("fund-amount");
        }

        if (from != FundBook.Source && Balance(from) < amount)
        {
            throw new RuleBroken("fund-short", from);
        }

        Add(from, -amount);
        Add(to, amount);
        LastNo++;
        _entries.Add(LedgerEntry.Of(this, kind, from, to, amount, about, by, at));
    }

    private void Add(FundBook book, decimal amount)
    {
        switch (book)
        {
            case FundBook.Source: Source += amount; break;
            case FundBook.Available: Available += amount; break;
            case FundBook.Committed: Committed += amount; break;
            case FundBook.Spent: Spent += amount; break;
            case FundBook.Owed: Owed += amount; break;
            default: WrittenOff += amount; break;
        }
    }
}
