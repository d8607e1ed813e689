using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>Four forms of one register: the same count, sum and hash in each, the same bytes at each download, and an XML the standard allows.</summary>
public sealed partial class RegisterFileTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Pain = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private readonly Paying _paying = new(site);

    [Fact]
    public async Task All_forms_bear_count_sum_and_hash_and_are_the_same_at_each_download()
    {
        await _paying.Staffed();
        var (one, _) = await _paying.Approved(2);
        var (other, _) = await _paying.Approved();
        var batch = await _paying.Exported(one, other);
        using var finance = await site.SignedIn(_paying.Finance, "ru");
        using var treasurer = await site.SignedIn(_paying.Treasurer, "en");
        foreach (var form in new[] { "csv", "xlsx", "xml", "pdf", "annex" })
        {
            using var answer = await finance.GetAsync(new Uri($"/payments/{batch.Id}/register.{form}", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, form);
            Assert.Contains($"_2_75000000.00_{batch.Sha256}.", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            await Pictures.Keep($"register.{form}", bytes);
            site.Clock.Advance(TimeSpan.FromMinutes(3));
            Assert.Equal(bytes, await treasurer.GetByteArrayAsync($"/payments/{batch.Id}/register.{form}"));
            var text = form switch
            {
                "pdf" => string.Concat(UglyToad.PdfPig.PdfDocument.Open(bytes).GetPages().SelectMany(p => p.Letters).Select(l => l.Value)),
                "xlsx" => string.Concat(System.IO.Compression.ZipFile.Open(await Saved(bytes), System.IO.Compression.ZipArchiveMode.Read).Entries.Where(e => e.Name.StartsWith("sheet", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd())),
                _ => Encoding.UTF8.GetString(bytes),
            };
            Assert.Contains(batch.Sha256!, text, StringComparison.Ordinal);
            Assert.Contains(form == "pdf" ? "75000000" : "75000000.00", form == "pdf" ? NotDigit().Replace(text, "") : text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_banks_forms_come_only_once_the_batch_left_and_to_those_who_pay()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        using var finance = await site.SignedIn(_paying.Finance);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await finance.GetAsync(new Uri($"/payments/{id}/register.xml", UriKind.Relative))).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await finance.GetAsync(new Uri($"/payments/{id}/register.pdf", UriKind.Relative))).StatusCode);
        using var auditor = await site.SignedIn(await site.Person(Application.Access.Role.Auditor));
        using var seen = await auditor.Open($"/payments/{id}");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await auditor.GetAsync(new Uri($"/payments/{id}/register.pdf", UriKind.Relative))).StatusCode);
    }

    /// <summary>The field list of CustomerCreditTransferInitiationV09, as far as this site writes it: order, number, length, pattern.</summary>
    [Fact]
    public async Task The_xml_is_what_the_standard_allows()
    {
        await _paying.Staffed();
        var (one, _) = await _paying.Approved(2);
        var (other, _) = await _paying.Approved();
        var batch = await _paying.Exported(one, other);
        var files = (IBankFiles)site.Services.GetService(typeof(IBankFiles))!;
        var root = XDocument.Parse(Encoding.UTF8.GetString(files.Pain001(batch))).Root!;
        Assert.Equal(Pain + "Document", root.Name);
        var initiation = Only(root, "CstmrCdtTrfInitn");
        InOrder(initiation, "GrpHdr", "PmtInf", "SplmtryData");

        var header = Only(initiation, "GrpHdr");
        InOrder(header, "MsgId", "CreDtTm", "Authstn", "NbOfTxs", "CtrlSum", "InitgPty", "FwdgAgt");
        Matches(header, "MsgId", Max35());
        Matches(header, "CreDtTm", IsoMoment());
        Matches(header, "NbOfTxs", Number15());
        Matches(header, "CtrlSum", Amount());

        var info = Only(initiation, "PmtInf");
        InOrder(info, "PmtInfId", "PmtMtd", "BtchBookg", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt", "PoolgAdjstmntDt", "Dbtr", "DbtrAcct", "DbtrAgt", "DbtrAgtAcct", "InstrForDbtrAgt", "UltmtDbtr", "ChrgBr", "ChrgsAcct", "ChrgsAcctAgt", "CdtTrfTxInf");
        Matches(info, "PmtInfId", Max35());
        Assert.Contains(Only(info, "PmtMtd").Value, new[] { "CHK", "TRF", "TRA" });
        Assert.Contains(Only(info, "ChrgBr").Value, new[] { "DEBT", "CRED", "SHAR", "SLEV" });
        Matches(Only(info, "ReqdExctnDt"), "Dt", IsoDay());
        Party(Only(info, "Dbtr"));
        Account(Only(info, "DbtrAcct"));
        Agent(Only(info, "DbtrAgt"));

        var transfers = info.Elements(Pain + "CdtTrfTxInf").ToList();
        Assert.Equal(batch.Count, transfers.Count);
        foreach (var transfer in transfers)
        {
            InOrder(transfer, "PmtId", "PmtTpInf", "Amt", "XchgRateInf", "ChrgBr", "MndtRltdInf", "ChqInstr", "UltmtDbtr", "IntrmyAgt1", "CdtrAgt", "CdtrAgtAcct", "Cdtr", "CdtrAcct", "UltmtCdtr", "InstrForCdtrAgt", "InstrForDbtrAgt", "Purp", "RgltryRptg", "Tax", "RltdRmtInf", "RmtInf", "SplmtryData");
            var id = Only(transfer, "PmtId");
            InOrder(id, "InstrId", "EndToEndId", "UETR");
            Matches(id, "EndToEndId", Max35());
            var amount = Only(Only(transfer, "Amt"), "InstdAmt");
            Assert.Equal("UZS", amount.Attribute("Ccy")!.Value);
            Assert.Matches(Amount(), amount.Value);
            Agent(Only(transfer, "CdtrAgt"));
            Party(Only(transfer, "Cdtr"));
            Account(Only(transfer, "CdtrAcct"));
            var remittance = Only(transfer, "RmtInf");
            InOrder(remittance, "Ustrd", "Strd");
            Assert.InRange(Only(remittance, "Ustrd").Value.Length, 1, 140);
            Assert.Equal($"SHA-256 {batch.Sha256}", Only(Only(remittance, "Strd"), "AddtlRmtInf").Value);
        }

        Assert.Distinct(transfers.Select(t => t.Descendants(Pain + "EndToEndId").Single().Value));
        foreach (var part in new[] { header, info })
        {
            Assert.Equal(transfers.Count.ToString(CultureInfo.InvariantCulture), Only(part, "NbOfTxs").Value);
            Assert.Equal(transfers.Sum(t => decimal.Parse(t.Descendants(Pain + "InstdAmt").Single().Value, CultureInfo.InvariantCulture)), decimal.Parse(Only(part, "CtrlSum").Value, CultureInfo.InvariantCulture));
        }

        Assert.All(root.DescendantNodes().OfType<XText>(), t => Assert.Matches(BankSet(), t.Value));
    }

    private static async Task<string> Saved(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    private static XElement Only(XElement parent, string name) => Assert.Single(parent.Elements(Pain + name));

    private static void Matches(XElement parent, string name, Regex pattern) => Assert.Matches(pattern, Only(parent, name).Value);

    private static void InOrder(XElement parent, params string[] allowed)
    {
        var places = parent.Elements().Select(e => Array.IndexOf(allowed, e.Name.LocalName)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static void Party(XElement party)
    {
        InOrder(party, "Nm", "PstlAdr", "Id", "CtryOfRes", "CtctDtls");
        Assert.InRange(Only(party, "Nm").Value.Length, 1, 140);
        var other = Only(Only(Only(party, "Id"), "OrgId"), "Othr");
        InOrder(other, "Id", "SchmeNm", "Issr");
        Matches(other, "Id", Max35());
    }

    private static void Account(XElement account)
    {
        InOrder(account, "Id", "Tp", "Ccy", "Nm", "Prxy");
        Assert.Matches("^[0-9]{20}$", Only(Only(Only(account, "Id"), "Othr"), "Id").Value);
    }

    private static void Agent(XElement agent)
    {
        var member = Only(Only(agent, "FinInstnId"), "ClrSysMmbId");
        InOrder(member, "ClrSysId", "MmbId");
        Assert.Matches("^[0-9]{5}$", Only(member, "MmbId").Value);
    }

    [GeneratedRegex("^[0-9A-Za-z/?:().,'+ -]{1,35}$")]
    private static partial Regex Max35();

    [GeneratedRegex("^[0-9A-Za-z/?:().,'+ -]+$")]
    private static partial Regex BankSet();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
    private static partial Regex IsoMoment();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex IsoDay();

    [GeneratedRegex("^[0-9]{1,15}$")]
    private static partial Regex Number15();

    [GeneratedRegex(@"^[0-9]{1,15}\.[0-9]{2}$")]
    private static partial Regex Amount();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NotDigit();
}
