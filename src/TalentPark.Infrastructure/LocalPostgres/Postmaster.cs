using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>The server process that this application started.</summary>
[SupportedOSPlatform("linux")]
internal sealed partial class Postmaster
{
    private const int Interrupt = 2; // PostgreSQL's fast shutdown
    private readonly Process _process;

    private Postmaster(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }
    public bool HasExited => _process.HasExited;

    public static Postmaster Start(string native, DataRoot root, LocalPostgresOptions options)
    {
        var port = options.Port ?? FreePort();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$LOG\" 2>&1 </dev/null", "sh", .. Command(native, root.Data, port, options.Fsync)])
        {
            WorkingDirectory = "/",
            Environment = { ["LOG"] = root.Log },
        };
        return new Postmaster(StartOnLastingThread(start), port);
    }

    public void Stop()
    {
        if (kill(_process.Id, Interrupt) == 0)
        {
            _process.WaitForExit();
        }
    }

    // setsid: Ctrl+C in the terminal reaches the application, which stops the server after its own work has ended
    private static string[] Command(string native, string data, int port, bool fsync) =>
    [
        "setsid", .. ServerUser.BecomeAndDieTogether, Path.Combine(native, "bin/postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture),
        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200", "-c", "timezone=UTC",
        .. fsync ? Array.Empty<string>() : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
    ];

    /// <summary>The death signal belongs to the thread that forked, not to its process (man prctl): a pool thread might end at any moment.</summary>
    private static Process StartOnLastingThread(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>();
        new Thread(() =>
        {
            try
            {
                var process = Programs.Start(start);
                started.SetResult(process);
                process.WaitForExit();
            }
            catch (LocalPostgresFailed e)
            {
                started.SetException(e);
            }
        })
        { IsBackground = true, Name = "local postgres" }.Start();
        return started.Task.GetAwaiter().GetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);
}
