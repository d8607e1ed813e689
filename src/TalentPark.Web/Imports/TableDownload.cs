using Microsoft.AspNetCore.Mvc;
using TalentPark.Application.Imports;

namespace TalentPark.Web.Imports;

public static class TableDownload
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Tables as a file to keep: all of them as sheets of a workbook, or the first as CSV.</summary>
    public static async Task<IActionResult> Download(this ITableFiles files, string format, string name, IReadOnlyList<Table> tables, CancellationToken ct)
    {
        if (format is not ("xlsx" or "csv"))
        {
            return new NotFoundResult();
        }

        var content = new MemoryStream();
        await (format == "xlsx" ? files.WriteXlsx(content, tables, ct) : files.WriteCsv(content, tables[0], ct));
        content.Position = 0;
        return new FileStreamResult(content, format == "xlsx" ? Xlsx : "text/csv; charset=utf-8") { FileDownloadName = $"{name}.{format}" };
    }
}
