using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Application.Imports;
using TalentPark.Application.Payments;
using SheetColumn = TalentPark.Application.Imports.TableColumn;
using TableRow = TalentPark.Application.Documents.TableRow;

namespace TalentPark.Web.Payments;

/// <summary>A centre's statement for a period, in the reader's language.</summary>
public sealed class RemittanceFiles(ITableFiles tables, IPdfWriter pdf, Words T)
{
    public async Task<byte[]> Csv(Remittance paid, CancellationToken ct)
    {
        var memory = new MemoryStream();
        await tables.WriteCsv(memory, new("statement", [.. new[] { "PaidOn", "Reference", "Claim", "Line", "Graduate", "Pinfl", "Sum" }.Select(c => new SheetColumn(T[$"Payments.{c}"]))], Rows(paid)), ct);
        return memory.ToArray();
    }

    public byte[] Pdf(Remittance paid) => pdf.Write(new DocumentContent
    {
        Language = Languages.Current,
        Issuer = T["Documents.Issuer"],
        Title = T["Payments.StatementTitle"],
        Number = paid.Stir,
        Subtitle = T["Payments.Period", Show.Day(paid.From), Show.Day(paid.To)],
        IssuedAt = paid.LastAt ?? new DateTimeOffset(paid.To.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(5)),
        PageFormat = T["Documents.Page"],
        Blocks =
        [
            new FactsBlock(
            [
                new(T["Payments.Payee"], paid.Centre, true),
                new(T["Payments.Stir"], paid.Stir),
                new(T["Payments.GraduatesPaid"], Show.Number(paid.Payments.Sum(p => p.Lines.Count))),
                new(T["Payments.TotalLabel"], Show.Number(paid.Total)),
                .. paid.SetOff > 0 ? (DocumentFact[])[new(T["Payments.SetOff"], Show.Number(paid.SetOff)), new(T["Payments.Sent"], Show.Number(paid.Sent))] : [],
            ]),
            .. paid.Payments.SelectMany(Payment),
            .. paid.Payments.Count == 0 ? (DocumentBlock[])[new ParagraphBlock(T["Payments.NothingPaid"])] : [],
        ],
    });

    private IEnumerable<DocumentBlock> Payment(RemittedPayment payment)
    {
        yield return new HeadingBlock($"{Show.Day(payment.PaidOn)} · {payment.EndToEndId}");
        yield return new TableBlock
        {
            Caption = payment.EndToEndId,
            Columns = [new(T["Payments.Claim"], 90), new(T["Payments.Graduate"], 240), new(T["Payments.Sum"], 90, Number: true)],
            Rows = [.. payment.Lines.Select(l => new TableRow([new(l.Claim, T["Payments.LineNo", l.LineNo]), new(l.Graduate, l.MaskedPinfl), new(Show.Number(l.Amount))]))],
            Total = new([new(""), new(payment.SetOff > 0 ? T["Payments.WithSetOff", Show.Number(payment.SetOff)] : T["Payments.ToAccount", payment.MaskedAccount]), new(Show.Number(payment.Gross))]),
        };
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(Remittance paid)
    {
        await Task.CompletedTask;
        foreach (var payment in paid.Payments)
        {
            foreach (var line in payment.Lines)
            {
                yield return [Show.Day(payment.PaidOn), payment.EndToEndId, line.Claim, line.LineNo.ToString(CultureInfo.InvariantCulture), line.Graduate, line.MaskedPinfl, line.Amount.ToString("F2", CultureInfo.InvariantCulture)];
            }
        }
    }
}
