using System.Xml;
using TalentPark.Application.Imports;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Payments;

/// <summary>
/// Reads <c>pain.002.001.10</c> and <c>camt.054.001.08</c> element by element. A document type is forbidden, nothing outside the file is fetched, depth, text and rows are
/// bounded, and a file that ends before its last element says nothing.
/// </summary>
internal static class BankXml
{
    private const int MaxDepth = 40, MaxText = 1000;

    private const string Pain002 = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10", Camt054 = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 2L * BankLimits.FileSize,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    public static BankWords Read(byte[] content)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content), Settings);
            xml.MoveToContent();
            return xml.NamespaceURI switch
            {
                Pain002 => new("pain.002", Rows(xml, "TxInfAndSts", StatusRow)),
                Camt054 => new("camt.054", Rows(xml, "TxDtls", NotifiedRow)),
                _ => throw new FileRefused("bank-form"),
            };
        }
        catch (XmlException e)
        {
            throw new FileRefused(e.Message.Contains("DTD", StringComparison.Ordinal) ? "bank-dtd" : "bank-xml", e.LineNumber);
        }
    }

    /// <summary>Every element of that name with all texts below it, by path; and what stands above it where it applies to many.</summary>
    private static List<BankRow> Rows(XmlReader xml, string row, Func<Dictionary<string, string>, Dictionary<string, string>, BankRow> make)
    {
        var rows = new List<BankRow>();
        var path = new List<string>();
        var (around, within) = (new Dictionary<string, string>(), (Dictionary<string, string>?)null);
        var rowDepth = 0;
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > MaxDepth)
                    {
                        throw new FileRefused("bank-xml", ((IXmlLineInfo)xml).LineNumber);
                    }

                    path.RemoveRange(xml.Depth, path.Count - xml.Depth);
                    path.Add(xml.LocalName);
                    if (xml.LocalName == row && within is null)
                    {
                        (within, rowDepth) = ([], xml.Depth);
                        if (rows.Count >= BankLimits.Rows)
                        {
                            throw new FileRefused("file-rows", BankLimits.Rows);
                        }
                    }
                    else if (within is null && xml.LocalName is "Ntry" or "OrgnlPmtInfAndSts")
                    {
                        around = around.Where(t => t.Key.StartsWith("OrgnlGrpInfAndSts/", StringComparison.Ordinal)).ToDictionary();
                    }

                    if (xml.GetAttribute("Ccy") is { } currency)
                    {
                        Put(within ?? around, Key(path, within is null ? 0 : rowDepth) + "@Ccy", currency);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    var value = xml.Value.Trim();
                    Put(within ?? around, Key(path, within is null ? 0 : rowDepth), value.Length > MaxText ? value[..MaxText] : value);
                    break;
            }

            if (within is not null && xml.Depth == rowDepth && (xml.NodeType == XmlNodeType.EndElement || (xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement)) && xml.LocalName == row)
            {
                rows.Add(make(within, around));
                within = null;
            }
        }
        while (xml.Read());
        return rows;
    }

    private static string Key(List<string> path, int from) => string.Join('/', from == 0 ? path.TakeLast(2) : path.Skip(from + 1));

    /// <summary>The first text of a path counts.</summary>
    private static void Put(Dictionary<string, string> to, string key, string value) => to.TryAdd(key, value);

    /// <summary>ACSC and ACCC: settled on the account. RJCT, CANC: not. Everything else is under way.</summary>
    private static BankRow StatusRow(Dictionary<string, string> row, Dictionary<string, string> around)
    {
        var status = Get(row, "TxSts") ?? Get(around, "OrgnlPmtInfAndSts/PmtInfSts") ?? Get(around, "OrgnlGrpInfAndSts/GrpSts") ?? "";
        var outcome = status switch { "ACSC" or "ACCC" => BankOutcome.Paid, "RJCT" or "CANC" => BankOutcome.Failed, _ => BankOutcome.Unknown };
        return BankValues.Row(
            Get(row, "OrgnlEndToEndId"), outcome, Get(row, "StsRsnInf/Rsn/Cd") ?? Get(row, "StsRsnInf/Rsn/Prtry"),
            Get(row, "FctvIntrBkSttlmDt/Dt") ?? Get(row, "FctvIntrBkSttlmDt/DtTm") ?? Get(row, "AccptncDtTm"),
            Get(row, "OrgnlTxRef/Amt/InstdAmt"), Get(row, "OrgnlTxRef/Amt/InstdAmt@Ccy"), Get(row, "OrgnlTxRef/CdtrAcct/Id/Othr/Id"));
    }

    /// <summary>A booked debit is a payment made; a booked credit, or a reversal, is one that came back.</summary>
    private static BankRow NotifiedRow(Dictionary<string, string> row, Dictionary<string, string> around)
    {
        var isBooked = (Get(around, "Sts/Cd") ?? Get(around, "Ntry/Sts")) == "BOOK";
        var isDebit = (Get(row, "CdtDbtInd") ?? Get(around, "Ntry/CdtDbtInd")) == "DBIT" && Get(around, "Ntry/RvslInd") != "true";
        var returned = Get(row, "RtrInf/Rsn/Cd") ?? Get(row, "RtrInf/Rsn/Prtry");
        var outcome = !isBooked ? BankOutcome.Unknown : isDebit && returned is null ? BankOutcome.Paid : BankOutcome.Failed;
        return BankValues.Row(
            Get(row, "Refs/EndToEndId"), outcome, returned,
            Get(around, "BookgDt/Dt") ?? Get(around, "BookgDt/DtTm"),
            Get(row, "Amt") ?? Get(row, "AmtDtls/InstdAmt/Amt"), Get(row, "Amt@Ccy") ?? Get(row, "AmtDtls/InstdAmt/Amt@Ccy"), Get(row, "RltdPties/CdtrAcct/Id/Othr/Id"));
    }

    private static string? Get(Dictionary<string, string> texts, string path) => texts.GetValueOrDefault(path) is { Length: > 0 } text ? text : null;
}
