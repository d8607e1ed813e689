using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Jobs;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;
using TalentPark.Web.Payments;

namespace TalentPark.Benchmarks.Payments;

/// <summary>From decision to the bank's answer, for 1,000 lines and for 10,000: seconds, and the most memory the site's process held.</summary>
internal static class PaymentsSection
{
    private static readonly string[] Forms = ["csv", "xlsx", "xml", "pdf"];

    public static async Task<int> Run()
    {
        await using var site = await MoneySite.Start();
        Console.WriteLine($"{"",-52}{"s",8}{"peak MB",9}");
        var (ten, one) = (await site.Recommended(10), await site.Recommended(1));
        var (tens, ones) = (await site.Copies(ten, 1_110, 10), await site.Copies(one, 1_000, 1_000));
        await Approve(site, "approve 11 lines of 2 claims", [(Guid.Empty, [ten, one])]);
        await Letters(site);
        var (paidTens, paidOnes) = (await site.Copies(ten, 1_110, 10), await site.Copies(one, 11_000, 1));

        await Batch(site, "100 lines", paidTens[..1]);
        var small = await Batch(site, "1,000 lines", paidTens[1..11]);
        var large = await Batch(site, "10,000 lines", paidTens[11..]);
        await Answer(site, "1,000 rows", paidOnes[..1_000]);
        var answer = await Answer(site, "10,000 rows", paidOnes[1_000..]);

        await Approve(site, "approve 100 lines of 10 claims", tens[..1]);
        await Letters(site);
        var approved = await Approve(site, "approve 1,000 lines of 100 claims", tens[1..11]);
        await Letters(site);
        await Approve(site, "approve 10,000 lines of 1,000 claims", tens[11..]);
        await Approve(site, "approve 1,000 lines of 1,000 claims", ones);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"1,000 lines approved in {approved.Seconds:F1} s (at most 5); a batch of 10,000 locked and out in {large.Seconds:F1} s (at most 15), {large.PeakMb:F0} MB (at most 500); 10,000 rows of the bank in {answer.Seconds:F1} s (at most 10). Batch 10,000 : 1,000 = {large.Seconds / small.Seconds:F1}"));
        return approved.Seconds <= 5 && large.Seconds <= 15 && large.PeakMb <= 500 && answer.Seconds <= 10 ? 0 : 1;
    }

    private static async Task<Measured> Approve(MoneySite site, string name, IReadOnlyList<(Guid Centre, IReadOnlyList<Guid> Claims)> centres)
    {
        var ids = centres.SelectMany(c => c.Claims).ToList();
        var seen = await site.InDatabase(db => db.Claims.Where(c => ids.Contains(c.Id)).Select(c => new SeenClaim(c.Id, c.Revision)).ToListAsync());
        return await Measure(name, async () =>
        {
            var done = await site.Send<IReadOnlyList<ApprovedClaim>>(Role.Approver, new ApproveClaims(seen));
            if (done.FirstOrDefault(d => d.Refusal is not null || d.Queued + d.Left > 0) is { } not)
            {
                throw new InvalidOperationException($"{not}");
            }
        });
    }

    private static Task Letters(MoneySite site) => Measure("  their letters, in the background", async () =>
    {
        while (await site.InDatabase(db => db.Jobs.AnyAsync(j => j.State == JobState.Waiting)))
        {
            await Task.Delay(20);
        }
    });

    private static async Task<Measured> Batch(MoneySite site, string name, IReadOnlyList<(Guid Centre, IReadOnlyList<Guid> Claims)> centres)
    {
        var id = Guid.Empty;
        await Measure($"{name}: drafted", async () => id = await site.Send<Guid>(Role.Finance, new DraftBatch(new(CentreIds: [.. centres.Select(c => c.Centre)]))));
        var locked = await Measure($"{name}: locked", async () => await Lock(site, id));
        var authorised = await Measure($"{name}: authorised", async () => await site.Send<Unit>(Role.Treasurer, new AuthoriseBatch(id, await Revision(site, id), MoneySite.Password)));
        var exported = await Measure($"{name}: given out in four forms", async () =>
        {
            await site.Send<Unit>(Role.Treasurer, new ExportBatch(id, await Revision(site, id)));
            foreach (var form in Forms)
            {
                var register = await site.Send<Register>(Role.Treasurer, new OpenRegister(id, ForBank: form != "pdf", WithAnnex: form == "xlsx"));
                await site.Services.GetRequiredService<RegisterFiles>().Make(register, form, CancellationToken.None);
            }
        });
        return new(locked.Seconds + exported.Seconds, Math.Max(locked.PeakMb, exported.PeakMb));
    }

    private static async Task<Measured> Answer(MoneySite site, string name, IReadOnlyList<(Guid Centre, IReadOnlyList<Guid> Claims)> centres)
    {
        var id = await site.Send<Guid>(Role.Finance, new DraftBatch(new(CentreIds: [.. centres.Select(c => c.Centre)])));
        await Lock(site, id);
        await site.Send<Unit>(Role.Treasurer, new AuthoriseBatch(id, await Revision(site, id), MoneySite.Password));
        await site.Send<Unit>(Role.Treasurer, new ExportBatch(id, await Revision(site, id)));
        var sent = (await site.InDatabase(db => db.PaymentBatches.AsNoTracking().Include(b => b.Payments).SingleAsync(b => b.Id == id))).ToSend.ToList();
        var text = "Reference;Status;Amount;Reason;Date\n" + string.Concat(sent.Select((p, i) => string.Create(CultureInfo.InvariantCulture,
            $"{p.EndToEndId};{(i % 10 == 9 ? "failed" : "paid")};{p.Amount:F2};{(i % 10 == 9 ? "AC04" : "")};2025-09-16\n")));
        return await Measure($"the bank's answer, {name}", async () =>
            await site.Send<TakenAnswer>(Role.Finance, new TakeBankAnswer("javob.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)))));
    }

    private static async Task Lock(MoneySite site, Guid id)
    {
        if (await site.Send<IReadOnlyList<BlockedLine>>(Role.Finance, new LockBatch(id, await Revision(site, id))) is { Count: > 0 } blocked)
        {
            throw new InvalidOperationException($"{blocked.Count} blocked: {blocked[0]}");
        }
    }

    private static Task<int> Revision(MoneySite site, Guid batch) => site.InDatabase(db => db.PaymentBatches.Where(b => b.Id == batch).Select(b => b.Revision).SingleAsync());

    private static async Task<Measured> Measure(string name, Func<Task> work)
    {
        PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        await work();
        var taken = new Measured(watch.Elapsed.TotalSeconds, PeakMemory.Mb());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-52}{taken.Seconds,8:F2}{taken.PeakMb,9:F0}"));
        return taken;
    }

    private sealed record Measured(double Seconds, double PeakMb);
}
