using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Speaks as clamd does: takes INSTREAM's pieces and says what it is told to say; with nothing to say it hangs up.</summary>
internal sealed class FakeClamd
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FakeClamd()
    {
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string? Says { get; set; } = "stream: OK";

    /// <summary>The last file as it arrived.</summary>
    public byte[] Got { get; private set; } = [];

    private async Task Serve()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            if (Says is not { } answer)
            {
                continue;
            }

            var head = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(head);
            if (Encoding.ASCII.GetString(head) != "zINSTREAM\0")
            {
                continue;
            }

            using var file = new MemoryStream();
            var length = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(length);
                if (BinaryPrimitives.ReadInt32BigEndian(length) is var size && size == 0)
                {
                    break;
                }

                var piece = new byte[size];
                await stream.ReadExactlyAsync(piece);
                file.Write(piece);
            }

            Got = file.ToArray();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"));
        }
    }
}
