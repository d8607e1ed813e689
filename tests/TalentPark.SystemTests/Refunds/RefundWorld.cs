using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Graduates;
using TalentPark.SystemTests.Payments;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Refunds;

/// <summary>The way of refunds to money, by commands.</summary>
internal sealed class RefundWorld(Site site)
{
    public static readonly byte[] Pdf = [.. "%PDF-1.4\nsinov"u8];

    public static readonly RefundForm Form = new() { Amount = "1 000 000", PaidOn = "20.06.2025", Account = "22618000000000000001", Mfo = "00444" };

    private readonly GraduateWorld _graduates = new(site);

    public Paying Paying { get; private set; } = null!;

    public async Task<RefundWorld> Staffed(decimal limit = 100_000_000)
    {
        Paying = await new Paying(site).Staffed();
        if (limit > 0)
        {
            await site.Do(Paying.Finance, new ChangeFund(FundChange.Appropriate, 2025, null, limit, $"Qaror {Guid.NewGuid():N}", Fund.Refund));
        }

        return this;
    }

    public async Task<(TestPerson Graduate, Trainee Trainee)> Graduate(string level = "medium")
    {
        var trainee = await _graduates.Trainee(level: level);
        return (await _graduates.Bound(trainee), trainee);
    }

    /// <summary>Filled in, with its papers.</summary>
    public async Task<(TestPerson Graduate, Guid Refund)> Filled(string level = "medium", RefundForm? form = null)
    {
        var (graduate, trainee) = await Graduate(level);
        var id = await site.Send<Guid>(graduate, new StartRefund(trainee.Certificate));
        await site.Do(graduate, new SaveRefund(id, (await Refund(id)).Revision, form ?? Form));
        foreach (var kind in new[] { RefundPaper.Certificate, RefundPaper.Receipt })
        {
            await site.Do(graduate, new AddRefundPaper(id, (await Refund(id)).Revision, kind, Pdf));
        }

        return (graduate, id);
    }

    public async Task<(TestPerson Graduate, Guid Refund)> Submitted()
    {
        var (graduate, id) = await Filled();
        await site.Send<string>(graduate, new SubmitRefund(id, (await Refund(id)).Revision));
        return (graduate, id);
    }

    public async Task Recommend(Guid id) => await site.Do(Paying.Reviewer, new RecommendRefund(id, (await Refund(id)).Revision, Verdict.Approve, null, null));

    public async Task<(TestPerson Graduate, Guid Refund)> Approved()
    {
        var (graduate, id) = await Submitted();
        await Recommend(id);
        await site.Do(Paying.Approver, new DecideRefund(id, (await Refund(id)).Revision, Verdict.Approve, null, null));
        return (graduate, id);
    }

    public Task<CertificateRefund> Refund(Guid id) => site.InDatabase(db => db.Refunds.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == id));

    /// <summary>All payable refunds, in a batch that left.</summary>
    public async Task<PaymentBatch> Exported()
    {
        var id = await site.Send<Guid>(Paying.Finance, new DraftBatch(new(Programme: Fund.Refund)));
        if ((await Paying.Lock(id)).Count > 0)
        {
            throw new InvalidOperationException("blocked");
        }

        await Paying.Authorise(id);
        await site.Do(Paying.Treasurer, new ExportBatch(id, (await Paying.Batch(id)).Revision));
        return await Paying.Batch(id);
    }
}
