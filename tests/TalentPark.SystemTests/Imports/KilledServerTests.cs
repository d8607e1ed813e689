using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalentPark.Application.Imports;
using TalentPark.Application.Jobs;
using TalentPark.Domain.Imports;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

public sealed class KilledServerTests(Site site) : IClassFixture<Site>
{
    private const int Rows = 40_000;

    private readonly World _world = new(site);

    [Fact(Timeout = 300_000)]
    public async Task An_import_killed_in_the_middle_is_finished_by_another_server_without_half_or_double_rows()
    {
        var centre = await _world.Centre();
        await StopOwnDispatcher();
        using var server = new ServerProcess(site.Database);
        server.Start();
        var import = await site.Judged(centre, ImportDesk.Csv([.. Enumerable.Range(0, Rows).Select(i => ImportDesk.Row(Pinfl(i)))]));
        Assert.Equal((ImportState.Previewed, Rows), (import.State, import.New));
        await site.Do(centre, new ConfirmImport(import.Id, false));
        await Until(import.Id, i => i.AppliedThrough > 0);
        await server.Kill();

        var left = await site.InDatabase(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == import.Id, TestContext.Current.CancellationToken));
        Assert.Equal(ImportState.Applying, left.State);
        Assert.InRange(left.Progress, 1, Rows - 1);
        Assert.Equal(left.Progress, await Trainings(centre));

        server.Start();
        var done = await site.Settled(import.Id);
        Assert.Equal((ImportState.Done, Rows, Rows, 0), (done.State, done.New, done.Progress, done.Refused));
        Assert.Equal(Rows, await Trainings(centre));
        Assert.Equal(Rows, await site.InDatabase(db => (from r in db.ImportRows join t in db.Trainings on r.SubjectId equals t.PersonId where r.ImportId == import.Id select r).CountAsync()));
    }

    [Fact(Timeout = 120_000)]
    public async Task Work_that_fails_every_time_ends_in_a_failed_import_that_says_so()
    {
        var centre = await _world.Centre();
        using var server = new ServerProcess(site.Database);
        server.Start();
        var id = Guid.CreateVersion7();
        await site.InDatabase(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Imports.Add(Import.Upload(id, "trainings", centre.CentreId, new(centre.AccountId, centre.Name, site.Clock.GetUtcNow()), new("x.csv", "csv", 3, new string('0', 64))));
            var job = Job.For(JudgeImport.Code, id, centre);
            db.Jobs.Add(job);
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlAsync($"insert into import_part (import_id, no, content) values ({id}, 0, '\\x00'::bytea)");
            await db.Database.ExecuteSqlAsync($"update job set attempts = {IJobs.MaxAttempts - 1} where id = {job.Id}");
            await transaction.CommitAsync();
            return 0;
        });
        var import = await site.Settled(id);
        Assert.Equal((ImportState.Failed, "import-gave-up"), (import.State, import.Fault));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(JobState.GivenUp, await site.InDatabase(db => db.Jobs.Where(j => j.SubjectId == id).Select(j => j.State).SingleAsync()));
    }

    /// <summary>Leaves the work to the servers that are processes of their own.</summary>
    private async Task StopOwnDispatcher()
    {
        foreach (var service in site.Services.GetServices<IHostedService>().Where(s => s is IJobs))
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task Until(Guid id, Func<Import, bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!holds(await site.InDatabase(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == id))))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private Task<int> Trainings(TestPerson centre) =>
        site.InDatabase(db => (from t in db.Trainings join c in db.Courses on t.CourseId equals c.Id where c.CentreId == centre.CentreId select t).CountAsync());

    /// <summary>Valid PINFLs of people born on 01.05.2000, apart from those of other tests.</summary>
    private static string Pinfl(int n)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"6010500{(n / 900) + 500:D3}{(n % 900) + 1:D3}");
        return head + Domain.Shared.Pinfl.CheckDigit(head).ToString(CultureInfo.InvariantCulture);
    }
}
