using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Jobs;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Checks;

/// <summary>Registers that answer, and lines that wait for their checks.</summary>
internal static class CheckWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Registers vouch for the job, its wages and a certificate of the line's graduate.</summary>
    public static Task RegistersAnswer(this Site site, Guid claim) => site.InDatabase(async db =>
    {
        foreach (var line in await db.ClaimLines.AsNoTracking().Where(l => l.ClaimId == claim).ToListAsync(Ct))
        {
            var seen = new Provenance(FactSource.Register, new(2025, 9, 10));
            var job = await db.Employments.Include(e => e.Wages).SingleAsync(e => e.Id == line.EmploymentId, Ct);
            job.SeeDays(job.HiredOn, job.LeftOn, seen);
            foreach (var wage in job.Wages.ToList())
            {
                job.SeeWage(wage.Month, wage.Gross, seen);
            }

            var certificate = Certificate.Claim(
                Guid.CreateVersion7(), line.PersonId, null,
                new(CertificateProgramme.Vendor, "cisco", CertificateNumber.Parse($"SINOV-{line.Id:N}"[..20]), null, CertificateKind.Completion, new(2025, 2, 10), null), new(FactSource.ItPark, new(2025, 9, 10)));
            certificate.Confirm(new(Guid.NewGuid(), "Sinov", Site.Noon));
            db.Certificates.Add(certificate);
        }

        return await db.SaveChangesAsync(Ct);
    });

    /// <summary>What the dispatcher does with the job.</summary>
    public static async Task RunJob(this Site site, string kind, Guid subject)
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetServices<IJobHandler>().Single(h => h.Kind == kind).Run(subject, Ct);
    }

    /// <summary>Waits until the dispatcher has done every job of the kind about the subject.</summary>
    public static async Task JobsDone(this Site site, string kind, Guid subject)
    {
        for (var patience = 300; ; patience--)
        {
            var states = await site.InDatabase(db => db.Jobs.Where(j => j.Kind == kind && j.SubjectId == subject).Select(j => j.State).ToListAsync(Ct));
            if (states.Count > 0 && states.TrueForAll(s => s == JobState.Done))
            {
                return;
            }

            Assert.True(patience > 0, $"{kind} was not done: {string.Join(' ', states)}");
            await Task.Delay(100, Ct);
        }
    }

    public static async Task<LineChecks> Checks(this Site site, TestPerson staff, Guid claim) =>
        await site.Send<LineChecks>(staff, new ShowLineChecks(claim, (await site.Claim(claim)).Lines[0].Id));

    public static async Task Take(this Site site, TestPerson reviewer, Guid claim) => await site.Do(reviewer, new TakeClaim(claim, (await site.Claim(claim)).Revision));
}
