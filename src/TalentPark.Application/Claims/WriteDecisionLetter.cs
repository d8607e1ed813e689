using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Documents;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Writes the letter of a claim that was decided among many, and tells its centre: whoever approves a thousand does not wait for three thousand PDFs.</summary>
public sealed class WriteDecisionLetter(ITalentParkDb db, DocumentIssuer issuer, Mails mails) : IJobHandler
{
    public const string JobKind = "decision-letter";

    public string Kind => JobKind;

    public bool IsLong => false;

    public Task Run(Guid subjectId, CancellationToken ct) => db.InTransaction(
        async () =>
        {
            var claim = await db.Claims.Include(c => c.Lines).SingleAsync(c => c.Id == subjectId, ct);
            if (claim is not { State: ClaimState.Decided, DecidedAt: { } at } ||
                await db.Documents.AnyAsync(d => d.ClaimId == claim.Id && d.Kind == DocumentKind.DecisionLetter && d.IssuedAt >= at, ct))
            {
                return false; // the decision was undone, and the one that follows has a letter of its own
            }

            await db.Claims.Where(c => c.Id == claim.Id).SelectMany(c => c.Events).OrderByDescending(e => e.Revision).Take(1).LoadAsync(ct); // the mail tells of it
            await issuer.Issue(DocumentKind.DecisionLetter, claim, at, ct);
            await mails.Decided(claim, ct);
            await db.SaveChangesAsync(ct);
            return true;
        },
        ct);

    /// <summary>The decision stands without its letter, and the job says so to those who watch the jobs.</summary>
    public Task GiveUp(Guid subjectId, CancellationToken ct) => Task.CompletedTask;
}
