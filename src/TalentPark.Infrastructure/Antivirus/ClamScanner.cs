using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Antivirus;

/// <summary>Asks ClamAV's <c>clamd</c> over TCP by its command INSTREAM: pieces with their length before them, a length of zero at the end, one line back.</summary>
internal sealed partial class ClamScanner(string host, int port, TimeSpan patience, ILogger<ClamScanner> log) : IVirusScanner
{
    private const int Piece = 64 * 1024, LongestAnswer = 4096;

    public async Task<ScanVerdict> Scan(Stream file, CancellationToken ct)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ends.CancelAfter(patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, ends.Token);
            await using var stream = client.GetStream();
            await Send(stream, file, ends.Token);
            var answer = await Read(stream, ends.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal))
            {
                return ScanVerdict.Clean;
            }

            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            {
                Found(log);
                return ScanVerdict.Infected;
            }

            Silent(log, "ERROR");
            return ScanVerdict.NotScanned;
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Silent(log, e.GetType().Name);
            return ScanVerdict.NotScanned;
        }
    }

    private static async Task Send(NetworkStream stream, Stream file, CancellationToken ct)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var (piece, length) = (new byte[Piece], new byte[4]);
        while (await file.ReadAsync(piece, ct) is > 0 and var read)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, read);
            await stream.WriteAsync(length, ct);
            await stream.WriteAsync(piece.AsMemory(0, read), ct);
        }

        await stream.WriteAsync(new byte[4], ct);
    }

    private static async Task<string> Read(NetworkStream stream, CancellationToken ct)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    [LoggerMessage(LogLevel.Warning, "A file with a virus was refused.")]
    private static partial void Found(ILogger log);

    [LoggerMessage(LogLevel.Error, "The virus scanner did not answer: {Why}. Files are refused until it does.")]
    private static partial void Silent(ILogger log, string why);
}

/// <summary>Where no scanner is configured.</summary>
internal sealed class NoScanner : IVirusScanner
{
    public Task<ScanVerdict> Scan(Stream file, CancellationToken ct) => Task.FromResult(ScanVerdict.Clean);
}
