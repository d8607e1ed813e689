using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>One person's application for the preferential computer loan: the letter that confirms the conditions, and what the chosen bank made of it (PP-350).</summary>
public sealed class LoanReferral
{
    /// <summary>The longest question, answer or reason, in characters.</summary>
    public const int NoteLength = 1000;

    private readonly List<LoanEvent> _events = [];

    private LoanReferral()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>For people, such as TPL-2025-000012.</summary>
    public string Number { get; private init; } = "";

    public Guid PersonId { get; private init; }

    /// <summary>The graduate's account.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>The certificate it is asked on.</summary>
    public Guid CertificateId { get; private init; }

    /// <summary>Code of the classifier of banks. Only this bank sees the application.</summary>
    public string Bank { get; private init; } = "";

    public DateOnly ApplicationDate { get; private init; }

    /// <summary>Last day on which the bank can take the letter.</summary>
    public DateOnly ValidUntil { get; private init; }

    /// <summary>UZS.</summary>
    public decimal MaxAmount { get; private init; }

    /// <summary>Percent a year, fixed on the application date.</summary>
    public decimal AnnualRatePercent { get; private init; }

    public int TermMonths { get; private init; }

    public int GraceMonths { get; private init; }

    public string Edition { get; private init; } = "";

    /// <summary>SHA-256 of the parameters judged by; their text is kept under it.</summary>
    public string PolicyHash { get; private init; } = "";

    public SecurityKind Security { get; private init; }

    [Personal]
    public string SecurityName { get; private init; } = "";

    [Personal]
    public string? GuarantorPinfl { get; private init; }

    [Personal]
    public string? GuarantorPhone { get; private init; }

    public LoanState State { get; private set; }

    /// <summary>UZS; null until issued.</summary>
    public decimal? IssuedAmount { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The day the whole loan was paid back before its term; null otherwise.</summary>
    public DateOnly? RepaidOn { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<LoanEvent> Events => _events;

    /// <summary>The letter is issued: every condition is met.</summary>
    /// <exception cref="RuleBroken"><c>loan-not-eligible</c>, <c>loan-security</c> when a guarantor has no number or is the applicant.</exception>
    public static LoanReferral Confirm(LoanApplicant applicant, string number, string bank, LoanAssessment assessment, int letterDays, LoanSecurity security, Actor by, DateTimeOffset at)
    {
        if (assessment.Outcome != AssessmentOutcome.Eligible)
        {
            throw new RuleBroken("loan-not-eligible");
        }

        if (security.Kind == SecurityKind.Guarantor && (security.Pinfl is null || security.Phone is null || security.Pinfl.Value.Value == applicant.Pinfl))
        {
            throw new RuleBroken("loan-security");
        }

        var referral = new LoanReferral
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            PersonId = applicant.PersonId,
            AccountId = by.Id,
            CertificateId = applicant.CertificateId,
            Bank = bank,
            ApplicationDate = assessment.ApplicationDate,
            ValidUntil = assessment.ApplicationDate.AddDays(letterDays - 1),
            MaxAmount = assessment.MaxAmount,
            AnnualRatePercent = assessment.AnnualRatePercent!.Value,
            TermMonths = assessment.TermMonths,
            GraceMonths = assessment.GraceMonths,
            Edition = assessment.Edition,
            PolicyHash = assessment.PolicyHash,
            Security = security.Kind,
            SecurityName = security.Name,
            GuarantorPinfl = security.Kind == SecurityKind.Guarantor ? security.Pinfl?.Value : null,
            GuarantorPhone = security.Kind == SecurityKind.Guarantor ? security.Phone?.ToString() : null,
            State = LoanState.Confirmed,
        };
        referral.Record("confirmed", null, by, at);
        return referral;
    }

    /// <summary>The bank takes the letter: once, and while it is valid.</summary>
    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>, <c>loan-letter-expired</c>.</exception>
    public void Accept(DateOnly today, Actor by, DateTimeOffset at)
    {
        var after = LoanTransitions.After(State, LoanStep.Accept);
        if (today > ValidUntil)
        {
            throw new RuleBroken("loan-letter-expired", ValidUntil);
        }

        Move(after, "accepted", null, by, at);
    }

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>.</exception>
    public void Ask(string question, Actor by, DateTimeOffset at) => Move(LoanTransitions.After(State, LoanStep.Ask), "asked", question, by, at);

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>.</exception>
    public void Answer(string answer, Actor by, DateTimeOffset at) => Move(LoanTransitions.After(State, LoanStep.Answer), "answered", answer, by, at);

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>.</exception>
    public void Decline(string reason, Actor by, DateTimeOffset at) => Move(LoanTransitions.After(State, LoanStep.Decline), "declined", reason, by, at);

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>.</exception>
    public void Withdraw(Actor by, DateTimeOffset at) => Move(LoanTransitions.After(State, LoanStep.Withdraw), "withdrawn", null, by, at);

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>, <c>loan-letter-valid</c> while the letter is.</exception>
    public void Expire(DateOnly today, Actor by, DateTimeOffset at)
    {
        var after = LoanTransitions.After(State, LoanStep.Expire);
        if (today <= ValidUntil)
        {
            throw new RuleBroken("loan-letter-valid", ValidUntil);
        }

        Move(after, "expired", null, by, at);
    }

    /// <summary>The bank gave the money out.</summary>
    /// <param name="amount">Above 0, at most <see cref="MaxAmount"/>, whole UZS.</param>
    /// <param name="on">From the application date to today.</param>
    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>, <c>loan-amount</c>, <c>loan-issue-day</c>.</exception>
    public void Issue(decimal amount, DateOnly on, DateOnly today, Actor by, DateTimeOffset at)
    {
        var after = LoanTransitions.After(State, LoanStep.Issue);
        if (amount <= 0 || amount > MaxAmount || amount != decimal.Truncate(amount))
        {
            throw new RuleBroken("loan-amount", MaxAmount);
        }

        if (on < ApplicationDate || on > today)
        {
            throw new RuleBroken("loan-issue-day", ApplicationDate);
        }

        (IssuedAmount, IssuedOn) = (amount, on);
        Move(after, "issued", null, by, at);
    }

    /// <summary>The whole loan came back before its term; no compensation is due from the next day on.</summary>
    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>, <c>loan-repaid-day</c>.</exception>
    public void Repay(DateOnly on, DateOnly today, Actor by, DateTimeOffset at)
    {
        var after = LoanTransitions.After(State, LoanStep.Repay);
        if (on < IssuedOn || on > today)
        {
            throw new RuleBroken("loan-repaid-day", IssuedOn);
        }

        RepaidOn = on;
        Move(after, "repaid", null, by, at);
    }

    private void Move(LoanState to, string what, string? note, Actor by, DateTimeOffset at)
    {
        State = to;
        Record(what, note, by, at);
    }

    private void Record(string what, string? note, Actor by, DateTimeOffset at)
    {
        Revision++;
        _events.Add(LoanEvent.Of(Id, Revision, what, State, note, by, at));
    }
}

/// <param name="Pinfl">Null while it is not known.</param>
public sealed record LoanApplicant(Guid PersonId, string? Pinfl, Guid CertificateId);

/// <summary>One entry of a loan's timeline. Never altered.</summary>
public sealed class LoanEvent
{
    private LoanEvent()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReferralId { get; private init; }

    /// <summary>The referral's revision after the step: the order of the timeline.</summary>
    public int Revision { get; private init; }

    /// <summary><c>confirmed</c>, <c>accepted</c>, <c>asked</c>, <c>answered</c>, <c>issued</c>, <c>declined</c>, <c>withdrawn</c>, <c>expired</c>, <c>repaid</c>.</summary>
    public string What { get; private init; } = "";

    public LoanState State { get; private init; }

    /// <summary>A question, an answer, a reason.</summary>
    [Personal]
    public string? Note { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public string ByRole { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    internal static LoanEvent Of(Guid referralId, int revision, string what, LoanState state, string? note, Actor by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ReferralId = referralId,
        Revision = revision,
        What = what,
        State = state,
        Note = note,
        ById = by.Id,
        ByName = by.Name,
        ByRole = by.Role,
        At = at,
    };
}
