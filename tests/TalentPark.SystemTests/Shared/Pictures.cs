namespace TalentPark.SystemTests.Shared;

/// <summary>With PICTURES=1 in the environment pages and documents to look at are kept in <c>pictures</c> beside the tests.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES") == "1" ? System.IO.Path.Combine(AppContext.BaseDirectory, "pictures") : null;

    /// <returns>Where to write; null when none are kept.</returns>
    public static string? Path(string name)
    {
        if (Folder is not null)
        {
            Directory.CreateDirectory(Folder);
        }

        return Folder is null ? null : System.IO.Path.Combine(Folder, name);
    }

    public static async Task Keep(string name, byte[] bytes)
    {
        if (Path(name) is { } path)
        {
            await File.WriteAllBytesAsync(path, bytes);
        }
    }
}
