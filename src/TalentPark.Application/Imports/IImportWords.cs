namespace TalentPark.Application.Imports;

/// <summary>What headers mean: the words of every language, kept with all other texts.</summary>
public interface IImportWords
{
    /// <summary>The key of the column each <see cref="HeaderKey"/> means, in any language; <see cref="HeaderMap.Reason"/> for the report's own column.</summary>
    IReadOnlyDictionary<string, string> Headers(IImportKind kind);
}
