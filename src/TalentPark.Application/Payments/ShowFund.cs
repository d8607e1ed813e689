using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Payments;

/// <summary>The funds of a year with what waits for their money, and the ledger of one of them.</summary>
/// <param name="Programme">Of <see cref="Fund.Programmes"/>; anything else is the subsidy.</param>
/// <param name="Year">Null for this year.</param>
/// <param name="FundId">Whose ledger; null for the country's.</param>
/// <param name="Before">Entries with smaller numbers; null for the newest.</param>
[Needs(Permission.SeeMoney)]
public sealed record ShowFund(int? Year = null, Guid? FundId = null, int? Before = null, string? Programme = null) : IQuery<FundPage>
{
    public const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db, FundMoney money, RefundMoney refunds, TimeProvider clock) : IQueryHandler<ShowFund, FundPage>
    {
        public async ValueTask<FundPage> Handle(ShowFund query, CancellationToken ct)
        {
            var thisYear = clock.Today().Year;
            var programme = Fund.Programmes.FirstOrDefault(p => p == query.Programme) ?? Fund.Subsidy;
            var years = await db.Funds.AsNoTracking().Where(f => f.Programme == programme).Select(f => f.Year).Distinct().OrderDescending().ToListAsync(ct);
            var year = query.Year ?? thisYear;
            var funds = await db.Funds.AsNoTracking().Where(f => f.Programme == programme && f.Year == year).OrderBy(f => f.RegionSoato != null).ThenBy(f => f.RegionSoato).ToListAsync(ct);
            var rows = new List<FundRow>();
            foreach (var fund in funds)
            {
                var sums = year != thisYear ? null : programme == Fund.Refund ? refunds.Queue().Select(r => r.Amount) : (await money.Queue(fund, ct)).Select(l => l.Amount);
                rows.Add(new(fund, sums is null ? 0 : await sums.CountAsync(ct), sums is null ? 0 : await sums.SumAsync(ct)));
            }

            var shown = rows.Find(r => r.Fund.Id == query.FundId) ?? rows.FirstOrDefault();
            var entries = shown is null ? [] : await (
                from entry in db.Ledger.AsNoTracking()
                where entry.FundId == shown.Fund.Id && (query.Before == null || entry.No < query.Before)
                orderby entry.No descending
                select new EntryRow(
                    entry,
                    db.Claims.Where(c => c.Id == entry.ClaimId).Select(c => c.Number).FirstOrDefault(),
                    db.ClaimLines.Where(l => l.Id == entry.LineId).Select(l => (int?)l.No).FirstOrDefault(),
                    db.Refunds.Where(r => r.Id == entry.RefundId).Select(r => r.Number).FirstOrDefault())).Take(PageSize + 1).ToListAsync(ct);
            return new(
                programme, year, [.. years.Append(thisYear).Distinct().OrderDescending()], rows, shown,
                [.. entries.Take(PageSize)], entries.Count > PageSize,
                await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct),
                await db.Holds.AsNoTracking().Where(h => h.Scope == (programme == Fund.Refund ? HoldScope.Refunds : HoldScope.Programme) && h.LiftedAt == null).OrderByDescending(h => h.PlacedAt).ToListAsync(ct));
        }
    }
}

/// <param name="Shown">Whose ledger <paramref name="Entries"/> are from; null where the year has no fund.</param>
/// <param name="Holds">Open ones on the whole programme.</param>
public sealed record FundPage(
    string Programme, int Year, IReadOnlyList<int> Years, IReadOnlyList<FundRow> Funds, FundRow? Shown,
    IReadOnlyList<EntryRow> Entries, bool HasEarlier, IReadOnlyList<Region> Regions, IReadOnlyList<Hold> Holds);

/// <param name="Waiting">Queued lines, or refunds, that draw on the fund.</param>
/// <param name="WaitingSum">UZS they come to.</param>
public sealed record FundRow(Fund Fund, int Waiting, decimal WaitingSum);

public sealed record EntryRow(LedgerEntry Entry, string? ClaimNumber, int? LineNo, string? RefundNumber);
