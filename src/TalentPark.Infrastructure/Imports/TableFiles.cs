using System.IO.Compression;
using System.Text;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

internal sealed class TableFiles : ITableFiles
{
    private const int HeadSize = 4096;

    public string FormatOf(Stream content)
    {
        var head = new byte[HeadSize];
        var read = head.AsSpan(0, content.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false));
        return Signatures.Of(read) switch
        {
            Signature.Zip => Checked(content),
            Signature.Ole => throw new FileRefused(IsEncrypted(content) ? "file-locked" : "file-old-excel"),
            Signature.Pdf => throw new FileRefused("file-pdf"),
            Signature.Markup => throw new FileRefused("file-markup"),
            Signature.Binary => throw new FileRefused("file-type"),
            _ => "csv",
        };
    }

    public IEnumerable<TableRow> Read(string format, byte[] content) => format == "xlsx" ? new XlsxReader(content).Rows() : new CsvReader(content).Rows();

    public Task WriteXlsx(Stream to, IReadOnlyList<Table> tables, CancellationToken ct) => XlsxWriter.Write(to, tables, ct);

    public Task WriteCsv(Stream to, Table table, CancellationToken ct) => CsvWriter.Write(to, table, ct);

    private static string Checked(Stream content)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            XlsxParts.Check(zip);
            return "xlsx";
        }
        catch (InvalidDataException)
        {
            throw new FileRefused("file-broken");
        }
    }

    /// <summary>Excel keeps a workbook with a password in the older container, as a stream of this name.</summary>
    private static bool IsEncrypted(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
