using TalentPark.Application.Claims;

namespace TalentPark.Web.Pages.Messages;

/// <summary>What a claim's messages and notes are shown from, for both sides.</summary>
/// <param name="Address">Where its forms are sent.</param>
/// <param name="IsStaff">Notes are shown, too.</param>
/// <param name="CanWrite">The reader's role may write.</param>
public sealed record MessagesView(string Address, bool IsStaff, bool CanWrite, IReadOnlyList<MessageRow> Rows, WriteForm Message, WriteForm Note)
{
    public int Unread => Rows.Count(r => r.IsUnread);
}

public sealed class WriteForm
{
    /// <summary>Sent twice, a message is written once.</summary>
    public Guid Key { get; set; }

    public string? Text { get; set; }

    public WriteForm Ready()
    {
        Key = Key == default ? Guid.NewGuid() : Key;
        return this;
    }
}
