using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Mailing;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Recoveries;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>Each button on the way of money sent twice at one moment, as an impatient hand or a slow line does: the act happens once.</summary>
public sealed class DoubleSubmitTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_approval_to_the_bank()
    {
        var paying = await new Paying(site).Staffed();
        var centre = await _world.Centre();
        var (one, many) = (await _world.Submitted(centre), await _world.Submitted(centre, 2));
        await paying.Recommend(one);
        await paying.Recommend(many);
        using var approver = await site.SignedIn(paying.Approver);
        await Twice(approver, $"/claims/{one}/lines/1", "#line-act", Desk.Form(Verdict.Approve));
        await Twice(approver, $"/work/approve?picked={many}:0", "form[action='/work/approve']", []);
        await site.JobsDone(WriteDecisionLetter.JobKind, many);
        foreach (var claim in new[] { one, many })
        {
            var now = await paying.Claim(claim);
            var (lines, events) = (now.Lines.Select(l => l.Id).ToList(), now.Events.Select(e => e.Id).ToList());
            Assert.Equal(lines.Count, await site.InDatabase(db => db.Ledger.CountAsync(e => e.Kind == "committed" && lines.Contains(e.LineId!.Value), Ct)));
            Assert.Equal(1, await site.InDatabase(db => db.Mails.CountAsync(m => m.Template == MailTemplates.Decided && events.Contains(m.SubjectId), Ct)));
            Assert.Equal(1, await site.InDatabase(db => db.Documents.CountAsync(d => d.ClaimId == claim && d.Kind == DocumentKind.DecisionLetter, Ct)));
        }

        using var finance = await site.SignedIn(paying.Finance);
        await Twice(finance, "/payments/new", "#all", new() { ["Input.All"] = "true" });
        var batch = await site.InDatabase(db => db.Payments.Where(p => p.CentreId == centre.CentreId).Select(p => p.BatchId).SingleAsync(Ct));
        await Twice(finance, $"/payments/{batch}", "form[action*='handler=Lock']", []);
        using var treasurer = await site.SignedIn(paying.Treasurer);
        await Twice(treasurer, $"/payments/{batch}", "#authorise-form", new() { ["Input.Password"] = paying.Treasurer.Password });
        await Twice(treasurer, $"/payments/{batch}", "form[action*='handler=Export']", []);
        Assert.Equal(BatchState.Exported, (await paying.Batch(batch)).State);
        Assert.Equal(3, (await paying.Claim(one)).Events.Concat((await paying.Claim(many)).Events).Count(e => e.What == "scheduled"));
    }

    [Fact]
    public async Task Of_a_debt()
    {
        var recovering = new RecoveryWorld(site, _world);
        var claim = await recovering.Paid(await _world.Centre());
        var proposed = await recovering.Proposed(claim);
        using var approver = await site.As(Role.Approver);
        using (var page = await approver.Open($"/recoveries/{proposed.Id}"))
        {
            Array.ForEach(await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => approver.Send(page, [], "#decide-recovery", "Demand"))), a => a.Dispose());
        }

        Assert.Equal(1, await site.InDatabase(db => db.Documents.CountAsync(d => d.ClaimId == claim && d.Kind == DocumentKind.DemandLetter, Ct)));
        Assert.Equal(1, await site.InDatabase(db => db.Ledger.CountAsync(e => e.Kind == "owed" && e.RecoveryId == proposed.Id, Ct)));
        using var finance = await site.As(Role.Finance);
        await Twice(finance, $"/recoveries/{proposed.Id}", "#receive-money", new() { ["Input.Amount"] = "5000000", ["Input.On"] = "15.09.2025", ["Input.Reference"] = $"PO-{claim}" });
        Assert.Equal(5_000_000, Assert.Single((await recovering.Of(claim)).Receipts).Amount);
    }

    [Fact]
    public async Task Of_the_fund_and_of_a_hold()
    {
        using var finance = await site.As(Role.Finance);
        await Twice(finance, "/fund?year=2027", "#change-fund", new() { ["Input.Change"] = nameof(FundChange.Appropriate), ["Input.Amount"] = "1000000", ["Input.Ground"] = "Qaror 77" });
        Assert.Equal(1, await site.InDatabase(db => db.Ledger.CountAsync(e => e.Ground == "Qaror 77", Ct)));

        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await Twice(reviewer, $"/claims/{claim}/holds", "#place-hold", new() { ["Input.Category"] = "court", ["Input.Reason"] = "Sud ishi" });
        Assert.Equal(1, await site.InDatabase(db => db.Holds.CountAsync(h => h.LiftedAt == null && h.Category == "court", Ct)));
    }

    /// <summary>Sends the form twice at one moment: one is done, the other is done for it or told so; neither is an error of the server's.</summary>
    private static async Task Twice(HttpClient who, string path, string form, Dictionary<string, string?> fields)
    {
        using var page = await who.Open(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => who.Send(page, fields, form)));
        Assert.True(Array.Exists(answers, a => a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK), $"{path}: {string.Join(", ", answers.Select(a => a.StatusCode))}");
        Assert.All(answers, a => Assert.True(a.StatusCode < HttpStatusCode.InternalServerError, $"{path}: {a.StatusCode}"));
        Array.ForEach(answers, a => a.Dispose());
    }
}
