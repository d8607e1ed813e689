using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Mailing;

/// <summary>
/// Sends one mail. Its row is locked meanwhile, so two jobs for it send it once; one that was sent is left alone. When the process dies between sending and marking,
/// the mail goes out again with the same id, which mailers make harmless.
/// </summary>
public sealed class MailJob(ITalentParkDb db, IMailer mailer, IMailComposer composer, TimeProvider clock) : IJobHandler
{
    public const string KindCode = "mail";

    public string Kind => KindCode;

    public bool IsLong => false;

    public async Task Run(Guid subjectId, CancellationToken ct)
    {
        var failure = await db.InTransaction(() => Send(subjectId, ct), ct);
        if (failure is not null)
        {
            throw failure;
        }
    }

    public async Task GiveUp(Guid subjectId, CancellationToken ct) => await db.InTransaction(async () =>
    {
        (await db.LockMail(subjectId, ct))?.GiveUp();
        return await db.SaveChangesAsync(ct);
    }, ct);

    private async Task<MailNotSent?> Send(Guid id, CancellationToken ct)
    {
        if (await db.LockMail(id, ct) is not { State: MailState.Waiting } mail)
        {
            return null;
        }

        mail.Try();
        MailNotSent? failure = null;
        try
        {
            await mailer.Send(new(mail.Id, mail.Address, mail.Language, composer.Compose(mail.Template, mail.Read(), mail.Language), mail.CreatedAt), ct);
            mail.MarkSent(clock.GetUtcNow());
        }
        catch (MailNotSent e)
        {
            failure = e; // the attempt is counted on the mail too
        }

        await db.SaveChangesAsync(ct);
        return failure;
    }
}
