namespace TalentPark.SystemTests.Shared;

/// <summary>A folder of one test's own, removed at its end.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("talentpark-test-").FullName;

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, true);
}
