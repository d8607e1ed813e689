using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using TalentPark.Application.Mailing;

namespace TalentPark.Infrastructure.Mailing;

/// <summary>Hands mails to a mail server. When the process dies between the server's answer and the mark on record, the mail goes out again: with the same Message-Id, by which servers and readers drop the second.</summary>
internal sealed class SmtpMailer(MailOptions options) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task Send(LetterToSend letter, CancellationToken ct)
    {
        try
        {
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await client.ConnectAsync(options.Host!, options.Port, Security, ct);
            if (options.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, options.Password ?? "", ct);
            }

            await client.SendAsync(MimeLetter.Of(letter, options), ct);
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (SmtpCommandException e)
        {
            throw new MailNotSent($"{(int)e.StatusCode} {e.ErrorCode}");
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or ServiceNotConnectedException or ParseException or FormatException)
        {
            throw new MailNotSent(e.GetType().Name);
        }
    }

    private SecureSocketOptions Security => !options.Tls ? SecureSocketOptions.None : options.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
}
