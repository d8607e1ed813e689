namespace TalentPark.Application.Imports;

/// <summary>One column a kind of import understands. Its words stand in the kind's resource area: see <see cref="IImportKind.Words"/>.</summary>
/// <param name="Key">Stable key in lower case with hyphens, such as <c>birth-date</c>.</param>
/// <param name="IsRequired">The file must have the column, and every row a value in it; the engine sees to both.</param>
/// <param name="IsText">Digits that are no number (PINFL, STIR, phone, account): the template's cells hold text, so that a spreadsheet does not round them.</param>
public sealed record ImportColumn(string Key, bool IsRequired = false, bool IsText = false);
