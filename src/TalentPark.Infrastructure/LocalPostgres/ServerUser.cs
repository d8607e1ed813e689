using System.Runtime.Versioning;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>PostgreSQL refuses to run as root: started by root it runs as <c>nobody</c>, started by anyone else as that person.</summary>
[SupportedOSPlatform("linux")]
internal static class ServerUser
{
    private const string Nobody = "65534";

    public static bool IsOther => Environment.IsPrivilegedProcess;

    /// <summary>What to put before a command so that it runs as that user.</summary>
    public static string[] Become => IsOther ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--"] : [];

    /// <summary>The same, and the program is interrupted when the thread that started it ends: it does not outlive the application, not even its kill -9.</summary>
    public static string[] BecomeAndDieTogether => IsOther ? [.. Become[..^1], "--pdeathsig=INT", "--"] : ["setpriv", "--pdeathsig=INT", "--"];

    public static Task Own(string path, CancellationToken cancellation) =>
        IsOther ? Programs.Run(["chown", $"{Nobody}:{Nobody}", path], cancellation) : Task.CompletedTask;

    /// <summary>Lets that user pass through the folder; a folder above it that is closed is named, never opened.</summary>
    /// <exception cref="LocalPostgresFailed">A folder above is closed to other users.</exception>
    public static void LetThrough(string folder)
    {
        if (!IsOther)
        {
            return;
        }

        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        for (var above = new DirectoryInfo(folder).Parent; above is not null; above = above.Parent)
        {
            if (!above.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                throw new LocalPostgresFailed(
                    $"{above.FullName} is closed to other users, and PostgreSQL, which must not run as root, cannot reach {folder}. Set TALENTPARK_DATA to a folder outside it.");
            }
        }
    }
}
