using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Mailing;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>What staff and a centre write to each other on a claim, and what staff note among themselves.</summary>
public sealed class MessageTests(Site site) : IClassFixture<Site>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 maxfiy mazmun"u8];

    private readonly World _world = new(site);

    [Fact]
    public async Task Both_sides_write_see_what_is_new_and_are_told_by_mail()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var person = await site.Person(Role.Reviewer);
        using var reviewer = await site.SignedIn(person);
        using var own = await site.SignedIn(centre);
        await reviewer.Take(claim);
        Desk.Moved(await Write(reviewer, $"/claims/{claim}", "Message", "Shartnomani\nyuboring", Pdf), $"/claims/{claim}#messages");

        using (var page = await own.Open($"/centre/claims/{claim}"))
        {
            Assert.Contains("1 ta yangi xabar", page.QuerySelector("#messages")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("yuboring", page.Text(), StringComparison.Ordinal);
            var file = page.QuerySelector("a[href^='/messages/files/']")!.GetAttribute("href")!;
            Assert.Equal(Pdf, await own.GetByteArrayAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken));
        }

        using (var again = await own.Open($"/centre/claims/{claim}"))
        {
            Assert.DoesNotContain("yangi xabar", again.QuerySelector("#messages")!.TextContent, StringComparison.Ordinal);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Desk.Moved(await Write(own, $"/centre/claims/{claim}", "Message", "Mana shartnoma", Pdf, Pdf), $"/centre/claims/{claim}#messages");
        using (var list = await reviewer.Open("/work?tab=mine"))
        {
            Assert.Contains("1 ta yangi xabar", list.QuerySelector($"tbody a[href='/claims/{claim}']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
        }

        using (var page = await reviewer.Open($"/claims/{claim}"))
        {
            Assert.Contains("Mana shartnoma", page.Text(), StringComparison.Ordinal);
        }

        using (var list = await reviewer.Open("/work?tab=mine"))
        {
            Assert.DoesNotContain("yangi xabar", list.Text(), StringComparison.Ordinal);
        }

        var messages = await site.InDatabase(db => db.ClaimMessages.AsNoTracking().Where(m => m.ClaimId == claim).OrderBy(m => m.At).ToListAsync());
        var mails = await site.InDatabase(db => db.Mails.AsNoTracking().Where(m => m.SubjectId == messages[0].Id || m.SubjectId == messages[1].Id).OrderBy(m => m.Template).ToListAsync());
        Assert.Equal([(MailTemplates.MessageToCentre, centre.AccountId), (MailTemplates.MessageToStaff, person.AccountId)], mails.Select(m => (m.Template, m.RecipientId)));
        Assert.All(mails, m => Assert.DoesNotContain("shartnoma", m.Values, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_note_and_its_files_stay_among_staff()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var reviewer = await site.As(Role.Reviewer);
        using var own = await site.SignedIn(centre);
        Desk.Moved(await Write(reviewer, $"/claims/{claim}", "Note", "Direktor bilan gaplashildi", Pdf), $"/claims/{claim}#notes");
        using var auditor = await site.As(Role.Auditor);
        using var seen = await auditor.Open($"/claims/{claim}");
        Assert.Contains("Direktor bilan gaplashildi", seen.Text(), StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("form[action*='handler=Note']"));
        using var page = await own.Open($"/centre/claims/{claim}");
        Assert.DoesNotContain("gaplashildi", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var file = await site.InDatabase(db => db.MessageFiles.Select(f => f.Id).OrderByDescending(f => f).FirstAsync());
        Assert.Equal(HttpStatusCode.OK, await auditor.Status($"/messages/files/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await own.Status($"/messages/files/{file}"));
        Assert.Equal(0, await site.InDatabase(db => db.Mails.CountAsync(m => m.Template == MailTemplates.MessageToCentre && m.RecipientId == centre.AccountId)));
    }

    [Fact]
    public async Task Another_centre_finds_nothing_there()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        Desk.Moved(await Write(reviewer, $"/claims/{claim}", "Message", "Salom", Pdf));
        var file = await site.InDatabase(db => db.MessageFiles.Select(f => f.Id).OrderByDescending(f => f).FirstAsync());
        using var other = await site.SignedIn(await _world.Centre());
        Assert.Equal(HttpStatusCode.NotFound, await other.Status($"/centre/claims/{claim}/messages"));
        Assert.Equal(HttpStatusCode.NotFound, await other.Status($"/messages/files/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await other.Post($"/centre/claims/{claim}/messages?handler=Message", new() { ["Message.Key"] = Guid.NewGuid().ToString(), ["Message.Text"] = "Begona" }));
        Assert.Equal(HttpStatusCode.Forbidden, await other.Status($"/claims/{claim}/messages"));
        Assert.Equal(HttpStatusCode.Forbidden, await other.Post($"/claims/{claim}/messages?handler=Note", new() { ["Note.Key"] = Guid.NewGuid().ToString(), ["Note.Text"] = "Begona" }));
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, await visitor.Status($"/messages/files/{file}"));
        Assert.Equal(1, await site.InDatabase(db => db.ClaimMessages.CountAsync(m => m.ClaimId == claim)));
    }

    [Fact]
    public async Task A_form_sent_twice_writes_and_mails_once()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var reviewer = await site.As(Role.Reviewer);
        using var page = await reviewer.Open($"/claims/{claim}");
        for (var i = 0; i < 2; i++)
        {
            Desk.Moved(await reviewer.Send(page, new() { ["Message.Text"] = "Bir marta" }, "form[action*='handler=Message']"));
            Desk.Moved(await reviewer.Send(page, new() { ["Note.Text"] = "Bir marta" }, "form[action*='handler=Note']"));
        }

        using var own = await site.SignedIn(centre);
        using var theirs = await own.Open($"/centre/claims/{claim}");
        for (var i = 0; i < 2; i++)
        {
            Desk.Moved(await own.Send(theirs, new() { ["Message.Text"] = "Javob" }, "form[action*='handler=Message']"));
        }

        Assert.Equal(3, await site.InDatabase(db => db.ClaimMessages.CountAsync(m => m.ClaimId == claim)));
        Assert.Equal(1, await site.InDatabase(db => db.Mails.CountAsync(m => m.Template == MailTemplates.MessageToCentre && m.RecipientId == centre.AccountId)));
    }

    [Fact]
    public async Task What_may_not_be_sent_is_refused_in_words_and_the_text_stays()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        byte[] script = [.. "<svg onload=alert(1)>"u8];
        foreach (var (text, files, words) in new (string, byte[][], string)[]
        {
            ("Matn qolsin", [script], "PDF"),
            ("Matn qolsin", [Pdf, Pdf, Pdf, Pdf], "3 ta fayl"),
            ("Matn qolsin", [[.. Pdf, .. new byte[10 * 1024 * 1024]]], "10"),
            (" ", [], "toʻldiring"),
            ("Yashirin \u202E matn", [], ""),
        })
        {
            using var answer = await Write(reviewer, $"/claims/{claim}", "Message", text, files);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var page = await answer.Html();
            Assert.Contains(words, page.QuerySelector(".tp-errors")!.TextContent, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(text.Trim(), page.QuerySelector("#Message_Text")!.TextContent.Trim());
        }

        try
        {
            using var huge = await Write(reviewer, $"/claims/{claim}", "Message", "Katta", [.. Enumerable.Range(0, 3).Select(_ => new byte[11 * 1024 * 1024])]);
            Assert.NotEqual(HttpStatusCode.Redirect, huge.StatusCode);
        }
        catch (HttpRequestException)
        {
            // Cut off while it was still being sent.
        }

        Assert.Equal(0, await site.InDatabase(db => db.ClaimMessages.CountAsync(m => m.ClaimId == claim)));
    }

    [Fact]
    public async Task A_draft_has_no_messages_and_what_was_written_cannot_be_changed()
    {
        var centre = await _world.Centre();
        var draft = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        using var own = await site.SignedIn(centre);
        using (var page = await own.Open($"/centre/claims/{draft}"))
        {
            Assert.Null(page.QuerySelector("#messages"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await own.Post($"/centre/claims/{draft}/messages?handler=Message", new() { ["Message.Key"] = Guid.NewGuid().ToString(), ["Message.Text"] = "Erta" }));
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        Desk.Moved(await Write(reviewer, $"/claims/{claim}", "Message", "Maxfiy gap", Pdf));
        await using var connection = new NpgsqlConnection(site.Database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in new[] { "update claim_message set by_name = 'boshqa'", "delete from message_file", "truncate claim_message cascade" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        await using var read = new NpgsqlCommand("select encode(m.text, 'escape') || encode(f.content, 'escape') from claim_message m join message_file f on f.message_id = m.id where m.claim_id = $1", connection) { Parameters = { new() { Value = claim } } };
        var kept = (string)(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain("axfiy", kept, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Write(HttpClient browser, string page, string handler, string text, params byte[][] files)
    {
        using var document = await browser.Open(page);
        var form = document.QuerySelector($"form[action*='handler={handler}']")!;
        var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        body.Add(new StringContent(text, Encoding.UTF8), $"{handler}.Text");
        foreach (var file in files)
        {
            body.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", "fayl.pdf");
        }

        return await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body);
    }
}
