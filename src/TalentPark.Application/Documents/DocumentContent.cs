using System.Text.Json.Serialization;

namespace TalentPark.Application.Documents;

/// <summary>
/// What an official document says, in one language and in reading order. It is written twice from here: as PDF by <see cref="IPdfWriter"/>,
/// and as the HTML page for screen readers, so that the two cannot differ.
/// </summary>
public sealed record DocumentContent
{
    /// <summary>One of <see cref="Shared.Language.All"/>.</summary>
    public required string Language { get; init; }

    /// <summary>Who issues the document, at the head beside the mark.</summary>
    public required string Issuer { get; init; }

    public required string Title { get; init; }

    public required string Number { get; init; }

    /// <summary>Number and day as one line under the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The moment of the act the document reports, never the moment of printing: equal content gives equal bytes.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Absolute address that the QR code holds; null prints none.</summary>
    public string? VerifyAddress { get; init; }

    /// <summary>The sentence beside the QR code.</summary>
    public string VerifyText { get; init; } = "";

    /// <summary>What the QR code is, for those who cannot see it.</summary>
    public string QrTitle { get; init; } = "";

    /// <summary>Foot of each page: {0} is the page, {1} how many there are.</summary>
    public required string PageFormat { get; init; }

    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }
}

/// <summary>One part of a document; see the records derived from it.</summary>
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(NoteBlock), "note")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(SignaturesBlock), "signatures")]
public abstract record DocumentBlock;

/// <summary>A heading of a part; stays on one page with what follows.</summary>
public sealed record HeadingBlock(string Text) : DocumentBlock;

public sealed record ParagraphBlock(string Text) : DocumentBlock
{
    /// <summary>The sentence that matters most, in larger and stronger letters.</summary>
    public bool Strong { get; init; }
}

/// <summary>Small print: how to check the document, how to appeal.</summary>
public sealed record NoteBlock(string Text) : DocumentBlock;

/// <summary>Labels and values, side by side in columns.</summary>
public sealed record FactsBlock(IReadOnlyList<DocumentFact> Facts) : DocumentBlock;

/// <param name="Wide">Takes the whole width: a long address, a sum in words.</param>
public sealed record DocumentFact(string Label, string Value, bool Wide = false);

/// <summary>A table; its head is repeated on each page and a row is never broken over two.</summary>
public sealed record TableBlock : DocumentBlock
{
    /// <summary>Names the table for those who hear it read.</summary>
    public required string Caption { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>The last row, in strong letters; as many cells as there are columns.</summary>
    public TableRow? Total { get; init; }
}

/// <param name="Width">Share of the table's width, relative to the other columns.</param>
/// <param name="Number">Numbers stand at the right edge and are not broken.</param>
public sealed record TableColumn(string Title, float Width, bool Number = false);

public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <param name="Text">May hold line breaks.</param>
/// <param name="Note">Quieter lines below it; may hold line breaks.</param>
public sealed record TableCell(string Text, string? Note = null);

/// <summary>Who signs: position, name and a line to sign on; kept on one page.</summary>
public sealed record SignaturesBlock(IReadOnlyList<DocumentSignature> Signatures) : DocumentBlock;

/// <param name="Note">When and how it was signed.</param>
public sealed record DocumentSignature(string Position, string Name, string Note);
