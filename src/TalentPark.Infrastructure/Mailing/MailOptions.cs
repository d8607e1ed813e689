namespace TalentPark.Infrastructure.Mailing;

/// <summary>Section <c>Mail</c> of the settings. Without a host mails become files in <see cref="Folder"/>; without both they are given up.</summary>
public sealed class MailOptions
{
    public string? Host { get; init; }

    /// <summary>465 for a connection encrypted from its first byte, else STARTTLS.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Encrypted; false only for a mail server on the same machine.</summary>
    public bool Tls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "no-reply@talentpark.example";

    public string FromName { get; init; } = "TalentPark";

    public string? Folder { get; init; }
}
