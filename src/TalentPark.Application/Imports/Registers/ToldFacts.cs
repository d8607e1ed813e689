namespace TalentPark.Application.Imports.Registers;

/// <summary>What earlier rows of a run told, so that a row that says the same again is not counted twice, and one that says otherwise is refused.</summary>
public sealed class ToldFacts
{
    private readonly Dictionary<(object Subject, string Fact), (string Value, int Row)> _told = [];

    /// <summary>Whether the row may tell this: nobody did before, or said the same.</summary>
    /// <returns>False, and a fault at the column, when an earlier row says otherwise.</returns>
    public bool Agrees(FileRow row, string column, object subject, string fact, string value)
    {
        if (!_told.TryGetValue((subject, fact), out var before) || before.Value == value || before.Row == row.No)
        {
            return true;
        }

        row.Refuse(column, "row-contradicts", before.Row);
        return false;
    }

    /// <summary>The row that told the fact first; null when this is it.</summary>
    public int? Tell(FileRow row, object subject, string fact, string value)
    {
        if (_told.TryGetValue((subject, fact), out var before) && before.Row != row.No)
        {
            return before.Row;
        }

        _told[(subject, fact)] = (value, row.No);
        return null;
    }
}
