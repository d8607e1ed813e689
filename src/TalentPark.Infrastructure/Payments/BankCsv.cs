using TalentPark.Application.Imports;
using TalentPark.Domain.Payments;
using TalentPark.Infrastructure.Imports;

namespace TalentPark.Infrastructure.Payments;

/// <summary>The bank's answer as a table: columns are found by their names in Uzbek, Russian or English, in any order.</summary>
internal static class BankCsv
{
    private static readonly Dictionary<string, string> Columns = Names(
        ["reference", "EndToEndId", "Toʻlov belgisi", "Toʻlov raqami", "Ссылка", "Идентификатор платежа", "Номер платежа", "Reference", "Payment reference"],
        ["outcome", "Holati", "Natija", "Holat", "Статус", "Результат", "Status", "Outcome", "Result"],
        ["reason", "Sabab", "Sabab kodi", "Причина", "Код причины", "Reason", "Reason code"],
        ["day", "Sana", "Kun", "Дата", "Date", "Day"],
        ["amount", "Summa", "Miqdor", "Сумма", "Amount", "Sum"],
        ["account", "Hisobraqam", "Hisob raqami", "Счёт", "Счет", "Расчётный счёт", "Account"]);

    private static readonly Dictionary<string, string> Outcomes = Names(
        ["paid", "paid", "toʻlandi", "toʻlangan", "oʻtkazildi", "оплачено", "проведён", "исполнено", "executed", "ACSC", "ACCC"],
        ["failed", "failed", "toʻlanmadi", "rad etildi", "bajarilmadi", "отклонено", "отказ", "не оплачено", "возврат", "rejected", "returned", "RJCT"]);

    private static readonly string[] Needed = ["reference", "outcome", "amount"];

    public static IReadOnlyList<BankRow> Read(byte[] content)
    {
        if (content.AsSpan().Contains((byte)0) && !TextEncodings.HasMark(content))
        {
            throw new FileRefused("file-type");
        }

        var rows = new List<BankRow>();
        Dictionary<string, int>? at = null;
        foreach (var row in new CsvReader(content).Rows())
        {
            if (at is null)
            {
                at = Header(row.Cells);
                continue;
            }

            if (rows.Count >= Application.Payments.BankLimits.Rows)
            {
                throw new FileRefused("file-rows", Application.Payments.BankLimits.Rows);
            }

            string? Cell(string column) => at.TryGetValue(column, out var i) && i < row.Cells.Count ? row.Cells[i].Trim() : null;
            rows.Add(BankValues.Row(Cell("reference")?.TrimStart('\''), Outcome(Cell("outcome")), Cell("reason"), Cell("day"), Cell("amount"), null, Cell("account")?.TrimStart('\'')));
        }

        return rows;
    }

    private static Dictionary<string, int> Header(IReadOnlyList<string> cells)
    {
        var at = new Dictionary<string, int>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (Columns.TryGetValue(HeaderKey.Of(cells[i]), out var column) && !at.TryAdd(column, i))
            {
                throw new FileRefused("bank-column-twice", cells[i]);
            }
        }

        return Needed.All(at.ContainsKey) ? at : throw new FileRefused("bank-header");
    }

    private static BankOutcome Outcome(string? word) => Outcomes.GetValueOrDefault(HeaderKey.Of(word)) switch { "paid" => BankOutcome.Paid, "failed" => BankOutcome.Failed, _ => BankOutcome.Unknown };

    private static Dictionary<string, string> Names(params string[][] groups) => groups.SelectMany(g => g.Skip(1).Select(name => (Key: HeaderKey.Of(name), Code: g[0]))).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Code);
}
