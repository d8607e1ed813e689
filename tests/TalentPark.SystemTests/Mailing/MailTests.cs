using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Mailing;

/// <summary>Mails of acts: written with the act, sent once after it, in the receiver's language.</summary>
public sealed class MailTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Each_account_of_the_centre_is_told_in_its_own_language_and_only_that_centre()
    {
        var centre = await _world.Centre();
        await _world.Centre();
        var russian = await site.Person(Role.CentreAdmin, centre.CentreId);
        var english = await site.Person(Role.Centre, centre.CentreId);
        using var first = await site.SignedIn(russian, "ru");
        using var second = await site.SignedIn(english, "uz");
        using (await second.GetAsync(new Uri("/language?to=en&back=/", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            // Chosen while signed in.
        }

        var claim = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        await site.Do(reviewer, new TakeClaim(claim, (await site.Claim(claim)).Revision));
        await site.Do(reviewer, new ReturnClaim(claim, (await site.Claim(claim)).Revision, "Shartnoma <yoʻq> & {number}"));
        var number = (await site.Claim(claim)).Number!;
        var mails = await Sent(claim, 6);

        Assert.Equal(
            [$"{number} arizangiz qabul qilindi", $"Заявка {number} принята", $"Your claim {number} was handed in"],
            new[] { centre, russian, english }.Select(p => mails.Single(m => m.Mail.RecipientId == p.AccountId && m.Mail.Template == MailTemplates.Submitted).Letter.Subject));
        Assert.All(mails, m => Assert.Equal(new[] { centre, russian, english }.Single(p => p.AccountId == m.Mail.RecipientId).Email, m.Letter.To.Mailboxes.Single().Address));
        var submitted = mails.Single(m => m.Mail.RecipientId == english.AccountId && m.Mail.Template == MailTemplates.Submitted).Letter;
        Assert.Contains("25\u00A0000\u00A0000 soʻm", submitted.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/centre/claims/{claim}", submitted.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/centre/claims/{claim}\"", submitted.HtmlBody, StringComparison.Ordinal);
        var returned = mails.Single(m => m.Mail.RecipientId == centre.AccountId && m.Mail.Template == MailTemplates.Returned).Letter;
        Assert.Contains("Shartnoma <yoʻq> & {number}", returned.TextBody, StringComparison.Ordinal);
        Assert.Contains("Shartnoma &lt;yoʻq&gt; &amp; {number}", returned.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_told_with_its_counts_and_an_appeal_is_confirmed()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre, 2);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Do(reviewer, new TakeClaim(claim, (await site.Claim(claim)).Revision));
        await _world.Confirm(reviewer, claim);
        foreach (var person in new[] { reviewer, approver })
        {
            foreach (var (no, verdict) in new[] { (1, Verdict.Approve), (2, Verdict.Refuse) })
            {
                var now = await site.Claim(claim);
                var (line, reason) = (now.Lines.Single(l => l.No == no).Id, verdict == Verdict.Refuse ? "papers-missing" : null);
                await site.Do(person, person == reviewer
                    ? new RecommendLine(claim, now.Revision, line, verdict, reason, null)
                    : new DecideLine(claim, now.Revision, line, verdict, reason, null));
            }
        }

        var decided = await site.Claim(claim);
        await site.Do(centre, new AppealLine(claim, decided.Revision, decided.Lines.Single(l => l.No == 2).Id, "Shartnoma bor"));
        var mails = await Sent(claim, 3);
        var text = mails.Single(m => m.Mail.Template == MailTemplates.Decided).Letter.TextBody;
        Assert.Contains("Maʼqullangan qatorlar: 1, shundan navbatda: 0. Rad etilgan qatorlar: 1. Maʼqullangan summa: 25\u00A0000\u00A0000", text, StringComparison.Ordinal);
        Assert.Contains("2-qatori boʻyicha shikoyatingiz", mails.Single(m => m.Mail.Template == MailTemplates.Appealed).Letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_of_an_act_that_is_rolled_back()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        var claim = await site.Send<Guid>(centre, new DraftClaim([training]));
        var revision = (await site.Claim(claim)).Revision;
        using (var scope = site.Services.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(centre);
            var db = scope.ServiceProvider.GetRequiredService<ITalentParkDb>();
            var sender = scope.ServiceProvider.GetRequiredService<ISender>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.InTransaction<int>(async () =>
            {
                await sender.Send(new SubmitClaim(claim, revision, "Sinov Direktor", "Direktor", true));
                Assert.Equal(1, await db.Mails.CountAsync(m => m.RecipientId == centre.AccountId));
                Assert.Empty(await Mails(centre));
                throw new InvalidOperationException("the act fails at its end");
            }, TestContext.Current.CancellationToken));
        }

        await Sent(await _world.Submitted(await _world.Centre()), 1); // the dispatcher has had its turn
        Assert.Empty(await Mails(centre));
        Assert.Equal(ClaimState.Draft, (await site.Claim(claim)).State);
        await _world.Submit(centre, claim);
        await Sent(claim, 1);
    }

    [Fact]
    public async Task Two_jobs_for_one_mail_at_once_send_it_once()
    {
        var mail = await Kept(await _world.Centre());
        var post = new CountingMailer();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run(post, mail)));
        await Run(post, mail);
        Assert.Equal([mail], post.Sent);
        var kept = await site.InDatabase(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail));
        Assert.Equal((MailState.Sent, 1), (kept.State, kept.Attempts));
    }

    [Fact]
    public async Task A_mailer_that_fails_leaves_the_mail_waiting_with_its_attempts_counted()
    {
        var mail = await Kept(await _world.Centre());
        var post = new CountingMailer { Fails = 2 };
        await Assert.ThrowsAsync<MailNotSent>(() => Run(post, mail));
        await Assert.ThrowsAsync<MailNotSent>(() => Run(post, mail));
        await Run(post, mail);
        Assert.Equal([mail], post.Sent);
        Assert.Equal(3, await site.InDatabase(db => db.Mails.Where(m => m.Id == mail).Select(m => m.Attempts).SingleAsync()));
    }

    [Fact]
    public async Task Two_servers_share_the_mails_and_send_each_once()
    {
        var centre = await _world.Centre();
        await using var other = new SiteFactory(site.Database.App, site.Clock, site.Services.GetRequiredService<PersonalCipher>());
        other.StartServer();
        var mails = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            mails.Add(await Kept(centre, withJob: true));
        }

        await Until(async () => await site.InDatabase(db => db.Mails.CountAsync(m => mails.Contains(m.Id) && m.State == MailState.Sent)) == mails.Count);
        var names = new[] { site.MailFolder, other.MailFolder }.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.eml")).Select(f => Guid.Parse(Path.GetFileNameWithoutExtension(f))).Where(mails.Contains).ToList();
        Assert.Distinct(names);
        Assert.Equal(mails.Count, names.Count);
        Assert.Equal(30, await site.InDatabase(db => db.Mails.Where(m => mails.Contains(m.Id)).SumAsync(m => m.Attempts)));
    }

    [Fact]
    public async Task A_post_that_is_out_of_order_is_tried_again_until_it_takes_the_mail()
    {
        await Sent(await _world.Submitted(await _world.Centre()), 1);
        var aside = site.MailFolder + ".aside";
        Directory.Move(site.MailFolder, aside);
        await File.WriteAllTextAsync(site.MailFolder, "a file where the folder should be", TestContext.Current.CancellationToken);
        Guid mail;
        try
        {
            mail = await Kept(await _world.Centre(), withJob: true);
            await Until(async () => await site.InDatabase(db => db.Mails.AnyAsync(m => m.Id == mail && m.Attempts > 0)));
            Assert.Equal(MailState.Waiting, await site.InDatabase(db => db.Mails.Where(m => m.Id == mail).Select(m => m.State).SingleAsync()));
        }
        finally
        {
            File.Delete(site.MailFolder);
            Directory.Move(aside, site.MailFolder);
        }

        await Until(async () => await site.InDatabase(db => db.Mails.AnyAsync(m => m.Id == mail && m.State == MailState.Sent)));
        Assert.True(File.Exists(Path.Combine(site.MailFolder, $"{mail:N}.eml")));
    }

    [Fact]
    public async Task A_lead_sees_how_many_mails_were_given_up_and_has_them_sent_again()
    {
        var mail = await Kept(await _world.Centre());
        using (var scope = site.Services.CreateScope())
        {
            await Job(scope, new CountingMailer()).GiveUp(mail, TestContext.Current.CancellationToken);
        }

        using var reviewer = await site.As(Role.Reviewer);
        using var unseen = await reviewer.Open("/work");
        Assert.Null(unseen.QuerySelector("form[action*='handler=Mails']"));
        using var lead = await site.As(Role.Lead);
        using var list = await lead.Open("/work");
        Desk.Moved(await lead.Send(list, [], "form[action*='handler=Mails']"));
        Desk.Moved(await lead.Send(list, [], "form[action*='handler=Mails']"));
        await Until(async () => await site.InDatabase(db => db.Mails.AnyAsync(m => m.Id == mail && m.State == MailState.Sent)));
    }

    [Fact]
    public async Task Receiver_and_contents_are_unreadable_in_the_table()
    {
        var centre = await _world.Centre();
        var mail = await Kept(centre);
        await using var connection = new NpgsqlConnection(site.Database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select encode(address, 'escape') || encode(values_json, 'escape') from mail where id = $1", connection) { Parameters = { new() { Value = mail } } };
        var text = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain("sinov.uz", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TP-", text, StringComparison.Ordinal);
    }

    private static MailJob Job(IServiceScope scope, IMailer mailer) =>
        new(scope.ServiceProvider.GetRequiredService<ITalentParkDb>(), mailer, scope.ServiceProvider.GetRequiredService<IMailComposer>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task Run(IMailer mailer, Guid mail)
    {
        using var scope = site.Services.CreateScope();
        await Job(scope, mailer).Run(mail, TestContext.Current.CancellationToken);
    }

    /// <summary>A mail on record; without a job nobody sends it but the test.</summary>
    private Task<Guid> Kept(TestPerson to, bool withJob = false) => site.InDatabase(async db =>
    {
        var mail = Mail.For(MailTemplates.Appealed, Guid.NewGuid(), new(to.AccountId, to.Email, "uz"), new Dictionary<string, string> { ["number"] = "TP-2025-000001", ["line"] = "1", ["link"] = "/x" }, Site.Noon);
        db.Mails.Add(mail);
        if (withJob)
        {
            db.Jobs.Add(Application.Jobs.Job.For(MailJob.KindCode, mail.Id, to));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return mail.Id;
    });

    private Task<List<Mail>> Mails(TestPerson to) => site.InDatabase(db => db.Mails.AsNoTracking().Where(m => m.RecipientId == to.AccountId).ToListAsync());

    /// <summary>The claim's mails once all of them are sent.</summary>
    private async Task<IReadOnlyList<(Mail Mail, MimeMessage Letter)>> Sent(Guid claim, int count)
    {
        var events = (await site.Claim(claim)).Events.Select(e => e.Id).ToList();
        var mails = new List<Mail>();
        await Until(async () =>
        {
            mails = await site.InDatabase(db => db.Mails.AsNoTracking().Where(m => events.Contains(m.SubjectId)).ToListAsync());
            return mails.Count(m => m.State == MailState.Sent) == count;
        });
        Assert.Equal(count, mails.Count);
        return [.. mails.Select(m => (m, MimeMessage.Load(Path.Combine(site.MailFolder, $"{m.Id:N}.eml"))))];
    }

    private sealed class CountingMailer : IMailer
    {
        private int _tried;

        public int Fails { get; init; }

        public List<Guid> Sent { get; } = [];

        public async Task Send(LetterToSend letter, CancellationToken ct)
        {
            await Task.Yield();
            if (Interlocked.Increment(ref _tried) <= Fails)
            {
                throw new MailNotSent("sinov");
            }

            lock (Sent)
            {
                Sent.Add(letter.Id);
            }
        }
    }
}
