using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Imports;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Lists;

/// <summary>
/// Writes a list into a file, a chunk of rows at a time, records the taking-out, and only then hands it over: what cannot be recorded is not
/// given out, and a fault in the middle gives a page that says so instead of half a file.
/// </summary>
public sealed class ExportFile(ISender sender, ITableFiles files, TimeProvider clock)
{
    /// <summary>Rows held in memory at once.</summary>
    public const int Chunk = 500;

    /// <summary>Rows a file takes at most; the page says so.</summary>
    public const int MaxRows = 100_000;

    private const int FileBuffer = 64 * 1024;

    /// <param name="register">Its code, in the file's name and in the audit.</param>
    /// <param name="format"><c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="filters">For the audit; no personal value.</param>
    public async Task<IActionResult> Make<TRow>(
        PageModel page, string register, string format, IReadOnlyList<(string Header, Func<TRow, string> Cell)> columns, Func<IAsyncEnumerable<TRow>> read, string filters)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = FileBuffer,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // names lie in it until it is handed over
        }

        var file = new FileStream(path, options);
        try
        {
            var written = new Counter();
            var table = new Table(register, [.. columns.Select(c => new TableColumn(c.Header))], Lines(columns, read(), written));
            await (format == "csv" ? files.WriteCsv(file, table, page.HttpContext.RequestAborted) : files.WriteXlsx(file, [table], page.HttpContext.RequestAborted));
            await sender.Send(new RecordExport(register, format, filters, written.Rows));
            file.Position = 0;
            var day = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return page.File(file, format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{register}-{day}.{format}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Lines<TRow>(IReadOnlyList<(string Header, Func<TRow, string> Cell)> columns, IAsyncEnumerable<TRow> rows, Counter written)
    {
        await foreach (var row in rows)
        {
            yield return [.. columns.Select(c => SafeCell.Of(c.Cell(row)))];
            if (++written.Rows == MaxRows)
            {
                yield break;
            }
        }
    }

    private sealed class Counter
    {
        public int Rows { get; set; }
    }
}
