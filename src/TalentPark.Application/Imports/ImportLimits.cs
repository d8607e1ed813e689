namespace TalentPark.Application.Imports;

/// <summary>How much one import may hold. Beyond any of these the file is refused by name and nothing of it is kept.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of an uploaded file.</summary>
    public const int FileSize = 50 * 1024 * 1024;

    /// <summary>Rows below the header.</summary>
    public const int Rows = 500_000;

    public const int Columns = 200;

    /// <summary>Characters in one cell.</summary>
    public const int Cell = 32_767;

    /// <summary>Bytes that a part of a workbook may unfold to.</summary>
    public const long Unfolded = 600L * 1024 * 1024;

    /// <summary>How many times larger than it is packed a part may be, once it has unfolded to 10 MB: real sheets stay below 50.</summary>
    public const int UnfoldedRatio = 200;

    /// <summary>Files inside a workbook.</summary>
    public const int Parts = 2_000;

    /// <summary>Characters of the texts a workbook keeps apart from its cells.</summary>
    public const int SharedText = 48 * 1024 * 1024;

    /// <summary>Rows judged together, and written in one transaction.</summary>
    public const int Batch = 5_000;
}
