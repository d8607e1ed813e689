namespace TalentPark.Domain.Imports;

/// <summary>What becomes of one row.</summary>
public enum ImportVerdict
{
    /// <summary>A record is added.</summary>
    New,

    /// <summary>A record on file is changed.</summary>
    Changed,

    /// <summary>All that the row says is on record already.</summary>
    Unchanged,

    /// <summary>The row is faulty and is not written.</summary>
    Refused,
}
