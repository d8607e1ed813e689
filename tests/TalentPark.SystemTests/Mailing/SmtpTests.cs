using System.Net;
using System.Net.Sockets;
using System.Text;
using TalentPark.Application.Mailing;
using TalentPark.Infrastructure.Mailing;
using Xunit;

namespace TalentPark.SystemTests.Mailing;

/// <summary>Talks to a small mail server of the test's own.</summary>
public sealed class SmtpTests
{
    private const string Address = "aziza.sinova@sinov.uz";

    private static readonly LetterToSend Letter = new(Guid.Parse("0199f1f0-1111-7000-8000-000000000001"), Address, "ru", new("Заявка принята", "Текст", "<p>Текст</p>"), new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_mail_sent_again_bears_the_same_message_id_and_both_texts()
    {
        using var server = new TinySmtp(refuse: false);
        var mailer = Mailer(server.Port);
        await mailer.Send(Letter, TestContext.Current.CancellationToken);
        await mailer.Send(Letter, TestContext.Current.CancellationToken);
        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, text =>
        {
            Assert.Contains("Message-Id: <0199f1f0111170008000000000000001@sinov.example>", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("text/plain", text, StringComparison.Ordinal);
            Assert.Contains("text/html", text, StringComparison.Ordinal);
            Assert.Contains("Auto-Submitted: auto-generated", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_refusal_that_repeats_the_address_is_told_without_it()
    {
        using var server = new TinySmtp(refuse: true);
        var refusal = await Assert.ThrowsAsync<MailNotSent>(() => Mailer(server.Port).Send(Letter, TestContext.Current.CancellationToken));
        Assert.Contains("550", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("aziza", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_is_not_there_may_be_tried_again()
    {
        int port;
        using (var server = new TinySmtp(refuse: false))
        {
            port = server.Port;
        }

        await Assert.ThrowsAsync<MailNotSent>(() => Mailer(port).Send(Letter, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_nobody_can_have_is_refused_not_thrown_about()
    {
        using var server = new TinySmtp(refuse: false);
        var refusal = await Assert.ThrowsAsync<MailNotSent>(() => Mailer(server.Port).Send(Letter with { Address = "aziza@@@" }, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("aziza", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static IMailer Mailer(int port) => MailServices.Mailer(new() { Host = "127.0.0.1", Port = port, Tls = false, From = "no-reply@sinov.example" });

    /// <summary>Takes every mail, or no receiver at all.</summary>
    private sealed class TinySmtp : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly bool _refuse;

        public TinySmtp(bool refuse)
        {
            _refuse = refuse;
            _listener.Start();
            _ = Serve();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public List<string> Taken { get; } = [];

        public void Dispose() => _listener.Stop();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await Talk(client.GetStream());
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException or OperationCanceledException)
            {
                // The test is over.
            }
        }

        private async Task Talk(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            async Task Say(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));
            await Say("220 sinov");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && _refuse)
                {
                    await Say($"550 5.1.1 <{Address}>: Recipient address rejected");
                }
                else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await Say("354 go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                    {
                        mail.AppendLine(part);
                    }

                    Taken.Add(mail.ToString());
                    await Say("250 taken");
                }
                else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await Say("221 bye");
                    return;
                }
                else
                {
                    await Say("250 ok");
                }
            }
        }
    }
}
