using System.Globalization;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>
/// The server's own lock file. PostgreSQL refuses to start while the process named there lives, whatever that process is, so after a
/// kill -9 the number may by chance belong to a stranger: only a process that serves this very folder counts.
/// </summary>
internal static class PostmasterPid
{
    /// <summary>The port of the server that runs on the folder; null when none does.</summary>
    public static int? LivePort(string data)
    {
        var lines = Lines(data);
        return lines.Length >= 4 && Serves(lines[0].Trim(), data) && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    /// <summary>Removes the file of a server that is gone. Call it under the folder's lock, when there is no <see cref="LivePort"/>.</summary>
    public static void Heal(string data) => File.Delete(FileIn(data));

    /// <summary>True while the file's process serves the folder, though the file may not name the port yet.</summary>
    public static bool IsLive(string data) => Lines(data) is [var pid, ..] && Serves(pid.Trim(), data);

    private static bool Serves(string pid, string data)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            return command[0].EndsWith("postgres", StringComparison.Ordinal) && command.Contains(data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] Lines(string data)
    {
        try
        {
            return File.ReadAllLines(FileIn(data));
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string FileIn(string data) => Path.Combine(data, "postmaster.pid");
}
