using System.Globalization;
using System.Text;
using System.Xml;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Payments;

/// <summary>
/// CustomerCreditTransferInitiationV09: one payment information block with every payment of the batch. Elements stand in the schema's order; the times in it are
/// the batch's own.
/// </summary>
internal static class Pain001
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private const int NameLength = 140, StructuredLength = 140;

    public static byte[] Write(PaymentBatch batch, Debtor debtor)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            var day = Tashkent.Day(batch.ExportedAt!.Value);
            xml.WriteStartDocument();
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("CstmrCdtTrfInitn", Namespace);
            Header(xml, batch, debtor);
            xml.WriteStartElement("PmtInf", Namespace);
            Text(xml, "PmtInfId", $"{batch.Number}-1");
            Text(xml, "PmtMtd", "TRF");
            Text(xml, "BtchBookg", "false");
            Totals(xml, batch);
            xml.WriteStartElement("ReqdExctnDt", Namespace);
            Text(xml, "Dt", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            Party(xml, "Dbtr", debtor.Name, debtor.Stir);
            Account(xml, "DbtrAcct", debtor.Account);
            Agent(xml, "DbtrAgt", debtor.Mfo);
            Text(xml, "ChrgBr", "SLEV");
            foreach (var payment in batch.ToSend)
            {
                Transfer(xml, batch, payment);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    private static void Header(XmlWriter xml, PaymentBatch batch, Debtor debtor)
    {
        xml.WriteStartElement("GrpHdr", Namespace);
        Text(xml, "MsgId", batch.Number);
        Text(xml, "CreDtTm", batch.ExportedAt!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Totals(xml, batch);
        Party(xml, "InitgPty", debtor.Name, debtor.Stir);
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, PaymentBatch batch)
    {
        Text(xml, "NbOfTxs", batch.Count.ToString(CultureInfo.InvariantCulture));
        Text(xml, "CtrlSum", Sum(batch.Total));
    }

    private static void Transfer(XmlWriter xml, PaymentBatch batch, Payment payment)
    {
        xml.WriteStartElement("CdtTrfTxInf", Namespace);
        xml.WriteStartElement("PmtId", Namespace);
        Text(xml, "InstrId", payment.EndToEndId);
        Text(xml, "EndToEndId", payment.EndToEndId);
        xml.WriteEndElement();
        xml.WriteStartElement("Amt", Namespace);
        xml.WriteStartElement("InstdAmt", Namespace);
        xml.WriteAttributeString("Ccy", "UZS");
        xml.WriteString(Sum(payment.Amount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        Agent(xml, "CdtrAgt", payment.Mfo);
        if (payment.CentreId is null)
        {
            Person(xml, "Cdtr", payment.PayeeName, payment.PayeeNumber);
        }
        else
        {
            Party(xml, "Cdtr", payment.PayeeName, payment.PayeeStir);
        }

        Account(xml, "CdtrAcct", payment.Account);
        xml.WriteStartElement("RmtInf", Namespace);
        Text(xml, "Ustrd", BankText.Of($"{batch.Number} {payment.No}", StructuredLength));
        xml.WriteStartElement("Strd", Namespace);
        Text(xml, "AddtlRmtInf", $"SHA-256 {batch.Sha256}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Party(XmlWriter xml, string element, string name, string stir)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "Nm", BankText.Of(name, NameLength));
        xml.WriteStartElement("Id", Namespace);
        xml.WriteStartElement("OrgId", Namespace);
        xml.WriteStartElement("Othr", Namespace);
        Text(xml, "Id", stir);
        xml.WriteStartElement("SchmeNm", Namespace);
        Text(xml, "Cd", "TXID");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A natural person, by the national number where it is known.</summary>
    private static void Person(XmlWriter xml, string element, string name, string pinfl)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "Nm", BankText.Of(name, NameLength));
        if (pinfl.Length > 0)
        {
            xml.WriteStartElement("Id", Namespace);
            xml.WriteStartElement("PrvtId", Namespace);
            xml.WriteStartElement("Othr", Namespace);
            Text(xml, "Id", pinfl);
            xml.WriteStartElement("SchmeNm", Namespace);
            Text(xml, "Cd", "NIDN");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Account(XmlWriter xml, string element, string account)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteStartElement("Id", Namespace);
        xml.WriteStartElement("Othr", Namespace);
        Text(xml, "Id", account);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Text(xml, "Ccy", "UZS");
        xml.WriteEndElement();
    }

    private static void Agent(XmlWriter xml, string element, string mfo)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteStartElement("FinInstnId", Namespace);
        xml.WriteStartElement("ClrSysMmbId", Namespace);
        Text(xml, "MmbId", mfo);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Namespace, text);

    private static string Sum(decimal sum) => sum.ToString("F2", CultureInfo.InvariantCulture);
}
