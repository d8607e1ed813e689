namespace TalentPark.Domain.Claims;

public enum ClaimState
{
    Draft,
    Submitted,
    InReview,
    Returned,
    Decided,
    Withdrawn,
}

public enum ClaimStep
{
    Submit,
    Take,

    /// <summary>A lead gives it to a reviewer.</summary>
    Allocate,

    /// <summary>Its reviewer, or a lead, gives it to another reviewer with a note.</summary>
    HandOver,
    Return,
    Decide,

    /// <summary>A decision on one of its lines is undone.</summary>
    Reopen,
    Withdraw,
}

public enum LineState
{
    Draft,
    Pending,
    Recommended,
    Approved,
    Queued,
    Refused,
    Appealed,
    Scheduled,
    Paid,
    PaymentFailed,
    Recovering,
    Recovered,
    WrittenOff,
    Withdrawn,
}

public enum LineStep
{
    Submit,
    Recommend,
    SendBack,
    Approve,

    /// <summary>Approved in substance; the fund has no money left for it.</summary>
    Queue,

    /// <summary>The fund has money again.</summary>
    Commit,
    Refuse,
    Undo,
    Appeal,

    /// <summary>Its batch is locked.</summary>
    Schedule,

    /// <summary>Its batch is cancelled.</summary>
    Unschedule,
    Pay,
    FailPayment,

    /// <summary>What made the payment fail is put right.</summary>
    Correct,
    Recover,
    Settle,
    WriteOff,
    Withdraw,
}

/// <summary>What a reviewer advises and an approver decides for one line.</summary>
public enum Verdict
{
    Approve,
    Refuse,
}
