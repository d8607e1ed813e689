using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates;
using TalentPark.Application.Graduates.Cards;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Documents;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Graduates;

/// <summary>Loan and card from both sides: the graduate's and the bank's.</summary>
public sealed class LoanPathTests(Site site) : IClassFixture<Site>
{
    private readonly GraduateWorld _graduates = new(site);

    [Fact]
    public async Task An_eligible_graduate_gets_a_letter_in_three_languages_that_anyone_can_verify()
    {
        var (loan, account, trainee) = await _graduates.Applied();
        var page = await site.Send<LoanPage>(account, new ShowMyLoan(loan));

        Assert.Equal((LoanState.Confirmed, 10_300_000m, 21m, new DateOnly(2025, 11, 13)), (page.Referral.State, page.Referral.MaxAmount, page.Referral.AnnualRatePercent, page.Referral.ValidUntil));
        Assert.Equal(page.Referral.PolicyHash, await site.InDatabase(db => db.KeptPolicies.Where(k => k.Sha256 == page.Referral.PolicyHash).Select(k => k.Sha256).SingleAsync()));
        foreach (var language in Language.All)
        {
            var file = await site.Send<DocumentFile>(account, new OpenOwnLetter(page.Letter, language));
            await Pictures.Keep($"loan-letter-{language}.pdf", file.Bytes);
            var text = await PdfText.Read(file.Bytes);
            Assert.Contains(page.Referral.Number, text, StringComparison.Ordinal);
            Assert.Contains("13.11.2025", text, StringComparison.Ordinal);
            Assert.DoesNotContain(trainee.Pinfl, text, StringComparison.Ordinal);
            Assert.DoesNotContain(GraduateWorld.GuarantorPinfl, text, StringComparison.Ordinal);
        }

        Assert.Equal(DocumentState.Valid, (await Verified(page.Letter))!.Present);
        Assert.Equal(1, await site.InDatabase(db => db.Mails.CountAsync(m => m.RecipientId == account.AccountId && m.Template == "loan-confirmed")));
    }

    [Fact]
    public async Task The_bank_takes_the_letter_asks_and_issues_and_the_letter_is_used()
    {
        var (loan, account, _) = await _graduates.Applied();
        var bank = await _graduates.Bank();
        await site.Do(bank, new AcceptLoan(loan, 1));
        await site.Do(bank, new AskGraduate(loan, 2, "Ish joyingiz?"));
        await site.Do(account, new AnswerBank(loan, 3, "Namuna MChJ"));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(bank, new IssueLoan(loan, 3, 1_000_000, site.Today)));
        await site.Do(bank, new IssueLoan(loan, 4, 10_300_000, site.Today));

        var page = await site.Send<LoanPage>(account, new ShowMyLoan(loan));
        Assert.Equal(["confirmed", "accepted", "asked", "answered", "issued"], page.Referral.Events.OrderBy(e => e.Revision).Select(e => e.What));
        Assert.Equal(DocumentState.Used, (await Verified(page.Letter))!.Present);
        Assert.Equal(RuleOutcome.NotMet, (await site.Send<MyPage>(account, new ShowMe())).Loan.Assessment.Rules.Single(r => r.Code == LoanRuleCodes.NotAlreadyUsed).Outcome);
        Assert.True(await site.InDatabase(db => db.Audit.AnyAsync(a => a.Subject == nameof(LoanReferral) && a.SubjectId == loan.ToString() && a.Action == nameof(IssueLoan))));
    }

    [Fact]
    public async Task A_bank_sees_its_own_referrals_alone()
    {
        var (loan, account, _) = await _graduates.Applied("aloqa");
        var other = await _graduates.Bank("xalq");
        await Assert.ThrowsAsync<NotFound>(() => site.Send<LoanPage>(other, new ShowReferral(loan)));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(other, new AcceptLoan(loan, 1)));
        Assert.DoesNotContain((await site.Send<BankDeskPage>(other, new ListReferrals())).Loans, l => l.Referral.Id == loan);
        var letter = (await site.Send<LoanPage>(account, new ShowMyLoan(loan))).Letter;
        await Assert.ThrowsAsync<NotFound>(() => site.Send<DocumentFile>(other, new OpenBankLetter(letter, "uz")));
        await Assert.ThrowsAsync<NotFound>(async () => await site.Send<LoanPage>(await site.Person(Role.Graduate), new ShowMyLoan(loan)));

        using var client = await site.SignedIn(other);
        using var answer = await client.GetAsync($"/bank/loans/{loan}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task One_preferential_loan_a_person_whoever_asks()
    {
        var (loan, account, trainee) = await _graduates.Applied();
        Assert.Equal("loan-exists", (await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(account, GraduateWorld.Application(trainee, "xalq")))).Code);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"insert into loan_referral select (r).* from (select jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 'TPL-X')) r from loan_referral t where id = {loan}) x")));

        await site.Do(account, new WithdrawLoan(loan, 1));
        var again = await site.Send<Guid>(account, GraduateWorld.Application(trainee, "xalq"));
        Assert.NotEqual(loan, again);
        Assert.Equal(DocumentState.Revoked, (await Verified(await Letter(loan)))!.Present);
    }

    [Fact]
    public async Task The_terms_of_a_confirmed_loan_are_fixed_and_its_timeline_is_added_to_alone()
    {
        var (loan, _, _) = await _graduates.Applied();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync($"update loan_referral set max_amount = max_amount + 1 where id = {loan}")));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from loan_event where referral_id = {loan}")));
    }

    [Fact]
    public async Task A_certificate_of_another_person_or_one_nobody_confirmed_gives_no_letter()
    {
        var (mine, other) = (await _graduates.Trainee(), await _graduates.Trainee());
        var account = await _graduates.Bound(mine);
        await Assert.ThrowsAsync<NotFound>(() => site.Send<Guid>(account, GraduateWorld.Application(other)));
        var unconfirmed = await _graduates.Trainee(confirmed: false);
        var waiting = await _graduates.Bound(unconfirmed);
        await Assert.ThrowsAsync<NotFound>(() => site.Send<Guid>(waiting, GraduateWorld.Application(unconfirmed)));
        Assert.Equal(AssessmentOutcome.Undetermined, (await site.Send<MyPage>(waiting, new ShowMe())).Loan.Assessment.Outcome);
    }

    [Fact]
    public async Task Reminds_before_a_letter_runs_out_and_closes_it_afterwards()
    {
        var (loan, account, _) = await _graduates.Applied();
        var now = site.Clock.GetUtcNow();
        try
        {
            site.Clock.AdjustTime(new DateTimeOffset(2025, 11, 4, 7, 0, 0, TimeSpan.Zero));
            await Round();
            await Round();
            Assert.Equal(1, await Mails(account, "letter-ends"));

            site.Clock.AdjustTime(new DateTimeOffset(2025, 11, 14, 7, 0, 0, TimeSpan.Zero));
            Assert.Equal(DocumentState.Expired, (await Verified(await Letter(loan)))!.Present);
            await Round();
            Assert.Equal(LoanState.Expired, (await site.Send<LoanPage>(account, new ShowMyLoan(loan))).Referral.State);

            site.Clock.AdjustTime(new DateTimeOffset(2025, 12, 11, 7, 0, 0, TimeSpan.Zero));
            await Round();
            await Round();
            Assert.Equal((1, 1), (await Mails(account, "loan-expired"), await Mails(account, "window-ends")));
        }
        finally
        {
            site.Clock.AdjustTime(now);
        }
    }

    [Fact]
    public async Task The_interest_is_reckoned_once_for_each_month_with_its_reckoning()
    {
        var bank = await _graduates.Bank();
        var (loan, _, _) = await _graduates.Issued(bank);
        var finance = await site.Person(Role.Finance);
        var now = site.Clock.GetUtcNow();
        try
        {
            Assert.Equal("month-not-over", (await Assert.ThrowsAsync<RuleBroken>(() => site.Send<int>(finance, new ReckonCompensation(new DateOnly(2025, 9, 1))))).Code);
            site.Clock.AdjustTime(new DateTimeOffset(2025, 11, 1, 7, 0, 0, TimeSpan.Zero));
            Assert.True(await site.Send<int>(finance, new ReckonCompensation(new DateOnly(2025, 10, 17))) >= 1);
            Assert.Equal(0, await site.Send<int>(finance, new ReckonCompensation(new DateOnly(2025, 10, 1))));
            var row = (await site.Send<CompensationPage>(finance, new ListCompensation(null))).Rows.Single(r => r.Kept.ReferralId == loan);

            Assert.Equal("2025-10-01|2025-10-31|31|10000000|21|14|7|365", row.Kept.Written);
            Assert.Equal(59_452m, row.Kept.Amount);
            using var client = await site.SignedIn(finance, "en");
            using var page = await client.Open("/compensation?month=01.10.2025");
            Assert.Contains("59\u00A0452", page.Body!.TextContent, StringComparison.Ordinal);
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync($"update interest_compensation set amount = 1 where referral_id = {loan}")));
        }
        finally
        {
            site.Clock.AdjustTime(now);
        }
    }

    [Fact]
    public async Task A_card_is_asked_for_once_issued_with_four_digits_or_declined()
    {
        var trainee = await _graduates.Trainee();
        var account = await _graduates.Bound(trainee);
        var (bank, other) = (await _graduates.Bank(), await _graduates.Bank("xalq"));
        var first = await site.Send<Guid>(account, new AskForCard(trainee.Certificate, "aloqa"));
        Assert.Equal("card-exists", (await Assert.ThrowsAsync<RuleBroken>(() => site.Send<Guid>(account, new AskForCard(trainee.Certificate, "xalq")))).Code);
        await Assert.ThrowsAsync<NotFound>(() => site.Do(other, new IssueCard(first, 1, "1234")));
        await site.Do(bank, new DeclineCard(first, 1, "Hujjat yetishmaydi"));
        var second = await site.Send<Guid>(account, new AskForCard(trainee.Certificate, "aloqa"));
        await Assert.ThrowsAsync<InputRefused>(() => site.Do(bank, new IssueCard(second, 1, "8600123412341234")));
        await site.Do(bank, new IssueCard(second, 1, "1234"));
        await Assert.ThrowsAsync<RuleBroken>(() => site.Do(bank, new IssueCard(second, 2, "4321")));

        Assert.Equal([(CardState.Issued, "1234"), (CardState.Declined, null)], (await site.Send<MyPage>(account, new ShowMe())).Cards.OrderBy(c => c.State).Select(c => (c.State, c.LastFour)));
        var unconfirmed = await _graduates.Trainee(confirmed: false);
        Assert.Equal("card-certificate", (await Assert.ThrowsAsync<RuleBroken>(async () => await site.Send<Guid>(await _graduates.Bound(unconfirmed), new AskForCard(unconfirmed.Certificate, "aloqa")))).Code);
    }

    [Fact]
    public async Task A_file_is_compared_byte_by_byte_and_not_kept()
    {
        var (loan, account, _) = await _graduates.Applied();
        var letter = await Letter(loan);
        var file = await site.Send<DocumentFile>(account, new OpenOwnLetter(letter, "ru"));
        var changed = file.Bytes.ToArray();
        changed[^20] ^= 1;

        Assert.Contains("Your file is a true copy", await Dropped(file.Bytes), StringComparison.Ordinal);
        Assert.Contains("This file is not one TalentPark issued", await Dropped(changed), StringComparison.Ordinal);
        Assert.Null(await site.Send<VerifiedCopy?>(account, new VerifyFile(Convert.ToHexStringLower(SHA256.HashData(changed)))));
    }

    [Fact]
    public async Task The_answer_about_a_letter_names_nobody()
    {
        var (loan, _, trainee) = await _graduates.Applied();
        using var client = site.Visitor("en");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var answer = await client.GetStringAsync($"/verify/{await Letter(loan)}");

        Assert.Contains("\"kind\":\"confirming-letter\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"present\":\"valid\",\"validUntil\":\"2025-11-13\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Sinovov", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(trainee.Pinfl, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employer_learns_whether_a_certificate_is_valid_and_nothing_else()
    {
        var (valid, waiting) = (await _graduates.Trainee("Oʻktamov"), await _graduates.Trainee(confirmed: false));
        Assert.Contains("The certificate is valid", await Asked(valid.Number.ToLowerInvariant(), "Ўктамов"), StringComparison.Ordinal);
        foreach (var (number, name) in new[] { (valid.Number, "Sinovov"), (waiting.Number, "Sinovov"), ("TP-999999", "Oʻktamov") })
        {
            Assert.Contains("There is no such valid certificate", await Asked(number, name), StringComparison.Ordinal);
        }
    }

    private async Task<string> Asked(string number, string name)
    {
        using var client = site.Visitor("en");
        using var answer = await client.PostAsync("/certificate-check", new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Number"] = number, ["Input.FamilyName"] = name }));
        Assert.Equal("/certificate-check", answer.RequestMessage!.RequestUri!.PathAndQuery);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Dropped(byte[] bytes)
    {
        using var client = site.Visitor("en");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "letter.pdf" } };
        using var answer = await client.PostAsync("/verify", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private Task<Verification?> Verified(string code) => site.Send<Verification?>(new Nobody(), new VerifyDocument(code));

    private Task<string> Letter(Guid loan) => site.InDatabase(db => db.Documents.Where(d => d.ReferralId == loan).Select(d => d.Code).SingleAsync());

    private Task<int> Mails(TestPerson account, string template) => site.InDatabase(db => db.Mails.CountAsync(m => m.RecipientId == account.AccountId && m.Template == template));

    private async Task Round()
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<RemindGraduates>().Run(CancellationToken.None);
    }

    private sealed record Nobody : ICurrentUser
    {
        public Guid? Id => null;

        public string Name => "";

        public IReadOnlyCollection<Role> Roles => [];

        public Guid? CentreId => null;
    }
}
