namespace TalentPark.Application.Documents;

/// <summary>Writes a document as PDF/A-2b. Equal content gives equal bytes, on any thread and at any time.</summary>
public interface IPdfWriter
{
    /// <exception cref="ArgumentException">A row has more or fewer cells than its table has columns.</exception>
    byte[] Write(DocumentContent content);
}
