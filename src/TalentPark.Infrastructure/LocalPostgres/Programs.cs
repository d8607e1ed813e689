using System.ComponentModel;
using System.Diagnostics;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>Runs a short program of the operating system to its end.</summary>
internal static class Programs
{
    /// <exception cref="LocalPostgresFailed">It is missing, or ended with an error: its own words are in the message.</exception>
    public static async Task Run(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        // "/": the current folder may be closed to the user the program runs as
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await output;
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new LocalPostgresFailed($"{Path.GetFileName(command[0])} failed: {MainLine(errors)}");
        }
    }

    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new LocalPostgresFailed($"The local database needs the program '{start.FileName}', which cannot be run: {e.Message}", e);
        }
    }

    /// <summary>The line of a program's output that says why it stopped.</summary>
    public static string MainLine(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(l => l.Contains("FATAL:", StringComparison.Ordinal) || l.Contains("PANIC:", StringComparison.Ordinal))
            ?? lines.FirstOrDefault(l => l.Contains("error:", StringComparison.Ordinal))
            ?? lines.LastOrDefault()
            ?? "it did not say why";
    }
}
