using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>The folder of one local database: its data, passwords, log and lock.</summary>
[SupportedOSPlatform("linux")]
internal sealed class DataRoot
{
    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OnlyMyFolder = OnlyMine | UnixFileMode.UserExecute;

    private DataRoot(string path) => Path = path;

    public string Path { get; }
    public string Data => In("data");
    public string Log => In("postgres.log");
    public string OwnerPasswordFile => In("owner.password");

    /// <summary>The passwords of the owner's and the application's role, made at the first call.</summary>
    public (string Owner, string App) Passwords => (Secret(OwnerPasswordFile, NewPassword), Secret(In("app.password"), NewPassword));

    /// <summary>The key personal numbers are searched by (base 64), made at the first call: another key would find nothing in the same data.</summary>
    public string SearchKey => Secret(In("search.key"), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The last lines the server wrote.</summary>
    public string LogTail => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(20)) : "";

    /// <summary>True once <c>initdb</c> has come to its end: it works in another folder that is renamed last.</summary>
    public bool IsInitialised => Directory.Exists(Data);

    /// <summary>The folder named by TALENTPARK_DATA, else /var/lib/talentpark for root and ~/.local/share/talentpark for anyone else.</summary>
    public static string DefaultPath(string? setting) => setting is { Length: > 0 } ? setting
        : Environment.IsPrivilegedProcess ? "/var/lib/talentpark"
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "talentpark");

    public static DataRoot Open(string path)
    {
        var root = new DataRoot(System.IO.Path.GetFullPath(path));
        try
        {
            Directory.CreateDirectory(root.Path, OnlyMyFolder);
            ServerUser.LetThrough(root.Path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new LocalPostgresFailed($"The data folder {root.Path} cannot be used: {e.Message}", e);
        }

        return root;
    }

    /// <summary>One start at a time. The kernel frees the lock when its holder dies, however it dies.</summary>
    public async Task<FileStream> Lock(TimeSpan patience, CancellationToken cancellation)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(In(".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw Foreign(e);
            }
            catch (IOException e) when (waited.Elapsed > patience)
            {
                throw new LocalPostgresFailed($"Another start of the database in {Path} has not ended for {patience.TotalSeconds:0} seconds.", e);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>An empty folder that belongs to the server's user, for <c>initdb</c>.</summary>
    public async Task<string> NewData(CancellationToken cancellation)
    {
        var folder = Data + ".new";
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true); // an earlier initdb was killed half-way
        }

        Directory.CreateDirectory(folder, OnlyMyFolder);
        await ServerUser.Own(folder, cancellation);
        return folder;
    }

    private LocalPostgresFailed Foreign(Exception cause) => new($"The data folder {Path} belongs to another user: set TALENTPARK_DATA to a folder of your own.", cause);

    private static string NewPassword() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private string Secret(string file, Func<string> make)
    {
        try
        {
            MakeOnce(file, make);
            return File.ReadAllText(file).Trim();
        }
        catch (UnauthorizedAccessException e)
        {
            throw Foreign(e);
        }
    }

    private static void MakeOnce(string file, Func<string> make)
    {
        if (new FileInfo(file) is { Exists: true, Length: 0 })
        {
            File.Delete(file); // the power went before its bytes were on the disk
        }

        if (!File.Exists(file))
        {
            var half = $"{file}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
            using (var stream = new FileStream(half, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OnlyMine }))
            {
                stream.Write(Encoding.ASCII.GetBytes(make()));
                stream.Flush(flushToDisk: true);
            }

            PublishOnce(half, file);
        }
    }

    /// <summary>The first of two writers wins, and nobody ever reads half a secret.</summary>
    private static void PublishOnce(string half, string file)
    {
        try
        {
            File.Move(half, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(half);
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
