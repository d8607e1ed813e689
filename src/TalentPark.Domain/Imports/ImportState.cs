namespace TalentPark.Domain.Imports;

public enum ImportState
{
    /// <summary>The file is kept; nobody has read it yet.</summary>
    Uploaded,

    /// <summary>Its rows are being judged.</summary>
    Judging,

    /// <summary>Every row is judged, nothing is written; a person decides.</summary>
    Previewed,

    /// <summary>A person wants it written.</summary>
    Confirmed,

    /// <summary>Its rows are being written.</summary>
    Applying,

    /// <summary>All that could be written is.</summary>
    Done,

    /// <summary>Nothing was written, nothing will be.</summary>
    Cancelled,

    /// <summary>The file cannot be read, or the system could not do it; the import says which.</summary>
    Failed,
}

public enum ImportStep
{
    Judge,
    Preview,
    Confirm,
    Apply,
    Finish,
    JudgeAgain,
    Cancel,
    Fail,
}
