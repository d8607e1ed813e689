using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Payments;

/// <summary>Which fund a centre's lines draw on, and what may be taken from it. Everything here runs within a transaction and holds the fund's row until its end.</summary>
public sealed class FundMoney(ITalentParkDb db, IKeyedHash hash, ICurrentUser user)
{
    /// <summary>
    /// Opens the fund of the centre's region where one is set for the year, else the country's. Its row is held until the transaction ends.
    /// </summary>
    public async Task<FundDraw> Open(TrainingCentre centre, DateOnly today, CancellationToken ct) => (await Open([centre], today, ct))[centre.Id];

    /// <summary>The same for several centres, by their ids; those of one fund draw on it in turn.</summary>
    public async Task<IReadOnlyDictionary<Guid, FundDraw>> Open(IReadOnlyCollection<TrainingCentre> centres, DateOnly today, CancellationToken ct)
    {
        var regions = centres.Select(c => c.RegionSoato).Distinct().ToList();
        var found = await db.Funds.Where(f => f.Programme == Fund.Subsidy && f.Year == today.Year && (f.RegionSoato == null || regions.Contains(f.RegionSoato)))
            .Select(f => new { f.Id, f.RegionSoato }).ToListAsync(ct);
        var idOf = regions.ToDictionary(r => r, r => (found.Find(f => f.RegionSoato == r) ?? found.Find(f => f.RegionSoato is null))?.Id);
        var draws = new Dictionary<Guid, FundDraw>();
        foreach (var fund in await db.LockFunds([.. idOf.Values.OfType<Guid>().Distinct()], ct))
        {
            draws[fund.Id] = new(fund, await (await Queue(fund, ct)).AsNoTracking().FirstOrDefaultAsync(ct), () => db.Jobs.Add(Job.For(MoveQueueUp.JobKind, fund.Id, user)));
        }

        return centres.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => idOf[c.RegionSoato] is { } id ? draws[id] : new FundDraw(null, null, () => { }));
    }

    /// <summary>Gives the line's amount back to its fund; those who wait are looked at afterwards.</summary>
    public async Task Release(ClaimLine line, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        if (line.FundId is { } id && ClaimTransitions.Committed.Contains(line.State))
        {
            (await db.LockFunds([id], ct)).Single().Release(line, by, at);
            db.Jobs.Add(Job.For(MoveQueueUp.JobKind, id, user));
        }
    }

    /// <summary>Keyed hash of the account the centre's money goes to.</summary>
    public string PayeeMark(TrainingCentre centre) => Convert.ToHexStringLower(hash.Of(centre.Account + centre.Mfo));

    /// <summary>Queued lines that draw on the fund, with their claims' centres; in order of filing.</summary>
    internal async Task<IQueryable<ClaimLine>> Queue(Fund fund, CancellationToken ct)
    {
        var others = fund.RegionSoato is not null
            ? []
            : await db.Funds.Where(f => f.Programme == fund.Programme && f.Year == fund.Year && f.RegionSoato != null).Select(f => f.RegionSoato!).ToListAsync(ct);
        return from line in db.ClaimLines
               join claim in db.Claims on line.ClaimId equals claim.Id
               join centre in db.Centres on claim.CentreId equals centre.Id
               where line.State == LineState.Queued && (fund.RegionSoato == null ? !others.Contains(centre.RegionSoato) : centre.RegionSoato == fund.RegionSoato)
               orderby line.FiledAt, line.Id
               select line;
    }
}

/// <summary>An opened fund, from which approvals take in turn.</summary>
/// <param name="fund">Null where the year has none: everything is queued.</param>
/// <param name="firstWaiting">Who filed first among those who wait for its money.</param>
/// <param name="lookAgain">Has the queue looked at afterwards: the one in front may be held and let the others pass.</param>
public sealed class FundDraw(Fund? fund, ClaimLine? firstWaiting, Action lookAgain)
{
    private ClaimLine? _first = firstWaiting;
    private bool _looksAgain;

    /// <summary>Commits the line's amount if the fund has it and nobody who filed earlier waits.</summary>
    /// <param name="payeeMark"><see cref="FundMoney.PayeeMark"/> of the line's centre.</param>
    public Commitment Commit(ClaimLine line, string payeeMark, Actor by, DateTimeOffset at)
    {
        if (fund is null || !fund.Covers(line.Amount) || IsAfter(line, _first))
        {
            _first = IsAfter(line, _first) ? _first : line;
            if (!_looksAgain && fund?.Covers(line.Amount) == true)
            {
                _looksAgain = true;
                lookAgain();
            }

            return new(null, payeeMark);
        }

        fund.Commit(line, by, at);
        return new(fund.Id, payeeMark);
    }

    private static bool IsAfter(ClaimLine line, ClaimLine? other) =>
        other is not null && (line.FiledAt, line.Id).CompareTo((other.FiledAt, other.Id)) > 0;
}
