using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Npgsql;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.House;

[SupportedOSPlatform("linux")]
public sealed class LocalPostgresTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Starts_on_an_empty_folder_with_a_role_that_owns_and_one_that_does_not()
    {
        await using var server = await Start();
        await server.EnsureDatabase("talentpark", Cancellation);
        await server.EnsureDatabase("talentpark", Cancellation);

        Assert.True(server.IsOwn);
        await Execute(server.OwnerConnectionString("talentpark"), "create table graduates (name text)");
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Execute(server.AppConnectionString("talentpark"), "create table mine (name text)"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Sorts_Uzbek_letters_where_an_Uzbek_reader_looks_for_them()
    {
        await using var server = await Start();

        var sorted = await Scalar(server, """select string_agg(word, ' ' order by word collate "uz-x-icu") from unnest(array['oʻn', 'zar', 'olma', 'shar', 'sof']) word""");

        Assert.Equal("olma sof zar oʻn shar", sorted);
    }

    [Fact]
    public async Task Keeps_the_passwords_from_other_users()
    {
        await using var server = await Start();

        foreach (var file in new[] { "owner.password", "app.password" })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, file)));
        }
    }

    [Fact]
    public async Task Attaches_to_a_running_server_and_leaves_it_running()
    {
        await using var first = await Start();
        await using (var second = await Start())
        {
            Assert.False(second.IsOwn);
            Assert.Equal(first.Port, second.Port);
        }

        Assert.Equal(1, await Scalar(first, "select 1"));
    }

    [Fact]
    public async Task Two_starts_at_once_share_one_server()
    {
        var servers = await Task.WhenAll(Start(), Start());

        Assert.Equal(servers[0].Port, servers[1].Port);
        Assert.Single(servers, s => s.IsOwn);
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Loses_nothing_when_the_server_was_killed()
    {
        await using var killed = await Start(fsync: true);
        await Execute(killed.OwnerConnectionString("postgres"), "create table kept as select 42 as value");
        using (var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture)))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(Cancellation);
        }

        Assert.True(File.Exists(PidFile));
        await using var next = await Start();
        Assert.True(next.IsOwn);
        Assert.Equal(42, await Scalar(next, "select value from kept"));
    }

    /// <summary>After a kill -9 the number in the lock file may belong to any process; PostgreSQL alone refuses to start then.</summary>
    [Fact]
    public async Task Heals_a_lock_file_that_names_another_process()
    {
        await using (await Start())
        {
        }

        using var stranger = Process.Start(AsServerUser("sleep", "60"));
        try
        {
            await File.WriteAllTextAsync(PidFile, $"{stranger!.Id}\n{Path.Combine(_folder.Path, "data")}\n1\n1\n\n127.0.0.1\n1 1\nready\n", Cancellation);

            await using var server = await Start();

            Assert.True(server.IsOwn);
            Assert.Equal(1, await Scalar(server, "select 1"));
        }
        finally
        {
            stranger!.Kill();
        }
    }

    [Fact]
    public async Task Starts_afresh_when_the_first_start_was_killed_half_way()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data.new"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data.new/PG_VERSION"), "18\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "owner.password"), "", Cancellation);

        await using var server = await Start();

        Assert.Equal(1, await Scalar(server, "select 1"));
    }

    [Fact]
    public async Task Says_in_one_line_why_it_cannot_start()
    {
        await using (await Start())
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data/PG_VERSION"), "9.6\n", Cancellation);
        var failure = await Assert.ThrowsAsync<LocalPostgresFailed>(() => Start());

        Assert.Contains("incompatible with server", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Says_that_the_password_of_existing_data_is_gone()
    {
        await using (await Start())
        {
        }

        File.Delete(Path.Combine(_folder.Path, "owner.password"));
        var failure = await Assert.ThrowsAsync<LocalPostgresFailed>(() => Start());

        Assert.Contains("owner.password is gone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_data_folder_cannot_be_made()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        var failure = await Assert.ThrowsAsync<LocalPostgresFailed>(() => LocalPostgresServer.Start(new(NativePostgres.Find(), Path.Combine(file, "data"), Fsync: false), Cancellation));

        Assert.Contains("cannot be used", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_remedy_when_the_programs_were_not_fetched()
    {
        var failure = Assert.Throws<LocalPostgresFailed>(() => NativePostgres.Find(_folder.Path));

        Assert.Contains("./run.sh", failure.Message, StringComparison.Ordinal);
    }

    private string PidFile => Path.Combine(_folder.Path, "data/postmaster.pid");

    private Task<LocalPostgresServer> Start(bool fsync = false) => LocalPostgresServer.Start(new(NativePostgres.Find(), _folder.Path, fsync), Cancellation);

    private static ProcessStartInfo AsServerUser(params string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", .. command] : command;
        return new ProcessStartInfo(all[0], all[1..]);
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<object?> Scalar(LocalPostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.OwnerConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
