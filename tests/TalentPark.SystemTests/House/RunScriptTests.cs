using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.House;

public sealed class RunScriptTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = 300_000)]
    public async Task Starts_again_after_a_kill_with_all_that_was_stored()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using (var first = RunScript.Start(_folder.Path))
        {
            await first.Ready(cancellation);
            Assert.Contains($"http://localhost:{first.Port}", first.Output, StringComparison.Ordinal);
            await Database("create table kept as select 42 as value");
            await first.Kill(cancellation);
        }

        await ServerEnds();
        using var second = RunScript.Start(_folder.Path);
        await second.Ready(cancellation);
        Assert.Equal(42, await Database("select value from kept"));
        Assert.True((long)(await Database("select count(*) from region"))! > 0);

        await second.Kill(cancellation);
        await ServerEnds();
    }

    [Fact]
    public async Task Names_a_taken_port_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await RefusesInOneLine(RunScript.Start(_folder.Path, port), $"port {port} is taken");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    public Task Names_a_port_that_is_none(string port) => RefusesInOneLine(RunScript.Start(_folder.Path, settings: ("PORT", port)), "is not a port");

    [Fact]
    public async Task Names_a_data_folder_that_cannot_be_used()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        await RefusesInOneLine(RunScript.Start(Path.Combine(file, "data")), "cannot be used");
    }

    [Fact]
    public Task Names_a_database_that_does_not_answer() => RefusesInOneLine(
        RunScript.Start(_folder.Path, settings: ("ConnectionStrings__TalentPark", $"Host=127.0.0.1;Port={RunScript.FreePort()};Username=nobody;Database=none")),
        "The database cannot be used");

    [Fact]
    public Task Names_a_missing_SDK() => RefusesInOneLine(RunScript.Start(_folder.Path, settings: ("PATH", Programs())), ".NET SDK 10 is missing");

    [Fact]
    public Task Names_an_SDK_that_is_too_old() =>
        RefusesInOneLine(RunScript.Start(_folder.Path, settings: ("PATH", Programs(("dotnet", "echo 'A compatible .NET SDK was not found.'; exit 145")))), ".NET SDK 10 is missing");

    [Fact]
    public Task Names_a_missing_ICU() =>
        RefusesInOneLine(RunScript.Start(_folder.Path, settings: ("PATH", Programs(("dotnet", "echo \"Couldn't find a valid ICU package installed on the system.\"; exit 134")))), "libicu");

    [Fact]
    public Task Names_a_missing_Node() => RefusesInOneLine(RunScript.Start(_folder.Path, settings: ("PATH", Programs(("dotnet", "echo 10.0.401")))), "Node.js with npm is missing");

    private static async Task RefusesInOneLine(RunScript script, string reason)
    {
        using (script)
        {
            Assert.NotEqual(0, await script.Ended(Cancellation));
            Assert.Contains(reason, Assert.Single(script.Output.Split('\n')), StringComparison.Ordinal);
        }
    }

    /// <summary>A PATH with what the script needs to begin, and the given programs.</summary>
    private string Programs(params (string Name, string Script)[] given)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "programs")).FullName;
        foreach (var name in new[] { "bash", "basename", "cut", "dirname", "paste", "readlink", "realpath" })
        {
            File.CreateSymbolicLink(Path.Combine(folder, name), $"/usr/bin/{name}");
        }

        foreach (var (name, script) in given)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, $"#!/bin/bash\n{script}\n");
            using var chmod = Process.Start("/bin/chmod", ["+x", file]);
            chmod.WaitForExit();
        }

        return folder;
    }

    /// <summary>Runs the command on the server that the script started.</summary>
    private async Task<object?> Database(string sql)
    {
        await using var server = await LocalPostgresServer.Start(new(NativePostgres.Find(), _folder.Path), Cancellation);
        Assert.False(server.IsOwn);
        await using var source = NpgsqlDataSource.Create(server.OwnerConnectionString("talentpark"));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    /// <summary>The server ends with the site, a kill -9 included: it removes its lock file last.</summary>
    private async Task ServerEnds()
    {
        while (File.Exists(Path.Combine(_folder.Path, "data/postmaster.pid")))
        {
            await Task.Delay(50, Cancellation);
        }
    }
}
