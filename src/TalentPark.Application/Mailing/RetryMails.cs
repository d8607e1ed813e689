using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Mailing;

/// <summary>Has the mails that were given up tried again, a hundred at a time; gives their number.</summary>
[Needs(Permission.AllocateWork)]
public sealed record RetryMails : ICommand<int>
{
    private const int Portion = 100;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<RetryMails, int>
    {
        public async ValueTask<int> Handle(RetryMails command, CancellationToken ct)
        {
            var mails = await db.Mails.Where(m => m.State == MailState.GivenUp).OrderBy(m => m.CreatedAt).Take(Portion).ToListAsync(ct);
            foreach (var mail in mails)
            {
                mail.WaitAgain();
                db.Jobs.Add(Job.For(MailJob.KindCode, mail.Id, user));
            }

            await db.SaveChangesAsync(ct);
            return mails.Count;
        }
    }
}
