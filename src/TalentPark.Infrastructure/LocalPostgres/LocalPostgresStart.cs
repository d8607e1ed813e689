using System.Diagnostics;
using System.Runtime.Versioning;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>From a folder to a server that answers, in whatever state the last one left the folder.</summary>
[SupportedOSPlatform("linux")]
internal static class LocalPostgresStart
{
    private const int Starts = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<LocalPostgresServer> Run(LocalPostgresOptions options, CancellationToken cancellation)
    {
        var root = DataRoot.Open(options.DataRoot);
        await using var alone = await root.Lock(Patience, cancellation);
        var native = await NativePostgres.MakeReachable(options.Native, root.Path, cancellation);
        if (!root.IsInitialised)
        {
            await Initialise(native, root, options.Fsync, cancellation);
        }

        if (!File.Exists(root.OwnerPasswordFile))
        {
            throw new LocalPostgresFailed($"{root.OwnerPasswordFile} is gone, and the data in {root.Path} cannot be opened without it.");
        }

        return await Attach(root, cancellation) ?? await StartOwn(native, root, options, cancellation);
    }

    private static async Task Initialise(string native, DataRoot root, bool fsync, CancellationToken cancellation)
    {
        var data = await root.NewData(cancellation);
        _ = root.Passwords;
        await ServerUser.Own(root.OwnerPasswordFile, cancellation); // initdb reads it as the server's user
        await Programs.Run(
        [
            .. ServerUser.Become, Path.Combine(native, "bin/initdb"), "-D", data, "-U", LocalPostgresServer.OwnerRole, "--pwfile=" + root.OwnerPasswordFile,
            "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
            .. fsync ? Array.Empty<string>() : ["--no-sync"],
        ], cancellation);
        Directory.Move(data, root.Data);
    }

    /// <summary>The server that already runs on the folder, once it answers; null when none does or it ends meanwhile.</summary>
    private static async Task<LocalPostgresServer?> Attach(DataRoot root, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (PostmasterPid.IsLive(root.Data))
        {
            if (PostmasterPid.LivePort(root.Data) is { } port)
            {
                var server = new LocalPostgresServer(port, root.Passwords, stop: null);
                if (await server.Answers(cancellation))
                {
                    return server;
                }
            }

            if (waited.Elapsed > Patience)
            {
                throw new LocalPostgresFailed($"A PostgreSQL runs on {root.Data} but does not answer.");
            }

            await Task.Delay(Pause, cancellation); // it starts, or it ends because its application was killed
        }

        return null;
    }

    private static async Task<LocalPostgresServer> StartOwn(string native, DataRoot root, LocalPostgresOptions options, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            PostmasterPid.Heal(root.Data);
            var postmaster = Postmaster.Start(native, root, options);
            var server = new LocalPostgresServer(postmaster.Port, root.Passwords, postmaster.Stop);
            if (await ComesUp(postmaster, server, cancellation))
            {
                await server.EnsureAppRole(cancellation);
                return server;
            }

            postmaster.Stop();
            var reason = Programs.MainLine(root.LogTail);
            if (attempt == Starts || !MayPass(reason))
            {
                throw new LocalPostgresFailed($"PostgreSQL did not start: {reason} (log: {root.Log})");
            }

            await Task.Delay(500, cancellation);
        }
    }

    /// <summary>Its port was taken meanwhile, or backends of a killed server are still ending.</summary>
    private static bool MayPass(string reason) =>
        reason.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal) || reason.Contains("shared memory block", StringComparison.Ordinal);

    private static async Task<bool> ComesUp(Postmaster postmaster, LocalPostgresServer server, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!postmaster.HasExited && waited.Elapsed < Patience)
        {
            if (await server.Answers(cancellation))
            {
                return true;
            }

            await Task.Delay(Pause, cancellation);
        }

        return false;
    }
}
