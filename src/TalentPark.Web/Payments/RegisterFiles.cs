using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Application.Imports;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;
using TalentPark.Web.Documents;
using SheetColumn = TalentPark.Application.Imports.TableColumn;
using TableRow = TalentPark.Application.Documents.TableRow;

namespace TalentPark.Web.Payments;

/// <summary>
/// The forms of a pay register. All bear its count, sum and SHA-256; all are made anew from the batch at each download, always in Uzbek and with no other moment
/// than the batch's own, so that they are the same byte for byte.
/// </summary>
public sealed class RegisterFiles(ITableFiles tables, IPdfWriter pdf, IBankFiles bank, Debtor debtor, Words T)
{
    private static readonly CultureInfo Uzbek = CultureInfo.GetCultureInfo("uz");

    /// <param name="form"><c>csv</c>, <c>xlsx</c>, <c>xml</c>, <c>pdf</c>, or <c>annex</c> for the annex as CSV.</param>
    /// <returns>Bytes, media type and name.</returns>
    public async Task<(byte[] Bytes, string Type, string Name)> Make(Register register, string form, CancellationToken ct)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Uzbek;
        try
        {
            var memory = new MemoryStream();
            switch (form)
            {
                case "csv":
                    await tables.WriteCsv(memory, Rows(register), ct);
                    break;
                case "annex":
                    await tables.WriteCsv(memory, Annex(register), ct);
                    break;
                case "xlsx":
                    await tables.WriteXlsx(memory, [Rows(register), Annex(register)], ct);
                    break;
                case "xml":
                    return (bank.Pain001(register.Batch), "application/xml; charset=utf-8", NameOf(register, "pain.001", "xml"));
                default:
                    return (pdf.Write(Paper(register)), "application/pdf", NameOf(register, "", "pdf"));
            }

            return (memory.ToArray(), form == "xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8",
                NameOf(register, form == "annex" ? "ilova" : "", form == "annex" ? "csv" : form));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>TPP-2026-00012_3_75000000.00_1f0c….csv</summary>
    private static string NameOf(Register register, string what, string extension)
    {
        var batch = register.Batch;
        return string.Create(CultureInfo.InvariantCulture, $"{batch.Number}{(what.Length == 0 ? "" : $"-{what}")}_{batch.Count}_{batch.Total:F2}_{batch.Sha256}.{extension}");
    }

    private static string Sum(decimal sum) => sum.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>The first row bears what the register is known by, the second names the columns.</summary>
    private Table Rows(Register register) => new(T["Payments.Register"], Head(register, 8), Lines([
        [T["Payments.No"], T["Payments.Reference"], T["Payments.Payee"], T[PayeeNumber(register)], T["Payments.Mfo"], T["Payments.AccountNo"], T["Payments.Sum"], T["Payments.Purpose"]],
        .. register.Batch.ToSend.Select(p => (IReadOnlyList<string>)[Number(p.No), p.EndToEndId, p.PayeeName, p.PayeeNumber, p.Mfo, p.Account, Sum(p.Amount), T[IsOfRefunds(register) ? "Payments.PurposeRefund" : "Payments.PurposeText", register.Batch.Number, p.No]])]));

    private Table Annex(Register register) => new(T["Payments.Annex"], Head(register, 8), Lines([
        [T["Payments.No"], T["Payments.Reference"], T[IsOfRefunds(register) ? "Refunds.Refund" : "Payments.Claim"], IsOfRefunds(register) ? "" : T["Payments.Line"], T["Payments.Graduate"], T["Payments.Pinfl"], T["Payments.Sum"], ""],
        .. register.Annex.Select(a => (IReadOnlyList<string>)[Number(a.PaymentNo), a.EndToEndId, a.Number, a.LineNo is { } no ? Number(no) : "", a.Graduate, a.MaskedPinfl, Sum(a.Amount), ""])]));

    private static bool IsOfRefunds(Register register) => register.Batch.Programme == Fund.Refund;

    /// <summary>Key of what a payee is known by.</summary>
    private static string PayeeNumber(Register register) => IsOfRefunds(register) ? "Payments.Pinfl" : "Payments.Stir";

    private static string Number(int no) => no.ToString(CultureInfo.InvariantCulture);

    private List<SheetColumn> Head(Register register, int columns)
    {
        var batch = register.Batch;
        List<string> head = [T["Payments.Register"], batch.Number, T["Payments.CountLabel"], Number(batch.Count), T["Payments.TotalLabel"], Sum(batch.Total), "SHA-256", batch.Sha256!];
        return [.. head.Take(columns).Select(h => new SheetColumn(h, Math.Max(18, h.Length > 40 ? 40 : h.Length)))];
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Lines(IEnumerable<IReadOnlyList<string>> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    private DocumentContent Paper(Register register)
    {
        var batch = register.Batch;
        var setOff = batch.Payments.Where(p => p.Amount == 0).Sum(p => p.SetOff);
        return new()
        {
            Language = "uz",
            Issuer = T["Documents.Issuer"],
            Title = T[IsOfRefunds(register) ? "Payments.PaperTitleRefund" : "Payments.PaperTitle"],
            Number = batch.Number,
            Subtitle = T["Documents.Numbered", batch.Number, Show.Moment(batch.LockedAt!.Value)[..10]],
            IssuedAt = batch.LockedAt.Value,
            PageFormat = T["Documents.Page"],
            Blocks =
            [
                new FactsBlock(
                [
                    new(T["Payments.Debtor"], debtor.Name, true),
                    new(T["Payments.AccountNo"], debtor.Account),
                    new(T["Payments.Mfo"], debtor.Mfo),
                    new(T["Payments.CountLabel"], Show.Number(batch.Count)),
                    new(T["Payments.TotalLabel"], Show.Number(batch.Total)),
                    new("SHA-256", batch.Sha256!, true),
                ]),
                new ParagraphBlock(T["Documents.MoneyInWords", Show.Number(batch.Total), SumInWords.Of(batch.Total, "uz")]) { Strong = true },
                new TableBlock
                {
                    Caption = T["Payments.PaperTitle"],
                    Columns = [new(T["Payments.No"], 24), new(T["Payments.Payee"], 170), new(T["Payments.AccountNo"], 150), new(T["Payments.Mfo"], 40), new(T["Payments.Sum"], 80, Number: true)],
                    Rows = [.. batch.ToSend.Select(p => new TableRow([new(Show.Number(p.No)), new(p.PayeeName, $"{T[PayeeNumber(register)]} {p.PayeeNumber}\n{p.EndToEndId}"), new(Grouped(p.Account)), new(p.Mfo), new(Show.Number(p.Amount))]))],
                    Total = new([new(""), new(T["Payments.TotalLabel"]), new(""), new(""), new(Show.Number(batch.Total))]),
                },
                .. setOff > 0 ? (DocumentBlock[])[new NoteBlock(T["Payments.PaperSetOff", Show.Number(setOff)])] : [],
                new SignaturesBlock([new(T["Payments.SignedPrepared"], batch.PreparedByName, ""), new(T["Payments.SignedTreasurer"], "", "")]),
            ],
        };
    }

    private static string Grouped(string account) => string.Join(' ', account.Chunk(4).Select(c => new string(c)));
}
