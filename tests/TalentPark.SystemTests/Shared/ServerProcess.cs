using System.Diagnostics;
using TalentPark.SystemTests.House;
using Xunit;

namespace TalentPark.SystemTests.Shared;

/// <summary>The site as a process of its own, to be killed and started again at the same address.</summary>
internal sealed class ServerProcess(TestDatabase database) : IDisposable
{
    private Process? _process;

    /// <summary>http://localhost:port, without a closing slash.</summary>
    public string Address { get; } = $"http://localhost:{RunScript.FreePort()}";

    public void Start()
    {
        var folder = Path.Combine(RunScript.Clone, "src/TalentPark.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin/Debug/net10.0/TalentPark.Web.dll"), "serve"]) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__TalentPark"] = database.App;
        start.Environment["Keys__Search"] = Convert.ToBase64String(new byte[32]);
        start.Environment["Accounts__SecondFactorRequired"] = "false";
        start.Environment["RateLimits__Account"] = start.Environment["RateLimits__SignIn"] = "1000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ASPNETCORE_URLS"] = Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        _process = Process.Start(start)!;
    }

    /// <summary>Waits until it answers.</summary>
    public async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            try
            {
                using var answer = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not yet
            }

            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "The server does not answer.");
        }
    }

    /// <summary>kill -9</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
    }
}
