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
    Return,
    Decide,
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
    Refuse,
    Withdraw,
}

/// <summary>What a reviewer advises and an approver decides for one line.</summary>
public enum Verdict
{
    Approve,
    Refuse,
}
