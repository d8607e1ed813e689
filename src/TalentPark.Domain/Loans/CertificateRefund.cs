using System.Text.Json;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>One application to have a certificate's exam cost paid back (CM-95 of 17.02.2024), from the form to the bank's answer.</summary>
public sealed class CertificateRefund
{
    /// <summary>The longest reason or note, in characters.</summary>
    public const int NoteLength = 1000;

    /// <summary>The longest form as kept, in characters.</summary>
    public const int FormLength = 8000;

    private readonly List<RefundEvent> _events = [];

    private CertificateRefund()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>For people, such as TPR-2025-000012; null until submitted.</summary>
    public string? Number { get; private set; }

    public Guid PersonId { get; private init; }

    /// <summary>The graduate's account.</summary>
    public Guid AccountId { get; private init; }

    public Guid CertificateId { get; private init; }

    public RefundState State { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>What was typed, as JSON: right or wrong, nothing of it is lost.</summary>
    [Personal]
    public string FormJson { get; private set; } = "{}";

    /// <summary>Tashkent's day of the first submission; a return and a re-submission keep it.</summary>
    public DateOnly? ApplicationDate { get; private set; }

    /// <summary>When it was first submitted: the order in which money is given.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>UZS; 0 until submitted.</summary>
    public decimal Amount { get; private set; }

    public decimal? SharePercent { get; private set; }

    /// <summary>The exam's cost in whole UZS.</summary>
    public decimal? Cost { get; private set; }

    public bool EnglishB2 { get; private set; }

    public string? Edition { get; private set; }

    /// <summary>SHA-256 of the parameters judged by; their text is kept under it.</summary>
    public string? PolicyHash { get; private set; }

    /// <summary>What it was judged on, as submitted; null before.</summary>
    [Personal]
    public string? FactsJson { get; private set; }

    /// <summary>Whose account the money goes to: the graduate, or the guardian of a child.</summary>
    [Personal]
    public string PayeeName { get; private set; } = "";

    /// <summary>The payee's number; empty while it is not known.</summary>
    [Personal]
    public string PayeePinfl { get; private set; } = "";

    /// <summary>20 digits.</summary>
    [Personal]
    public string Account { get; private set; } = "";

    public string Mfo { get; private set; } = "";

    /// <summary>A guardian applied for a child.</summary>
    public bool ByGuardian { get; private set; }

    public Verdict? Advice { get; private set; }

    public string? AdviceReason { get; private set; }

    public Guid? RecommendedById { get; private set; }

    public string? RecommendedByName { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Of <see cref="RefundReasons"/>; null unless refused.</summary>
    public string? DecisionReason { get; private set; }

    [Personal]
    public string? DecisionNote { get; private set; }

    public Guid? FundId { get; private set; }

    /// <summary>The bank's day; null until paid.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>The bank's reason code; null unless the payment failed.</summary>
    public string? PaymentFailure { get; private set; }

    public IReadOnlyList<RefundEvent> Events => _events;

    /// <summary>What it was judged on; null before it was submitted.</summary>
    public RefundFacts? Facts => FactsJson is null ? null : JsonSerializer.Deserialize<RefundFacts>(FactsJson);

    /// <summary>Whether the applicant may change form and papers.</summary>
    public bool IsOpen => State is RefundState.Draft or RefundState.Returned;

    public static CertificateRefund Start(Guid personId, Guid certificateId, Actor by, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), PersonId = personId, AccountId = by.Id, CertificateId = certificateId, StartedAt = at, Revision = 1 };

    /// <summary>Keeps what was typed, right or wrong.</summary>
    /// <exception cref="RuleBroken"><c>refund-not-open</c>.</exception>
    public void Keep(string formJson)
    {
        MustBeOpen();
        FormJson = formJson;
        Revision++;
    }

    /// <summary>A paper was laid beside it, or taken away.</summary>
    /// <exception cref="RuleBroken"><c>refund-not-open</c>.</exception>
    public void PapersChanged()
    {
        MustBeOpen();
        Revision++;
    }

    /// <summary>Hands the application in.</summary>
    /// <param name="number">Used the first time only.</param>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-not-eligible</c>, <c>refund-guardian</c>, <c>refund-paper-missing</c>.</exception>
    public void Submit(string number, RefundSubmission given, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Submit);
        if (given.Assessment.Outcome != AssessmentOutcome.Eligible)
        {
            throw new RuleBroken("refund-not-eligible");
        }

        if (given.Assessment.NeedsGuardian == true && given.Guardian is null)
        {
            throw new RuleBroken("refund-guardian");
        }

        if (given.Missing is { } missing)
        {
            throw new RuleBroken("refund-paper-missing", missing);
        }

        (Number, ApplicationDate, FiledAt) = (Number ?? number, ApplicationDate ?? given.Assessment.ApplicationDate, FiledAt ?? at);
        (Amount, SharePercent, Cost, EnglishB2) = (given.Assessment.Amount, given.Assessment.SharePercent, given.Assessment.Cost, given.Facts.EnglishB2 == true);
        (Edition, PolicyHash, FactsJson) = (given.Assessment.Edition, given.Assessment.PolicyHash, JsonSerializer.Serialize(given.Facts));
        var payee = given.Guardian ?? given.Applicant;
        (PayeeName, PayeePinfl, Account, Mfo, ByGuardian) = (payee.Name, payee.Pinfl, given.Account.Value, given.Mfo.Value, given.Guardian is not null);
        (Advice, AdviceReason, RecommendedById, RecommendedByName) = (null, null, null, null);
        Move(after, "submitted", null, by, at);
    }

    /// <summary>Back to the applicant, with what is to be put right.</summary>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-own</c>, <c>reason-missing</c>.</exception>
    public void Return(string reason, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Return);
        MustNotBeOwn(by);
        MustBeGiven(reason);
        (Advice, AdviceReason, RecommendedById, RecommendedByName) = (null, null, null, null);
        Move(after, "returned", reason, by, at);
    }

    /// <summary>The reviewer's advice.</summary>
    /// <param name="reasonCode">Of <see cref="RefundReasons"/>; needed to advise refusal.</param>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-own</c>, <c>reason-missing</c>.</exception>
    public void Recommend(Verdict advice, string? reasonCode, string? note, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Recommend);
        MustNotBeOwn(by);
        MustBeReason(advice == Verdict.Refuse, reasonCode);
        (Advice, AdviceReason, RecommendedById, RecommendedByName) = (advice, advice == Verdict.Refuse ? reasonCode : null, by.Id, by.Name);
        Move(after, advice == Verdict.Refuse ? "refusal-advised" : "approval-advised", note, by, at);
    }

    /// <summary>Approves; without a fund that covers it, it waits for money.</summary>
    /// <param name="fundId">Where its amount is committed; null: queued.</param>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-own</c>, <c>four-eyes</c>.</exception>
    public void Approve(Guid? fundId, string? note, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, fundId is null ? RefundStep.Queue : RefundStep.Approve);
        Decide(null, note, by, at);
        FundId = fundId;
        Move(after, fundId is null ? "queued" : "approved", note, by, at);
    }

    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-own</c>, <c>four-eyes</c>, <c>reason-missing</c>.</exception>
    public void Refuse(string? reasonCode, string? note, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Refuse);
        MustBeReason(isRefusal: true, reasonCode);
        Decide(reasonCode, note, by, at);
        Move(after, "refused", note, by, at);
    }

    /// <summary>Money came: what waited is committed.</summary>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>.</exception>
    public void Commit(Guid fundId, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Commit);
        FundId = fundId;
        Move(after, "committed", null, by, at);
    }

    /// <summary>Takes the decision back; it is reviewed anew.</summary>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-own</c>, <c>reason-missing</c>.</exception>
    public void Undo(string reason, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Undo);
        MustNotBeOwn(by);
        MustBeGiven(reason);
        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote, FundId) = (null, null, null, null, null, null);
        (Advice, AdviceReason, RecommendedById, RecommendedByName) = (null, null, null, null);
        Move(after, "undone", reason, by, at);
    }

    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>.</exception>
    public void Withdraw(Actor by, DateTimeOffset at) => Move(RefundTransitions.After(State, RefundStep.Withdraw), "withdrawn", null, by, at);

    /// <summary>Another account after a failed payment; finance has to confirm it before money goes there.</summary>
    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, <c>refund-same-account</c>.</exception>
    public void ChangePayee(BankAccount account, Mfo mfo, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.ChangePayee);
        if ((account.Value, mfo.Value) == (Account, Mfo))
        {
            throw new RuleBroken("refund-same-account");
        }

        (Account, Mfo) = (account.Value, mfo.Value);
        Move(after, "payee-changed", null, by, at);
    }

    /// <summary>Its batch is locked.</summary>
    public void Schedule(string batch, Actor by, DateTimeOffset at) => Move(RefundTransitions.After(State, RefundStep.Schedule), "scheduled", batch, by, at);

    /// <summary>Its batch was cancelled before it left.</summary>
    public void Unschedule(string batch, Actor by, DateTimeOffset at) => Move(RefundTransitions.After(State, RefundStep.Unschedule), "unscheduled", batch, by, at);

    /// <summary>The bank paid.</summary>
    public void Pay(DateOnly on, string batch, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Pay);
        (PaidOn, PaymentFailure) = (on, null);
        Move(after, "paid", batch, by, at);
    }

    /// <summary>The bank named an earlier day.</summary>
    public void PaidEarlier(DateOnly on, string batch, Actor by, DateTimeOffset at)
    {
        PaidOn = on;
        Move(State, "paid-earlier", batch, by, at);
    }

    /// <summary>The bank did not pay.</summary>
    public void FailPayment(string reason, string batch, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.FailPayment);
        PaymentFailure = reason;
        Move(after, "payment-failed", $"{batch}: {reason}", by, at);
    }

    /// <summary>The bank's answers come to another reason.</summary>
    public void FailedFor(string reason, string batch, Actor by, DateTimeOffset at)
    {
        PaymentFailure = reason;
        Move(State, "payment-failed", $"{batch}: {reason}", by, at);
    }

    /// <summary>What failed is put right: it may go into another batch.</summary>
    public void CorrectPayment(string note, Actor by, DateTimeOffset at)
    {
        var after = RefundTransitions.After(State, RefundStep.Correct);
        PaymentFailure = null;
        Move(after, "payment-corrected", note, by, at);
    }

    private void Decide(string? reasonCode, string? note, Actor by, DateTimeOffset at)
    {
        MustNotBeOwn(by);
        if (RecommendedById == by.Id)
        {
            throw new RuleBroken("four-eyes");
        }

        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote) = (by.Id, by.Name, at, reasonCode, note);
    }

    /// <summary>Nobody acts for IT Park on what he or she applied for (ZRU-931).</summary>
    private void MustNotBeOwn(Actor by)
    {
        if (by.Id == AccountId)
        {
            throw new RuleBroken("refund-own");
        }
    }

    private static void MustBeReason(bool isRefusal, string? code)
    {
        if (isRefusal && !RefundReasons.All.Contains(code))
        {
            throw new RuleBroken("reason-missing");
        }
    }

    private static void MustBeGiven(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken("refund-not-open");
        }
    }

    private void Move(RefundState to, string what, string? note, Actor by, DateTimeOffset at)
    {
        State = to;
        Revision++;
        _events.Add(RefundEvent.Of(this, what, string.IsNullOrWhiteSpace(note) ? null : note, by, at));
    }
}

/// <summary>Codes of why a refund is refused: a condition, or what the papers show.</summary>
public static class RefundReasons
{
    public const string Papers = "refund-papers";
    public const string PaidElsewhere = "refund-paid-elsewhere";

    /// <summary>Words: <c>Refunds.Reason_{code}</c>.</summary>
    public static readonly IReadOnlyList<string> All = [.. RefundRuleCodes.All, Papers, PaidElsewhere];
}

/// <summary>Who a refund is paid to.</summary>
/// <param name="Pinfl">Empty while it is not known.</param>
public sealed record RefundPayee(string Name, string Pinfl);

/// <summary>What a submission rests on.</summary>
/// <param name="Guardian">Null where the person applies alone.</param>
/// <param name="Papers">Kinds of the papers that are there.</param>
public sealed record RefundSubmission(
    RefundFacts Facts, RefundAssessment Assessment, RefundPayee Applicant, RefundPayee? Guardian, BankAccount Account, Mfo Mfo, IReadOnlySet<string> Papers)
{
    /// <summary>The first kind of paper that is wanted and not there; null when all are.</summary>
    public string? Missing => Wanted(Facts.EnglishB2 == true, Guardian is not null).FirstOrDefault(k => !Papers.Contains(k));

    /// <summary>Kinds of papers an application needs.</summary>
    public static IEnumerable<string> Wanted(bool englishB2, bool byGuardian)
    {
        yield return RefundPaper.Certificate;
        yield return RefundPaper.Receipt;
        if (englishB2)
        {
            yield return RefundPaper.English;
        }

        if (byGuardian)
        {
            yield return RefundPaper.Guardian;
        }
    }
}

/// <summary>One entry of a refund's timeline. Never altered.</summary>
public sealed class RefundEvent
{
    private RefundEvent()
    {
    }

    public Guid Id { get; private init; }

    public Guid RefundId { get; private init; }

    /// <summary>The refund's revision after the step: the order of the timeline.</summary>
    public int Revision { get; private init; }

    /// <summary>Words: <c>Refunds.Event_{what}</c>.</summary>
    public string What { get; private init; } = "";

    public RefundState State { get; private init; }

    /// <summary>A reason, or the number of a batch.</summary>
    [Personal]
    public string? Note { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public string ByRole { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    internal static RefundEvent Of(CertificateRefund refund, string what, string? note, Actor by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RefundId = refund.Id,
        Revision = refund.Revision,
        What = what,
        State = refund.State,
        Note = note,
        ById = by.Id,
        ByName = by.Name,
        ByRole = by.Role,
        At = at,
    };
}
