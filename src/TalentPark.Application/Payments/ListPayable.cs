using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Payments;

/// <summary>What could be put into a batch now, by centre.</summary>
[Needs(Permission.SeeMoney)]
public sealed record ListPayable : IQuery<IReadOnlyList<PayableCentre>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListPayable, IReadOnlyList<PayableCentre>>
    {
        public async ValueTask<IReadOnlyList<PayableCentre>> Handle(ListPayable query, CancellationToken ct)
        {
            var rows = await db.Payable(new()).GroupBy(r => new { r.Centre.Id, r.Centre.Name, r.Centre.RegionSoato })
                .Select(g => new { g.Key.Id, g.Key.Name, g.Key.RegionSoato, Lines = g.Count(), Sum = g.Sum(r => r.Line.Amount) })
                .ToListAsync(ct);
            var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(r => r.Soato, ct);
            return [.. rows.Select(r => new PayableCentre(r.Id, r.Name, r.RegionSoato, regions.GetValueOrDefault(r.RegionSoato), r.Lines, r.Sum)).OrderBy(r => r.RegionSoato, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.CurrentCulture)];
        }
    }
}

/// <param name="Sum">UZS.</param>
public sealed record PayableCentre(Guid CentreId, string Name, string RegionSoato, Region? Region, int Lines, decimal Sum);

/// <summary>How many refunds could be put into a batch now, and what they come to.</summary>
[Needs(Permission.SeeMoney)]
public sealed record CountPayableRefunds : IQuery<PayableRefunds>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<CountPayableRefunds, PayableRefunds>
    {
        public async ValueTask<PayableRefunds> Handle(CountPayableRefunds query, CancellationToken ct) =>
            new(await db.PayableRefunds().CountAsync(ct), await db.PayableRefunds().SumAsync(r => r.Amount, ct));
    }
}

/// <param name="Sum">UZS.</param>
public sealed record PayableRefunds(int Count, decimal Sum);
