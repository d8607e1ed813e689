using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Recoveries;

/// <summary>Claims that were paid, and what becomes of them when facts change.</summary>
internal sealed class RecoveryWorld(Site site, World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A claim of one line, approved.</summary>
    public async Task<Guid> Approved(TestPerson centre)
    {
        var claim = await world.Submitted(centre);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Take(reviewer, claim);
        await world.Confirm(reviewer, claim);
        await site.Do(reviewer, new RecommendLine(claim, (await site.Claim(claim)).Revision, (await site.Claim(claim)).Lines[0].Id, Verdict.Approve, null, null));
        await site.Do(approver, new DecideLine(claim, (await site.Claim(claim)).Revision, (await site.Claim(claim)).Lines[0].Id, Verdict.Approve, null, null));
        return claim;
    }

    /// <summary>A claim of one line that the bank paid.</summary>
    public async Task<Guid> Paid(TestPerson centre)
    {
        var id = await Approved(centre);
        await site.InDatabase(db => db.InTransaction(async () =>
        {
            var (by, at) = (new Actor(Guid.NewGuid(), "Sinov", "finance"), site.Clock.GetUtcNow());
            var claim = await db.Claims.Include(c => c.Lines).SingleAsync(c => c.Id == id, Ct);
            var line = claim.Lines[0];
            var fund = (await db.LockFunds([line.FundId!.Value], Ct)).Single();
            claim.Schedule(line.Id, "TPP-0", by, at);
            claim.Pay(line.Id, site.Today, "TPP-0", by, at);
            fund.Spend(line, Guid.NewGuid(), by, at);
            return await db.SaveChangesAsync(Ct);
        }, Ct));
        return id;
    }

    /// <summary>The employer's residency turns out to have ended before the six months were over.</summary>
    public async Task<Guid> ResidencyWithdrawn(Guid claim)
    {
        var employer = await site.InDatabase(db => db.Employments.Where(e => db.ClaimLines.Any(l => l.ClaimId == claim && l.EmploymentId == e.Id)).Select(e => e.EmployerId).SingleAsync(Ct));
        await site.Do(await site.Person(Role.Registrar), new EndEmployerPeriod(employer, EmployerPeriodKind.Resident, new(2025, 5, 1), "Buyruq 7", "Rezidentlik bekor qilindi"));
        return employer;
    }

    /// <summary>What the system proposed, once it has looked.</summary>
    public async Task<Recovery> Proposed(Guid claim)
    {
        var employer = await ResidencyWithdrawn(claim);
        await site.JobsDone(RecheckPaid.JobKind, employer);
        return await Of(claim);
    }

    public async Task<Recovery> Demanded(Guid claim)
    {
        var proposed = await Proposed(claim);
        await site.Do(await site.Person(Role.Approver), new DecideRecovery(proposed.Id, proposed.Revision, true, null));
        return await Of(claim);
    }

    public Task<Recovery> Of(Guid claim) =>
        site.InDatabase(db => db.Recoveries.AsNoTracking().Include(r => r.Receipts).Include(r => r.Instalments).SingleAsync(r => r.ClaimId == claim, Ct));

    public Task<Fund> FundOf(Recovery recovery) => site.InDatabase(db => db.Funds.AsNoTracking().SingleAsync(f => f.Id == recovery.FundId, Ct));

    /// <summary>Debts as those who make batches ask for them, in the name of somebody.</summary>
    public async Task<T> Debts<T>(TestPerson actor, Func<DebtsToKeep, TalentParkDb, Task<T>> work)
    {
        using var scope = site.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        return await work(scope.ServiceProvider.GetRequiredService<DebtsToKeep>(), scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }
}
