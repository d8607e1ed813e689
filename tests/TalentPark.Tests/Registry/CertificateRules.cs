using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Registry;

public sealed class CertificateRules
{
    private static readonly DateOnly Today = new(2025, 9, 15);
    private static readonly CertificateCheck Registrar = new(Guid.NewGuid(), "Sinov Registrator", new DateTimeOffset(2025, 9, 15, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_step_that_is_not_in_the_table_refuses_by_name_and_changes_nothing()
    {
        foreach (var state in Enum.GetValues<CertificateState>())
        {
            foreach (var step in Enum.GetValues<CertificateStep>().Where(s => !CertificateTransitions.Allows(state, s)))
            {
                var certificate = In(state);
                var revision = certificate.Revision;
                Assert.Equal("certificate-step-forbidden", Assert.Throws<RuleBroken>(() => Do(certificate, step)).Code);
                Assert.Equal((state, revision), (certificate.State, certificate.Revision));
            }
        }
    }

    [Fact]
    public void Each_step_of_the_table_leads_where_it_says_and_raises_the_revision()
    {
        Assert.Distinct(CertificateTransitions.Certificates.Select(t => (t.From, t.Step)));
        foreach (var (from, step, to, _, _) in CertificateTransitions.Certificates)
        {
            var certificate = In(from);
            var revision = certificate.Revision;
            Do(certificate, step);
            Assert.Equal((to, revision + 1), (certificate.State, certificate.Revision));
        }
    }

    [Fact]
    public void A_rejected_certificate_gives_its_number_free_and_every_other_state_holds_it() =>
        Assert.Equal([CertificateState.Rejected], Enum.GetValues<CertificateState>().Except(CertificateTransitions.HoldingNumber));

    [Fact]
    public void A_correction_takes_the_reason_away()
    {
        var certificate = In(CertificateState.Rejected);
        Assert.NotNull(certificate.Reason);
        certificate.Correct(Details(number: "NEW-1"), Seen);
        Assert.Null(certificate.Reason);
        Assert.Equal("NEW1", certificate.NumberKey);
    }

    [Fact]
    public void A_reason_is_needed_to_reject_and_to_revoke()
    {
        Assert.Equal("reason-missing", Assert.Throws<RuleBroken>(() => In(CertificateState.Claimed).Reject(" ", Registrar)).Code);
        Assert.Equal("reason-missing", Assert.Throws<RuleBroken>(() => In(CertificateState.Confirmed).Revoke("", Today, Registrar)).Code);
    }

    [Fact]
    public void Days_out_of_order_are_refused()
    {
        Assert.Equal("certificate-order", Assert.Throws<RuleBroken>(() => Claimed(Details(expiresOn: new(2025, 6, 9)))).Code);
        Assert.Equal("certificate-ahead", Assert.Throws<RuleBroken>(() => Claimed(Details(issuedOn: Today.AddDays(1)))).Code);
        Assert.Equal("certificate-revoked-before", Assert.Throws<RuleBroken>(() => In(CertificateState.Confirmed).Revoke("Sabab", new(2025, 6, 9), Registrar)).Code);
        Assert.Equal(Today, Claimed(Details(issuedOn: Today, expiresOn: Today)).ExpiresOn);
    }

    [Theory]
    [InlineData("tp-00 12/a", "TP0012A")]
    [InlineData("TP0012A", "TP0012A")]
    [InlineData(" TP–0012—A ", "TP0012A")]
    [InlineData("\u00A0№ 77", "77")]
    [InlineData("серт-1", "СЕРТ1")]
    public void Spellings_of_one_number_are_one_number(string typed, string key) => Assert.Equal(key, CertificateNumber.Parse(typed).Key);

    [Theory]
    [InlineData(null, "number-empty")]
    [InlineData("   ", "number-empty")]
    [InlineData("---", "number-characters")]
    [InlineData("A\u0000B", "text-control")]
    [InlineData("A\u202EB", "text-direction")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "number-long")]
    public void A_number_that_is_none_is_refused_by_name(string? typed, string fault) =>
        Assert.Equal(fault, Assert.Throws<RuleBroken>(() => CertificateNumber.Parse(typed)).Code);

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("GIF89a", null)]
    [InlineData("PK\u0003\u0004", null)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", null)]
    public void A_scan_is_told_by_its_content(string content, string? type)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(content);
        if (type is null)
        {
            Assert.Equal("paper-type", Assert.Throws<RuleBroken>(() => CertificateFile.Add(Guid.NewGuid(), Guid.NewGuid(), bytes, default)).Code);
        }
        else
        {
            Assert.Equal(type, CertificateFile.Add(Guid.NewGuid(), Guid.NewGuid(), bytes, default).MediaType);
        }
    }

    private static Provenance Seen => new(FactSource.Centre, Today);

    private static CertificateDetails Details(string number = "AB-1", DateOnly? issuedOn = null, DateOnly? expiresOn = null) =>
        new(CertificateProgramme.Vendor, "cisco", CertificateNumber.Parse(number), "entry", CertificateKind.Completion, issuedOn ?? new(2025, 6, 10), expiresOn);

    private static Certificate Claimed(CertificateDetails details) => Certificate.Claim(Guid.NewGuid(), Guid.NewGuid(), null, details, Seen);

    private static Certificate In(CertificateState state)
    {
        var certificate = Claimed(Details());
        if (state is CertificateState.Confirmed or CertificateState.Revoked)
        {
            certificate.Confirm(Registrar);
        }

        if (state != CertificateState.Claimed && state != CertificateState.Confirmed)
        {
            Do(certificate, state == CertificateState.Rejected ? CertificateStep.Reject : CertificateStep.Revoke);
        }

        return certificate;
    }

    private static void Do(Certificate certificate, CertificateStep step)
    {
        switch (step)
        {
            case CertificateStep.Confirm: certificate.Confirm(Registrar); break;
            case CertificateStep.Reject: certificate.Reject("Sabab", Registrar); break;
            case CertificateStep.Revoke: certificate.Revoke("Sabab", Today, Registrar); break;
            default: certificate.Correct(Details(), Seen); break;
        }
    }
}
