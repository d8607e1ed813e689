namespace TalentPark.Application.Mailing;

/// <summary>Hands mails over to the post. Sending a mail with the same id again must be harmless: it has the same name, or the same Message-Id.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSent">It may be tried again.</exception>
    Task Send(LetterToSend letter, CancellationToken ct);
}

/// <summary>Words a mail in its receiver's language.</summary>
public interface IMailComposer
{
    MailText Compose(string template, IReadOnlyDictionary<string, string> values, string language);
}

/// <param name="Subject">One line.</param>
/// <param name="Plain">The whole text without markup.</param>
/// <param name="Html">The same text, with its link to follow.</param>
public sealed record MailText(string Subject, string Plain, string Html);

/// <param name="Id">The mail's.</param>
/// <param name="WrittenAt">When the act happened that it tells of.</param>
public sealed record LetterToSend(Guid Id, string Address, string Language, MailText Text, DateTimeOffset WrittenAt);

/// <summary>The mail was not taken. Names no receiver: servers like to repeat the address, and logs keep nothing personal.</summary>
/// <param name="why">A code: of the mail server, or the type of the fault.</param>
public sealed class MailNotSent(string why) : Exception($"The mail was not sent: {why}.");
