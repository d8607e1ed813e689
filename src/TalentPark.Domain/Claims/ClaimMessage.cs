using System.Security.Cryptography;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Something written about a claim: between its centre and staff, or among staff alone. Never altered.</summary>
public sealed class ClaimMessage
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextLength = 4000;

    /// <summary>The most files with one message.</summary>
    public const int MaxFiles = 3;

    private readonly List<MessageFile> _files = [];

    private ClaimMessage()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>An internal note: the centre never sees it.</summary>
    public bool IsNote { get; private init; }

    /// <summary>Written by the centre; otherwise by staff.</summary>
    public bool FromCentre { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public string ByRole { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    [Personal]
    public string Text { get; private init; } = "";

    public IReadOnlyList<MessageFile> Files => _files;

    /// <summary>Staff write to the centre.</summary>
    /// <param name="id">Given with the form, so that a form sent twice writes once.</param>
    /// <exception cref="RuleBroken"><c>message-empty</c>; of a file: <c>message-files</c>, <c>paper-empty</c>, <c>paper-size</c>, <c>paper-type</c>; so do all below.</exception>
    public static ClaimMessage ToCentre(Guid id, Guid claimId, string text, IReadOnlyList<byte[]> files, Actor by, DateTimeOffset at) => Of(id, claimId, text, files, by, at, isNote: false, fromCentre: false);

    /// <summary>The centre writes to staff.</summary>
    public static ClaimMessage ToStaff(Guid id, Guid claimId, string text, IReadOnlyList<byte[]> files, Actor by, DateTimeOffset at) => Of(id, claimId, text, files, by, at, isNote: false, fromCentre: true);

    /// <summary>Staff write for staff.</summary>
    public static ClaimMessage Note(Guid id, Guid claimId, string text, IReadOnlyList<byte[]> files, Actor by, DateTimeOffset at) => Of(id, claimId, text, files, by, at, isNote: true, fromCentre: false);

    private static ClaimMessage Of(Guid id, Guid claimId, string text, IReadOnlyList<byte[]> files, Actor by, DateTimeOffset at, bool isNote, bool fromCentre)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleBroken("message-empty");
        }

        if (files.Count > MaxFiles)
        {
            throw new RuleBroken("message-files", MaxFiles);
        }

        var message = new ClaimMessage { Id = id, ClaimId = claimId, Text = text, ById = by.Id, ByName = by.Name, ByRole = by.Role, At = at, IsNote = isNote, FromCentre = fromCentre };
        message._files.AddRange(files.Select(f => MessageFile.Of(message.Id, f, at)));
        return message;
    }
}

/// <summary>A file sent with a message. Told by its content, not by its name.</summary>
public sealed class MessageFile
{
    private MessageFile()
    {
    }

    public Guid Id { get; private init; }

    public Guid MessageId { get; private init; }

    /// <summary><c>application/pdf</c>, <c>image/jpeg</c> or <c>image/png</c>.</summary>
    public string MediaType { get; private init; } = "";

    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    [Personal]
    public byte[] Content { get; private init; } = [];

    internal static MessageFile Of(Guid messageId, byte[] content, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        MessageId = messageId,
        MediaType = Paper.MediaTypeOf(content),
        Size = content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        Content = content,
    };
}

/// <summary>Up to when an account has seen what was written about a claim.</summary>
[NotAudited]
public sealed class MessagesSeen
{
    private MessagesSeen()
    {
    }

    public Guid ClaimId { get; private init; }

    public Guid AccountId { get; private init; }

    public DateTimeOffset SeenAt { get; private init; }
}
