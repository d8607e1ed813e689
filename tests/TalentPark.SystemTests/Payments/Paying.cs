using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Payments;

/// <summary>The way of lines to money, by commands. Tests of one class share a site: take everything payable into a batch only where that is meant.</summary>
internal sealed class Paying(Site site)
{
    private readonly World _world = new(site);

    public TestPerson Finance { get; private set; } = null!;

    public TestPerson Treasurer { get; private set; } = null!;

    public TestPerson Reviewer { get; private set; } = null!;

    public TestPerson Approver { get; private set; } = null!;

    public async Task<Paying> Staffed()
    {
        Finance = await site.Person(Role.Finance);
        Treasurer = await site.Person(Role.Treasurer);
        Reviewer = await site.Person(Role.Reviewer);
        Approver = await site.Person(Role.Approver);
        return this;
    }

    /// <summary>A centre with a claim of so many approved lines.</summary>
    public async Task<(TestPerson Centre, Guid Claim)> Approved(int lines = 1, TestPerson? centre = null)
    {
        centre ??= await _world.Centre();
        var id = await _world.Submitted(centre, lines);
        await Recommend(id);
        foreach (var line in (await Claim(id)).Lines)
        {
            await site.Do(Approver, new DecideLine(id, (await Claim(id)).Revision, line.Id, Verdict.Approve, null, null));
        }

        return (centre, id);
    }

    /// <summary>The reviewer takes the claim, confirms what waits for a hand, and recommends every line.</summary>
    public async Task Recommend(Guid id)
    {
        await site.Do(Reviewer, new TakeClaim(id, (await Claim(id)).Revision));
        await _world.Confirm(Reviewer, id);
        foreach (var line in (await Claim(id)).Lines)
        {
            await site.Do(Reviewer, new RecommendLine(id, (await Claim(id)).Revision, line.Id, Verdict.Approve, null, null));
        }
    }

    public Task<Claim> Claim(Guid id) => site.InDatabase(db => db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events).SingleAsync(c => c.Id == id));

    public Task<PaymentBatch> Batch(Guid id) => site.InDatabase(db => db.PaymentBatches.AsNoTracking().Include(b => b.Payments).ThenInclude(p => p.Lines).SingleAsync(b => b.Id == id));

    public Task<Guid> Draft(params TestPerson[] centres) => site.Send<Guid>(Finance, new DraftBatch(new(CentreIds: [.. centres.Select(c => c.CentreId!.Value)])));

    public async Task<IReadOnlyList<BlockedLine>> Lock(Guid id) => await site.Send<IReadOnlyList<BlockedLine>>(Finance, new LockBatch(id, (await Batch(id)).Revision));

    public async Task Authorise(Guid id) => await site.Do(Treasurer, new AuthoriseBatch(id, (await Batch(id)).Revision, Treasurer.Password));

    public async Task<PaymentBatch> Exported(params TestPerson[] centres)
    {
        var id = await Draft(centres);
        await Lock(id);
        await Authorise(id);
        await site.Do(Treasurer, new ExportBatch(id, (await Batch(id)).Revision));
        return await Batch(id);
    }

    public async Task<TakenAnswer> Answer(string text, string name = "javob.csv") => await site.Send<TakenAnswer>(Finance, new TakeBankAnswer(name, new MemoryStream(Encoding.UTF8.GetBytes(text))));

    /// <summary>A CSV answer; each row: reference, paid or failed, amount, reason, day.</summary>
    public static string Csv(params (string Reference, string Status, decimal Amount, string Reason, string Day)[] rows) =>
        "Reference;Status;Amount;Reason;Date\n" + string.Concat(rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Reference};{r.Status};{r.Amount:F2};{r.Reason};{r.Day}\n")));
}
