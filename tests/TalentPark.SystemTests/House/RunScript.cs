using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TalentPark.SystemTests.House;

/// <summary>run.sh as a person starts it, without its build: the test run has built the site already.</summary>
internal sealed class RunScript : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private RunScript(Process process, int port)
    {
        _process = process;
        Port = port;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Clone { get; } = FindClone();
    public int Port { get; }
    public string Output => string.Join('\n', _output);

    public static RunScript Start(string dataRoot, int? port = null, params (string Name, string Value)[] settings)
    {
        var chosen = port ?? FreePort();
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Clone, "run.sh")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("ConnectionStrings__TalentPark");
        foreach (var (name, value) in settings.Prepend(("TALENTPARK_NO_BUILD", "1")).Prepend(("TALENTPARK_DATA", dataRoot)).Prepend(("PORT", chosen.ToString(CultureInfo.InvariantCulture))))
        {
            start.Environment[name] = value;
        }

        return new RunScript(Process.Start(start)!, chosen);
    }

    /// <summary>Waits until the front page answers.</summary>
    public async Task Ready(CancellationToken cancellation)
    {
        using var client = new HttpClient();
        while (true)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"run.sh ended with {_process.ExitCode}: {Output}");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri($"http://localhost:{Port}/"), cancellation);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>The exit code, once it has ended by itself.</summary>
    public async Task<int> Ended(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>kill -9 of the one process: run.sh hands over to the site with exec.</summary>
    public async Task Kill(CancellationToken cancellation)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { Length: > 0 } text)
        {
            _output.Enqueue(text);
        }
    }

    private static string FindClone()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "run.sh")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("run.sh is not above the tests.");
        }

        return folder.FullName;
    }
}
