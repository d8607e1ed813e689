using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Claims;

/// <summary>What the records answer to each check of a line.</summary>
public sealed class LineCheckTests
{
    private static readonly DateOnly Hired = new(2025, 3, 1);
    private static readonly DateOnly Seen = new(2025, 9, 3);
    private static readonly Provenance Register = new(FactSource.Register, Seen);

    [Fact]
    public void Everything_a_register_vouches_for_passes()
    {
        var findings = LineCheckRules.Judge(Facts());
        Assert.All(findings, f => Assert.Equal((f.Code, CheckResult.Passed, ""), (f.Code, f.Result, f.Grounds)));
        Assert.Equal(CheckCodes.All.Except([CheckCodes.Disability]), findings.Select(f => f.Code));
        Assert.Equal((CheckSources.Register, (DateOnly?)Seen), (Of(findings, CheckCodes.WagesConfirmed).Source, Of(findings, CheckCodes.WagesConfirmed).ObservedOn));
    }

    [Theory]
    [InlineData(FactSource.Centre, "centre")]
    [InlineData(FactSource.ItPark, "it-park")]
    public void What_no_register_told_is_unknown(FactSource source, string told)
    {
        var findings = LineCheckRules.Judge(Facts(new(source, Seen)));
        foreach (var code in new[] { CheckCodes.EmploymentConfirmed, CheckCodes.WagesConfirmed })
        {
            Assert.Equal((CheckResult.Unknown, told, CheckGrounds.NoExtract), (Of(findings, code).Result, Of(findings, code).Source, Of(findings, code).Grounds));
        }
    }

    [Fact]
    public void One_month_a_centre_typed_leaves_the_wages_unknown()
    {
        var facts = Facts();
        facts = facts with { Job = Job(Register, typedMonth: 5) };
        Assert.Equal(CheckResult.Unknown, Of(LineCheckRules.Judge(facts), CheckCodes.WagesConfirmed).Result);
        Assert.Equal(CheckResult.Passed, Of(LineCheckRules.Judge(facts), CheckCodes.EmploymentConfirmed).Result);
    }

    [Fact]
    public void A_job_that_ended_too_early_fails_whoever_says_so()
    {
        var facts = Facts(new(FactSource.Centre, Seen), leftOn: new(2025, 6, 30));
        Assert.Equal((CheckResult.Failed, CheckGrounds.RuleNotMet), Result(facts, CheckCodes.EmploymentConfirmed));
    }

    [Theory]
    [InlineData(CertificateState.Claimed, CheckResult.Unknown, "certificate-claimed")]
    [InlineData(CertificateState.Rejected, CheckResult.Failed, "certificate-not-good")]
    [InlineData(CertificateState.Revoked, CheckResult.Failed, "certificate-not-good")]
    public void Only_a_confirmed_certificate_passes(CertificateState state, CheckResult result, string ground) =>
        Assert.Equal((result, ground), Result(Facts() with { Certificates = [Certificate(state)] }, CheckCodes.CertificateConfirmed));

    [Fact]
    public void No_certificate_is_unknown() =>
        Assert.Equal((CheckResult.Unknown, CheckGrounds.NoCertificate), Result(Facts() with { Certificates = [] }, CheckCodes.CertificateConfirmed));

    [Theory]
    [InlineData(MatchResult.Definite, CheckResult.Failed, "duplicate-definite")]
    [InlineData(MatchResult.Possible, CheckResult.Unknown, "duplicate-possible")]
    public void An_open_pair_is_no_pass(MatchResult match, CheckResult result, string ground)
    {
        var pair = DuplicatePair.Found(Guid.NewGuid(), PairKind.Person, Guid.NewGuid(), Guid.NewGuid(), new(match, MatchedFields.Name), default);
        Assert.Equal((result, ground), Result(Facts() with { Pairs = [pair] }, CheckCodes.Duplicates));
    }

    [Fact]
    public void A_change_of_the_account_that_waits_is_no_pass() =>
        Assert.Equal((CheckResult.Unknown, CheckGrounds.AccountChangeOpen), Result(Facts() with { AccountChangeOpen = true }, CheckCodes.PayeeAccount));

    [Theory]
    [InlineData("Boshqa Kishi", "Navoiy 1", "+998901112233", CheckResult.Passed, "")]
    [InlineData("Namunayeva Nargiza", "Navoiy 1", "+998901112233", CheckResult.Failed, "shared-director")]
    [InlineData("Naзarов Аnvar, Намунаева Наргиза", "Navoiy 1", "+998901112233", CheckResult.Passed, "")]
    [InlineData("Намунаева Наргиза", "Navoiy 1", "+998901112233", CheckResult.Failed, "shared-director")]
    [InlineData("Boshqa Kishi", "registon ko'chasi, 12", "+998901112233", CheckResult.Failed, "shared-address")]
    [InlineData("Boshqa Kishi", "Navoiy 1", "+998712000001", CheckResult.Failed, "shared-phone")]
    [InlineData("Nargiza Namunayeva", "Registon koʻchasi 12", "+998712000001", CheckResult.Failed, "shared-director shared-address shared-phone")]
    [InlineData("", "Navoiy 1", "+998901112233", CheckResult.Unknown, "fact-missing")]
    [InlineData("Sinovov Anvar", "Navoiy 1", "+998901112233", CheckResult.Failed, "graduate-is-director")]
    public void Centre_and_employer_in_one_hand_are_found(string director, string address, string phone, CheckResult result, string grounds) =>
        Assert.Equal((result, grounds), Result(Facts() with { Employer = Employer(director, address, phone) }, CheckCodes.ConflictOfInterest));

    [Theory]
    [InlineData("2020 8000 9000 0000 1001", CheckResult.Failed, "shared-account")]
    [InlineData(null, CheckResult.Unknown, "fact-missing")]
    public void One_account_for_both_is_found_and_one_not_told_is_no_pass(string? account, CheckResult result, string grounds) =>
        Assert.Equal((result, grounds), Result(Facts() with { Employer = Employer("Boshqa Kishi", "Navoiy 1", "+998901112233", account) }, CheckCodes.ConflictOfInterest));

    [Fact]
    public void A_director_with_another_pinfl_is_another_person_and_one_who_left_before_does_not_count()
    {
        var employer = Employer("", "Navoiy 1", "+998901112233");
        employer.SetDirector(null, new("Sinovov Anvar", Pinfl.Parse("32907895870017"), [9, 9]));
        Assert.Equal(CheckResult.Passed, Result(Facts() with { Employer = employer }, CheckCodes.ConflictOfInterest).Result);
        employer.SetDirector(null, new("Boshqa Nom", Pinfl.Parse("60308027020015"), [1, 2], To: Hired.AddDays(-1)));
        Assert.Equal(CheckResult.Passed, Result(Facts() with { Employer = employer }, CheckCodes.ConflictOfInterest).Result);
        employer.SetDirector(null, new("Boshqa Nom", Pinfl.Parse("60308027020015"), [1, 2], To: Hired));
        Assert.Equal((CheckResult.Failed, CheckGrounds.GraduateIsDirector), Result(Facts() with { Employer = employer }, CheckCodes.ConflictOfInterest));
    }

    [Fact]
    public void A_disability_is_checked_where_it_is_claimed_and_required_where_it_raises_the_rate()
    {
        var facts = Facts();
        facts.Person.SetDisability(true, new(2024, 1, 1), null, Register);
        facts = facts with { Assessment = Assess(facts) };
        Assert.Equal((CheckResult.Passed, ""), Result(facts, CheckCodes.Disability));
        Assert.True(Standing(facts, CheckCodes.Disability).IsRequired);

        facts.Person.SetDisability(true, new(2025, 6, 1), null, Register);
        facts = facts with { Assessment = Assess(facts) };
        Assert.Equal((CheckResult.Failed, CheckGrounds.RuleNotMet), Result(facts, CheckCodes.Disability));
        Assert.False(Standing(facts, CheckCodes.Disability).IsRequired);
        Assert.False(Standing(facts, CheckCodes.Disability).IsOpen);
    }

    [Fact]
    public void Unknown_and_failed_stand_open_and_a_drawn_line_needs_a_hand_on_all()
    {
        var facts = Facts(new(FactSource.Centre, Seen)) with { Employer = Employer("Nargiza Namunayeva", "Navoiy 1", "+998901112233") };
        Assert.True(Standing(facts, CheckCodes.EmploymentConfirmed).IsOpen);
        Assert.True(Standing(facts, CheckCodes.EmploymentConfirmed).TakesHand);
        Assert.True(Standing(facts, CheckCodes.ConflictOfInterest).IsOpen);
        Assert.False(Standing(facts, CheckCodes.ConflictOfInterest).TakesHand);
        Assert.False(Standing(facts, CheckCodes.Identity).IsOpen);
        Assert.False(Standing(facts, CheckCodes.Identity).TakesHand);
        Assert.True(Standing(facts, CheckCodes.Identity, isDrawn: true).IsOpen);
        Assert.True(Standing(facts, CheckCodes.Identity, isDrawn: true).TakesHand);
    }

    private static CheckStanding Standing(CheckFacts facts, string code, bool isDrawn = false) =>
        CheckStanding.Of(LineCheckRules.Judge(facts), [], [], facts.Assessment.Rate, isDrawn, Seen).Single(s => s.Code == code);

    private static (CheckResult Result, string Grounds) Result(CheckFacts facts, string code) => Of(LineCheckRules.Judge(facts), code) is var f ? (f.Result, f.Grounds) : default;

    private static CheckFinding Of(IEnumerable<CheckFinding> findings, string code) => findings.Single(f => f.Code == code);

    private static CheckFacts Facts(Provenance? seen = null, DateOnly? leftOn = null)
    {
        var facts = new CheckFacts
        {
            Person = Person.Register(Guid.NewGuid(), Pinfl.Parse("60308027020015"), [1, 2], Name("Sinovov"), Name("Anvar"), null, null, "1726"),
            Training = Training.Record(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), new(2024, 10, 5)),
            Job = Job(seen ?? Register, leftOn),
            Employer = Employer("Boshqa Kishi", "Navoiy 1", "+998901112233"),
            Centre = TrainingCentre.Register(
                Guid.NewGuid(), Stir.Parse("301000011"), "Namuna", false, new("1718", "1718401", "Registon koʻchasi, 12", PhoneNumber.Parse("+998712000001"), "Nargiza Namunayeva"), BankAccount.Parse("20208000900000001001"), Mfo.Parse("00401")),
            Certificates = [Certificate(CertificateState.Confirmed)],
            Pairs = [],
            AccountChangeOpen = false,
            Assessment = null!,
        };
        return facts with { Assessment = Assess(facts) };
    }

    private static SubsidyAssessment Assess(CheckFacts facts) => SubsidyRules.Assess(
        new SubsidyFacts
        {
            CentreIsState = false,
            CentreAccreditation = [new(new(2023, 1, 1), null)],
            Direction = "programming.python",
            CourseStartedOn = new(2024, 10, 1),
            CourseCompletedOn = new(2025, 2, 10),
            RecordedOn = facts.Training.RecordedOn,
            HiredOn = facts.Job.HiredOn,
            LeftOn = facts.Job.LeftOn,
            Wages = [.. facts.Job.Wages.Select(w => new MonthlyWage(w.Month, w.Gross))],
            EmployerResidency = [new(new(2022, 1, 1), null)],
            EmployerExporting = [new(new(2022, 1, 1), null)],
            DisabilityClaimed = facts.Person.DisabilityClaimed,
            DisabilityCertified = facts.Person.DisabilityFrom is null ? null : [new(facts.Person.DisabilityFrom, facts.Person.DisabilityTo)],
            AlreadySubsidised = false,
            BirthDate = facts.Person.BirthDate,
        },
        new(2025, 9, 15), ShippedPolicy.Book.Edition("default")!);

    private static Employment Job(Provenance seen, DateOnly? leftOn = null, int? typedMonth = null)
    {
        var job = Employment.Record(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Hired, leftOn, seen);
        for (var month = 3; month <= 8; month++)
        {
            job.SeeWage(new(2025, month, 1), 11_000_000, month == typedMonth ? new(FactSource.Centre, Seen) : seen);
        }

        return job;
    }

    private static Employer Employer(string director, string address, string phone, string? account = "20208000900999999001")
    {
        var employer = Domain.Registry.Employer.Register(Guid.NewGuid(), Stir.Parse("302000011"), "Namuna Soft", new("1718", "1718401", address, PhoneNumber.Parse(phone), director), account: account is null ? null : BankAccount.Parse(account));
        employer.AddPeriod(EmployerPeriodKind.Resident, new(new(2022, 1, 1), null), "Qaror 1", new(FactSource.ItPark, Seen));
        employer.AddPeriod(EmployerPeriodKind.Exporter, new(new(2022, 1, 1), null), "Qaror 1", new(FactSource.ItPark, Seen));
        return employer;
    }

    private static Certificate Certificate(CertificateState state)
    {
        var certificate = Domain.Registry.Certificate.Claim(
            Guid.NewGuid(), Guid.NewGuid(), null, new(CertificateProgramme.Vendor, "cisco", CertificateNumber.Parse("AB-12345"), null, CertificateKind.Completion, new(2025, 2, 10), null), new(FactSource.ItPark, Seen));
        var by = new CertificateCheck(Guid.NewGuid(), "Sinov", default);
        switch (state)
        {
            case CertificateState.Rejected: certificate.Reject("Soxta", by); break;
            case CertificateState.Confirmed: certificate.Confirm(by); break;
            case CertificateState.Revoked: certificate.Confirm(by); certificate.Revoke("Bekor", new(2025, 5, 1), by); break;
            default: break;
        }

        return certificate;
    }

    private static PersonName Name(string text) => PersonName.Parse(text);
}
