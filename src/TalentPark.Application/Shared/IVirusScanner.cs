namespace TalentPark.Application.Shared;

/// <summary>Looks into a file somebody brings, before anything of it is kept.</summary>
public interface IVirusScanner
{
    /// <param name="file">Read from where it stands to its end.</param>
    Task<ScanVerdict> Scan(Stream file, CancellationToken ct);
}

public enum ScanVerdict
{
    Clean,

    Infected,

    /// <summary>The scanner did not answer: the file is refused, and can be brought again.</summary>
    NotScanned,
}

/// <summary>A command that brings files. Each is scanned before the command is done; one with a file and without this fails a test.</summary>
public interface IBringsFiles
{
    /// <summary>As brought. Streams can be read twice.</summary>
    IEnumerable<Stream> Brought { get; }
}
