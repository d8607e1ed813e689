using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Centres;

/// <summary>How a change that waits for a second person comes on record, whoever asks for it.</summary>
internal static class ProposeChange
{
    /// <exception cref="NotFound">No such centre.</exception>
    /// <exception cref="RuleBroken"><c>centre-change-open</c>: one of the kind waits already; the database holds it as well.</exception>
    public static async Task<Guid> Propose(
        this ITalentParkDb db, Guid centreId, CentreChangeKind kind, ProposedValues proposed, string reason, ICurrentUser user, Act act, bool isByCentre, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Centres.AnyAsync(c => c.Id == centreId, ct))
        {
            throw new NotFound();
        }

        var change = CentreChange.Propose(
            centreId, kind, proposed, reason.Cleaned(CentreChange.ReasonLength), user.Id ?? throw new NotAllowed(), user.Name, isByCentre, clock.GetUtcNow());
        act.Reason = change.Reason;
        db.CentreChanges.Add(change);
        db.FactsChanged(centreId, user);
        await db.SaveChangesAsync(ct);
        return change.Id;
    }

    /// <summary>The account as typed, which must differ from the one on record.</summary>
    /// <exception cref="InputRefused">Faulty, or nothing would change.</exception>
    public static async Task<ProposedValues> ReadAccount(this ITalentParkDb db, Guid centreId, string account, string mfo, CancellationToken ct)
    {
        var typed = new Typed();
        var read = typed.Read<BankAccount>("Account", account, BankAccount.TryParse);
        var branch = typed.Read<Mfo>("Mfo", mfo, Mfo.TryParse);
        typed.Refuse();
        var centre = await db.Centres.AsNoTracking().SingleOrDefaultAsync(c => c.Id == centreId, ct) ?? throw new NotFound();
        return centre.Account == read.ToString() && centre.Mfo == branch.ToString()
            ? throw new InputRefused("Account", "account-unchanged")
            : new(Account: read.ToString(), Mfo: branch.ToString());
    }
}
