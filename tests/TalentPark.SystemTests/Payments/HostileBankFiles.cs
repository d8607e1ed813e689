using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Imports;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>Files as banks write them, and as nobody should.</summary>
public sealed class HostileBankFiles(Site site) : IClassFixture<Site>
{
    private const string Pain002 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>B1</MsgId><CreDtTm>2025-09-16T10:00:00</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>TPP-2025-00001</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
          <OrgnlPmtInfAndSts><OrgnlPmtInfId>TPP-2025-00001-1</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>A-1</OrgnlEndToEndId><TxSts>ACSC</TxSts><FctvIntrBkSttlmDt><Dt>2025-09-16</Dt></FctvIntrBkSttlmDt><OrgnlTxRef><Amt><InstdAmt Ccy="UZS">25000000.00</InstdAmt></Amt><CdtrAcct><Id><Othr><Id>20208000000000000001</Id></Othr></Id></CdtrAcct></OrgnlTxRef></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>A-2</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>A-3</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
          </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
        """;

    private const string Camt054 = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N1</MsgId><CreDtTm>2025-09-16T10:00:00</CreDtTm></GrpHdr>
          <Ntfctn><Id>1</Id>
            <Ntry><Amt Ccy="UZS">25000000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-09-16</Dt></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>A-1</EndToEndId></Refs><Amt Ccy="UZS">25000000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="UZS">25000000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-09-17</Dt></BookgDt>
              <NtryDtls><TxDtls><Refs><EndToEndId>A-2</EndToEndId></Refs><Amt Ccy="UZS">25000000.00</Amt><RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="USD">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
              <NtryDtls><TxDtls><Refs><EndToEndId>A-3</EndToEndId></Refs><Amt Ccy="USD">100.00</Amt></TxDtls></NtryDtls></Ntry>
          </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
        """;

    private IBankFiles Files => site.Services.GetRequiredService<IBankFiles>();

    [Fact]
    public void Reads_a_status_report()
    {
        var words = Read(Pain002);
        Assert.Equal("pain.002", words.Format);
        Assert.Equal(
            [
                new BankRow("A-1", BankOutcome.Paid, "", new(2025, 9, 16), 25_000_000, "20208000000000000001"),
                new BankRow("A-2", BankOutcome.Failed, "AC04", null, null),
                new BankRow("A-3", BankOutcome.Unknown, "", null, null),
            ],
            words.Rows);
    }

    [Fact]
    public void Reads_a_notification_of_bookings()
    {
        var words = Read(Camt054);
        Assert.Equal("camt.054", words.Format);
        Assert.Equal(
            [
                new BankRow("A-1", BankOutcome.Paid, "", new(2025, 9, 16), 25_000_000),
                new BankRow("A-2", BankOutcome.Failed, "AC01", new(2025, 9, 17), 25_000_000),
                new BankRow("A-3", BankOutcome.Unknown, "", null, null),
            ],
            words.Rows);
    }

    [Theory]
    [InlineData("Reference;Status;Amount\nA-1;paid;25 000 000,00\n")]
    [InlineData("Toʻlov belgisi,Holati,Summa\nA-1,toʻlandi,25000000\n")]
    [InlineData("Ссылка\tСтатус\tСумма\nA-1\tоплачено\t25000000.00\n")]
    public void Reads_tables_in_three_languages(string text) => Assert.Equal(new BankRow("A-1", BankOutcome.Paid, "", null, 25_000_000), Read(text).Rows.Single());

    [Fact]
    public void Reads_the_cyrillic_table_in_the_old_encoding() =>
        Assert.Equal(BankOutcome.Failed, Files.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Ссылка;Статус;Сумма\nA-1;отклонено;1\n")).Rows.Single().Outcome);

    [Fact]
    public void A_file_cut_off_anywhere_says_nothing()
    {
        foreach (var whole in new[] { Pain002, Camt054 })
        {
            for (var length = 1; length < whole.TrimEnd().Length; length += 37)
            {
                var cut = whole[..length];
                Assert.ThrowsAny<FileRefused>(() => Read(cut));
            }
        }
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">&x;</Document>", "bank-dtd")]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><d>&c;&c;&c;</d>", "bank-dtd")]
    [InlineData("<!DOCTYPE d SYSTEM \"http://127.0.0.1/x.dtd\"><d/>", "bank-dtd")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>", "bank-form")]
    [InlineData("<html><body/></html>", "bank-form")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/>", "bank-no-rows")]
    [InlineData("Reference;Status\nA-1;paid\n", "bank-header")]
    [InlineData("Reference;Status;Amount;Summa\nA-1;paid;1;2\n", "bank-column-twice")]
    [InlineData("Reference;Status;Amount\n\"A-1;paid;1\n", "file-quote")]
    [InlineData("hello", "bank-header")]
    public void Refuses_by_name(string text, string code) => Assert.Equal(code, Assert.Throws<FileRefused>(() => Read(text)).Code);

    [Fact]
    public void Refuses_what_is_too_deep_too_long_or_no_text()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        Assert.Equal("bank-xml", Assert.Throws<FileRefused>(() => Read($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">{deep}</Document>")).Code);
        Assert.Equal("file-rows", Assert.Throws<FileRefused>(() => Read("Reference;Status;Amount\n" + string.Concat(Enumerable.Repeat("A-1;paid;1\n", BankLimits.Rows + 1)))).Code);
        Assert.Equal("file-size", Assert.Throws<FileRefused>(() => Files.Read(new byte[BankLimits.FileSize + 1])).Code);
        Assert.Equal("file-type", Assert.Throws<FileRefused>(() => Files.Read([1, 2, 0, 3, 0, 0, 9])).Code);
        Assert.ThrowsAny<FileRefused>(() => Files.Read([.. Encoding.UTF8.GetBytes(Pain002[..200]), 0xFF, 0xFE, 0xC0, .. Encoding.UTF8.GetBytes(Pain002[200..])]));
    }

    [Theory]
    [InlineData("1e9")]
    [InlineData("-25000000")]
    [InlineData("25.000.000,00")]
    [InlineData("0x10")]
    [InlineData("25000000.001")]
    [InlineData("")]
    public void A_sum_that_is_none_is_not_guessed(string sum) => Assert.Null(Read($"Reference;Status;Amount\nA-1;paid;{sum}\n").Rows.Single().Amount);

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_refused_before_it_is_read()
    {
        using var finance = await site.SignedIn(await site.Person(Application.Access.Role.Finance));
        using var content = new StreamContent(new ZeroStream(100L * 1024 * 1024));
        content.Headers.ContentLength = 100L * 1024 * 1024;
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/payments/answers") { Content = content };
            request.Headers.ExpectContinue = true;
            using var answer = await finance.SendAsync(request);
            Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server closed the connection while the rest was still being sent.
        }
    }

    private BankWords Read(string text) => Files.Read(Encoding.UTF8.GetBytes(text));

    private sealed class ZeroStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => 0;

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
