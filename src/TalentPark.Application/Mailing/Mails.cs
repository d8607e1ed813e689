using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
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
        foreach (var some in payments.Where(p => p.CentreId is not null).Chunk(1000))
        {
            var accountsOf = await accounts.OfCentres([.. some.Select(p => p.CentreId!.Value).Distinct()], ct);
            await Write([.. from payment in some from account in accountsOf[payment.CentreId!.Value] select Paid(payment, account)], ct);
        }

        await OfRefunds(payments, MailTemplates.RefundPaid, ct);
    }

    /// <summary>The bank did not pay refunds: another account may have to be named. Told once for each payment.</summary>
    public Task RefundsFailed(IReadOnlyCollection<Payment> payments, CancellationToken ct) => OfRefunds(payments, MailTemplates.RefundFailed, ct);

    private async Task OfRefunds(IReadOnlyCollection<Payment> payments, string template, CancellationToken ct)
    {
        var paid = payments.Where(p => p.PersonId is not null).ToDictionary(p => p.Lines[0].ItemId);
        var told = await db.Refunds.Where(r => paid.Keys.Contains(r.Id)).Select(r => new { r.Id, r.AccountId, r.Number }).ToListAsync(ct);
        foreach (var refund in told)
        {
            var payment = paid[refund.Id];
            await ToAccount(refund.AccountId, template, payment.Id, new()
            {
                ["number"] = refund.Number!,
                ["sum"] = Text(payment.Amount),
                ["day"] = Day(payment.PaidOn),
                ["link"] = $"/me/refunds/{refund.Id}",
            }, ct);
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

    /// <summary>Somebody else named the data of the account's person.</summary>
    public Task BindingTried(Guid holder, Guid attempt, CancellationToken ct) => ToAccount(holder, MailTemplates.BindingTried, attempt, new() { ["link"] = "/me" }, ct);

    /// <summary>A step on a graduate's loan that he or she has to know of; call after the step.</summary>
    public async Task LoanTold(LoanReferral referral, CancellationToken ct)
    {
        var told = referral.State switch
        {
            LoanState.Confirmed => MailTemplates.LoanConfirmed,
            LoanState.Asked => MailTemplates.LoanAsked,
            LoanState.Issued => MailTemplates.LoanIssued,
            LoanState.Declined => MailTemplates.LoanDeclined,
            LoanState.Expired => MailTemplates.LoanExpired,
            _ => null,
        };
        if (told is not null)
        {
            await ToAccount(referral.AccountId, told, referral.Events.MaxBy(e => e.Revision)!.Id, new()
            {
                ["number"] = referral.Number,
                ["day"] = Day(referral.State == LoanState.Issued ? referral.IssuedOn : referral.ValidUntil),
                ["sum"] = Text(referral.IssuedAmount ?? referral.MaxAmount),
                ["link"] = $"/me/loans/{referral.Id}",
            }, ct);
        }
    }

    /// <summary>A confirming letter that no bank took runs out soon. Told once for each letter.</summary>
    public Task LetterEnds(LoanReferral referral, CancellationToken ct) => ToAccount(referral.AccountId, MailTemplates.LetterEnds, referral.Id, new()
    {
        ["number"] = referral.Number,
        ["day"] = Day(referral.ValidUntil),
        ["link"] = $"/me/loans/{referral.Id}",
    }, ct);

    /// <summary>The time to apply for a loan ends soon. Told once for each certificate.</summary>
    public Task WindowEnds(Guid account, Guid certificate, DateOnly last, CancellationToken ct) =>
        ToAccount(account, MailTemplates.WindowEnds, certificate, new() { ["day"] = Day(last), ["link"] = "/me" }, ct);

    /// <summary>The bank issued or declined a card; call after the step.</summary>
    public Task CardSettled(CardRequest card, CancellationToken ct) =>
        ToAccount(card.AccountId, card.State == CardState.Issued ? MailTemplates.CardIssued : MailTemplates.CardDeclined, card.Id, new() { ["link"] = "/me" }, ct);

    /// <summary>A step on a refund that the applicant has to know of; call after the step.</summary>
    public async Task RefundTold(CertificateRefund refund, CancellationToken ct)
    {
        var told = refund.State switch
        {
            RefundState.Submitted => MailTemplates.RefundSubmitted,
            RefundState.Returned => MailTemplates.RefundReturned,
            RefundState.Approved => MailTemplates.RefundApproved,
            RefundState.Queued => MailTemplates.RefundQueued,
            RefundState.Refused => MailTemplates.RefundRefused,
            _ => null,
        };
        if (told is not null)
        {
            await ToAccount(refund.AccountId, told, refund.Events.MaxBy(e => e.Revision)!.Id, new()
            {
                ["number"] = refund.Number!,
                ["sum"] = Text(refund.Amount),
                ["link"] = $"/me/refunds/{refund.Id}",
            }, ct);
        }
    }

    /// <summary>A disputed fact was answered; call after the step.</summary>
    public Task DisputeAnswered(FactDispute dispute, CancellationToken ct) =>
        ToAccount(dispute.ById, MailTemplates.DisputeAnswered, dispute.Id, new() { ["link"] = "/me/facts" }, ct);

    /// <summary>Somebody may choose a password for a new account.</summary>
    public void Invited(AccountFile account, Guid link, string path, int hours) => Add(new(MailTemplates.Invited, link, account.Receiver, new() { ["hours"] = Text(hours), ["link"] = path }));

    /// <summary>Somebody asked for a new password.</summary>
    public void PasswordAsked(MailAccount account, Guid link, string path, int minutes) => Add(new(MailTemplates.PasswordAsked, link, account, new() { ["minutes"] = Text(minutes), ["link"] = path }));

    /// <summary>The administrator took the second factor away.</summary>
    public void SecondFactorReset(AccountFile account) => Add(new(MailTemplates.SecondFactorReset, Guid.CreateVersion7(clock.GetUtcNow()), account.Receiver, new() { ["link"] = "/account/security" }));

    private async Task ToAccount(Guid account, string template, Guid subjectId, Dictionary<string, string> values, CancellationToken ct)
    {
        if (await accounts.Find(account, ct) is { } to)
        {
            await Write([new(template, subjectId, to, values)], ct);
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
            Add(draft);
        }
    }

    private void Add(MailDraft draft)
    {
        var mail = Mail.For(draft.Template, draft.SubjectId, draft.To, draft.Values, clock.GetUtcNow());
        db.Mails.Add(mail);
        db.Jobs.Add(Job.For(MailJob.KindCode, mail.Id, user));
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private sealed record MailDraft(string Template, Guid SubjectId, MailAccount To, Dictionary<string, string> Values);
}
