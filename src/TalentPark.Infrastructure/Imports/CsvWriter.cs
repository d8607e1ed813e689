using System.Text;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Imports;

internal static class CsvWriter
{
    public static async Task Write(Stream to, Table table, CancellationToken ct)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Line(table.Columns.Select(c => c.Header)).AsMemory(), ct);
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            await text.WriteLineAsync(Line(row).AsMemory(), ct);
        }
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(c => Quoted(SafeCell.Of(c))));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\",\r\n\t") >= 0 || cell.StartsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
