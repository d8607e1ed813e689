using MimeKit;
using MimeKit.Text;
using TalentPark.Application.Mailing;

namespace TalentPark.Infrastructure.Mailing;

/// <summary>A mail as the post knows it, plain text and HTML beside each other. Its Message-Id is made of the mail's id, so that one sent twice can be told by the receiver.</summary>
internal static class MimeLetter
{
    public static MimeMessage Of(LetterToSend letter, MailOptions options)
    {
        var from = new MailboxAddress(options.FromName, options.From);
        var message = new MimeMessage
        {
            MessageId = $"{letter.Id:N}@{from.Domain}",
            Date = letter.WrittenAt,
            Subject = letter.Text.Subject,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = letter.Text.Plain },
                new TextPart(TextFormat.Html) { Text = letter.Text.Html },
            },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", letter.Address));
        message.Headers[HeaderId.ContentLanguage] = letter.Language;
        message.Headers[HeaderId.AutoSubmitted] = "auto-generated";
        return message;
    }
}
