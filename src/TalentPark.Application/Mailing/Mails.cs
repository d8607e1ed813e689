using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Mailing;

/// <summary>Writes the mails of an act into what its next save keeps. Nothing is sent here.</summary>
public sealed class Mails(ITalentParkDb db, IAccounts accounts, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The centre's claim was handed in; call after the step.</summary>
    public Task Submitted(Claim claim, CancellationToken ct) => ToCentre(claim, MailTemplates.Submitted, new()
    {
        ["lines"] = Text(claim.OpenLines.Count()),
        ["sum"] = Text(claim.Total),
        ["day"] = Day(claim.DueOn),
    }, ct);

    /// <summary>The claim was given back for correction; call after the step.</summary>
    public Task Returned(Claim claim, CancellationToken ct) => ToCentre(claim, MailTemplates.Returned, new() { ["reason"] = claim.ReturnReason ?? "" }, ct);

    /// <summary>Every line is decided, or one of them anew; call after the step.</summary>
    public Task Decided(Claim claim, CancellationToken ct)
    {
        var refused = claim.OpenLines.Count(l => l.State == LineState.Refused);
        return ToCentre(claim, MailTemplates.Decided, new()
        {
            ["approved"] = Text(claim.OpenLines.Count() - refused - claim.OpenLines.Count(l => l.State == LineState.Appealed)),
            ["refused"] = Text(refused),
            ["queued"] = Text(claim.OpenLines.Count(l => l.State == LineState.Queued)),
            ["sum"] = Text(claim.OpenLines.Where(l => l.State is not (LineState.Refused or LineState.Appealed)).Sum(l => l.Amount)),
        }, ct);
    }

    /// <summary>The centre contested a refusal; call after the step.</summary>
    public Task Appealed(Claim claim, Guid lineId, CancellationToken ct) =>
        ToCentre(claim, MailTemplates.Appealed, new() { ["line"] = Text(claim.Line(lineId).No) }, ct);

    /// <summary>Money reached the centres. Told once for each payment, however often its bank answers are read.</summary>
    /// <param name="payments">Paid, and something was sent.</param>
    public async Task Paid(IReadOnlyCollection<Payment> payments, CancellationToken ct)
    {
        foreach (var some in payments.Chunk(1000))
        {
            var accountsOf = await accounts.OfCentres([.. some.Select(p => p.CentreId).Distinct()], ct);
            await Write([.. from payment in some from account in accountsOf[payment.CentreId] select Paid(payment, account)], ct);
        }
    }

    private MailDraft Paid(Payment payment, MailAccount to) => new(MailTemplates.Paid, payment.Id, to, new()
    {
        ["lines"] = Text(payment.Lines.Count),
        ["sum"] = Text(payment.Amount),
        ["day"] = Day(payment.PaidOn),
        ["link"] = "/centre/payments",
    });

    /// <summary>Money has to come back; call after the demand.</summary>
    public Task RecoveryDemanded(Recovery recovery, CancellationToken ct) => Tell(recovery.CentreId, MailTemplates.Recovery, recovery.Id, new()
    {
        ["sum"] = Text(recovery.Amount),
        ["day"] = Day(recovery.DueOn),
        ["link"] = "/centre/debts",
    }, ct);

    /// <summary>Something was written to the other side.</summary>
    public async Task Written(Claim claim, ClaimMessage message, CancellationToken ct)
    {
        var values = new Dictionary<string, string> { ["number"] = claim.Number ?? "" };
        if (!message.FromCentre)
        {
            values["link"] = $"/centre/claims/{claim.Id}#messages";
            await Tell(claim.CentreId, MailTemplates.MessageToCentre, message.Id, values, ct);
        }
        else if (claim.ReviewerId is { } reviewer && await accounts.Find(reviewer, ct) is { } holder)
        {
            values["link"] = $"/claims/{claim.Id}#messages";
            await Write([new(MailTemplates.MessageToStaff, message.Id, holder, values)], ct);
        }
    }

    private Task ToCentre(Claim claim, string template, Dictionary<string, string> values, CancellationToken ct)
    {
        values["number"] = claim.Number ?? "";
        values["link"] = $"/centre/claims/{claim.Id}";
        return Tell(claim.CentreId, template, claim.Events.MaxBy(e => e.Revision)!.Id, values, ct);
    }

    private async Task Tell(Guid centreId, string template, Guid subjectId, Dictionary<string, string> values, CancellationToken ct)
    {
        var to = (await accounts.OfCentres([centreId], ct))[centreId];
        await Write([.. to.Select(account => new MailDraft(template, subjectId, account, values))], ct);
    }

    private async Task Write(IReadOnlyCollection<MailDraft> drafts, CancellationToken ct)
    {
        var subjects = drafts.Select(d => d.SubjectId).Distinct().ToList();
        var told = (await db.Mails.Where(m => subjects.Contains(m.SubjectId)).Select(m => new { m.Template, m.SubjectId, m.RecipientId }).ToListAsync(ct))
            .Select(m => (m.Template, m.SubjectId, m.RecipientId)).ToHashSet();
        foreach (var draft in drafts.Where(d => told.Add((d.Template, d.SubjectId, d.To.Id))))
        {
            var mail = Mail.For(draft.Template, draft.SubjectId, draft.To, draft.Values, clock.GetUtcNow());
            db.Mails.Add(mail);
            db.Jobs.Add(Job.For(MailJob.KindCode, mail.Id, user));
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record MailDraft(string Template, Guid SubjectId, MailAccount To, Dictionary<string, string> Values);
}
