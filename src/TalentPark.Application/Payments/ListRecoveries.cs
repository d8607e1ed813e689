using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Recoveries for staff: what waits for a decision first, then debts by their next day to pay, then what is closed.</summary>
/// <param name="State">Null: all.</param>
[Needs(Permission.SeeRecoveries)]
public sealed record ListRecoveries(RecoveryState? State = null) : IQuery<IReadOnlyList<RecoveryRow>>
{
    /// <summary>The most rows shown.</summary>
    public const int Limit = 500;

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<ListRecoveries, IReadOnlyList<RecoveryRow>>
    {
        public async ValueTask<IReadOnlyList<RecoveryRow>> Handle(ListRecoveries query, CancellationToken ct) =>
            await RecoveryRow.Read(db, db.Recoveries.Where(r => query.State == null || r.State == query.State), clock.Today(), Limit, ct);
    }
}

/// <summary>What the reader's own centre owes and owed; proposals nobody decided are not its affair yet.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListOwnDebts : IQuery<IReadOnlyList<RecoveryRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ListOwnDebts, IReadOnlyList<RecoveryRow>>
    {
        public async ValueTask<IReadOnlyList<RecoveryRow>> Handle(ListOwnDebts query, CancellationToken ct)
        {
            var own = user.OwnCentre();
            return await RecoveryRow.Read(db, db.Recoveries.Where(r => r.CentreId == own && r.State != RecoveryState.Proposed && r.State != RecoveryState.Rejected), clock.Today(), ListRecoveries.Limit, ct);
        }
    }
}

/// <summary>One recovery with all that stands under it.</summary>
/// <param name="Graduate">Full name of the line's graduate.</param>
/// <param name="LetterCode">Code of the demand letter; null before the demand.</param>
public sealed record RecoveryRow(Recovery Recovery, string Centre, string Graduate, bool IsOverdue, string? LetterCode, int LineNo)
{
    internal static async Task<IReadOnlyList<RecoveryRow>> Read(ITalentParkDb db, IQueryable<Recovery> among, DateOnly today, int limit, CancellationToken ct)
    {
        var rows = await (
            from recovery in among.AsNoTracking().Include(r => r.Receipts).Include(r => r.Instalments)
            join centre in db.Centres on recovery.CentreId equals centre.Id
            join line in db.ClaimLines on recovery.LineId equals line.Id
            join person in db.Persons on line.PersonId equals person.Id
            orderby recovery.State == RecoveryState.Proposed ? 0 : recovery.State == RecoveryState.Demanded ? 1 : 2, recovery.DueOn, recovery.ProposedAt
            select new { recovery, centre.Name, person, line.No, Letter = db.Documents.Where(d => d.ClaimId == recovery.ClaimId && d.Kind == DocumentKind.DemandLetter && d.IssuedAt == recovery.DecidedAt).Select(d => d.Code).FirstOrDefault() })
            .Take(limit).ToListAsync(ct);
        return [.. rows.Select(r => new RecoveryRow(r.recovery, r.Name, r.person.FullName, r.recovery.IsOverdue(today), r.Letter, r.No))];
    }
}

/// <summary>One recovery for staff.</summary>
[Needs(Permission.SeeRecoveries)]
public sealed record ShowRecovery(Guid RecoveryId) : IQuery<RecoveryRow>
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<ShowRecovery, RecoveryRow>
    {
        public async ValueTask<RecoveryRow> Handle(ShowRecovery query, CancellationToken ct) =>
            (await RecoveryRow.Read(db, db.Recoveries.Where(r => r.Id == query.RecoveryId), clock.Today(), 1, ct)).SingleOrDefault() ?? throw new NotFound();
    }
}
