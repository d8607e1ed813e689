using System.IO.Compression;
using System.Xml;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>The files inside a workbook: which there may be, and how each is opened without trusting it.</summary>
internal static class XlsxParts
{
    /// <exception cref="FileRefused">No workbook, or one with macros or links to other files.</exception>
    public static void Check(ZipArchive zip)
    {
        if (zip.Entries.Count > ImportLimits.Parts)
        {
            throw new FileRefused("file-bomb");
        }

        var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/').ToLowerInvariant()).ToList();
        if (names.Exists(n => n.EndsWith("vbaproject.bin", StringComparison.Ordinal)))
        {
            throw new FileRefused("file-macros");
        }

        if (names.Exists(n => n.StartsWith("xl/externallinks/", StringComparison.Ordinal)))
        {
            throw new FileRefused("file-external");
        }

        if (!names.Contains("xl/workbook.xml"))
        {
            throw new FileRefused("file-type");
        }
    }

    /// <summary>A part as XML: no DTD, nothing fetched, no more than it may unfold to.</summary>
    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(
        new UnfoldingStream(part.Open(), part.CompressedLength),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });

    public static ZipArchiveEntry? Find(ZipArchive zip, string path) =>
        zip.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), path.TrimStart('/'), StringComparison.OrdinalIgnoreCase));
}
