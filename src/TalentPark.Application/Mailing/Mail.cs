using System.Text.Json;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Mailing;

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Tried too often; a lead may have it tried again.</summary>
    GivenUp,
}

/// <summary>What mails tell. Words: <c>Mails.{code}-*</c>.</summary>
public static class MailTemplates
{
    public const string Submitted = "claim-submitted";
    public const string Returned = "claim-returned";
    public const string Decided = "claim-decided";
    public const string Appealed = "appeal-received";
    public const string Paid = "claim-paid";
    public const string Recovery = "recovery-demand";
    public const string MessageToCentre = "message-to-centre";
    public const string MessageToStaff = "message-to-staff";

    public const string BindingTried = "binding-tried";
    public const string LoanConfirmed = "loan-confirmed";
    public const string LoanAsked = "loan-asked";
    public const string LoanIssued = "loan-issued";
    public const string LoanDeclined = "loan-declined";
    public const string LoanExpired = "loan-expired";
    public const string LetterEnds = "letter-ends";
    public const string WindowEnds = "window-ends";
    public const string CardIssued = "card-issued";
    public const string CardDeclined = "card-declined";
    public const string Invited = "account-invited";
    public const string PasswordAsked = "password-asked";
    public const string SecondFactorReset = "second-factor-reset";
    public const string DisputeAnswered = "dispute-answered";

    public const string RefundSubmitted = "refund-submitted";
    public const string RefundReturned = "refund-returned";
    public const string RefundApproved = "refund-approved";
    public const string RefundQueued = "refund-queued";
    public const string RefundRefused = "refund-refused";
    public const string RefundPaid = "refund-paid";
    public const string RefundFailed = "refund-failed";

    public static readonly IReadOnlyList<string> All =
    [
        Submitted, Returned, Decided, Appealed, Paid, Recovery, MessageToCentre, MessageToStaff,
        BindingTried, LoanConfirmed, LoanAsked, LoanIssued, LoanDeclined, LoanExpired, LetterEnds, WindowEnds, CardIssued, CardDeclined, DisputeAnswered,
        RefundSubmitted, RefundReturned, RefundApproved, RefundQueued, RefundRefused, RefundPaid, RefundFailed,
        Invited, PasswordAsked, SecondFactorReset,
    ];
}

/// <summary>A mail to one account, written in the same save as the act it tells of and sent by a <see cref="Jobs.Job"/> afterwards: never before the act is kept.</summary>
[NotAudited]
public sealed class Mail
{
    private Mail()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>One of <see cref="MailTemplates"/>.</summary>
    public string Template { get; private init; } = "";

    /// <summary>What it tells of: an event of a claim, a payment, a message. With template and receiver it is unique, so the same thing is told once.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The account it goes to.</summary>
    public Guid RecipientId { get; private init; }

    [Personal]
    public string Address { get; private init; } = "";

    /// <summary>The account's when the mail was written.</summary>
    public string Language { get; private init; } = "";

    /// <summary>What the template's sentences need, as JSON.</summary>
    [Personal]
    public string Values { get; private init; } = "";

    public MailState State { get; private set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? SentAt { get; private set; }

    public static Mail For(string template, Guid subjectId, MailAccount to, IReadOnlyDictionary<string, string> values, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Template = template,
        SubjectId = subjectId,
        RecipientId = to.Id,
        Address = to.Address,
        Language = to.Language,
        Values = JsonSerializer.Serialize(values),
        CreatedAt = at,
    };

    public IReadOnlyDictionary<string, string> Read() => JsonSerializer.Deserialize<Dictionary<string, string>>(Values)!;

    public void Try() => Attempts++;

    public void MarkSent(DateTimeOffset at) => (State, SentAt) = (MailState.Sent, at);

    public void GiveUp() => State = State == MailState.Sent ? State : MailState.GivenUp;

    public void WaitAgain() => State = State == MailState.GivenUp ? MailState.Waiting : State;
}

/// <summary>Somebody mails go to.</summary>
/// <param name="Id">The account's.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Language">The one last chosen by its owner.</param>
public sealed record MailAccount(Guid Id, string Address, string Language);
