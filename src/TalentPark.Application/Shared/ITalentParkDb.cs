using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Centres;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry.Lists;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Shared;

/// <summary>What is kept. One <see cref="SaveChangesAsync"/> writes rows, timeline and audit together or not at all.</summary>
public interface ITalentParkDb
{
    DbSet<Region> Regions { get; }

    DbSet<District> Districts { get; }

    DbSet<PolicyDirection> Directions { get; }

    DbSet<PolicyEntry> PolicyEntries { get; }

    DbSet<ClassifierItem> ClassifierItems { get; }

    DbSet<PolicyRelease> PolicyReleases { get; }

    DbSet<PolicyEffects> PolicyEffects { get; }

    DbSet<PolicyEffect> PolicyEffectRows { get; }

    DbSet<Holiday> Holidays { get; }

    DbSet<KeptPolicy> KeptPolicies { get; }

    DbSet<TrainingCentre> Centres { get; }

    DbSet<CentreChange> CentreChanges { get; }

    DbSet<RatingRun> RatingRuns { get; }

    DbSet<RatedCentre> RatedCentres { get; }

    DbSet<Course> Courses { get; }

    DbSet<Person> Persons { get; }

    DbSet<Training> Trainings { get; }

    DbSet<Employer> Employers { get; }

    DbSet<Employment> Employments { get; }

    DbSet<Certificate> Certificates { get; }

    DbSet<CertificateFile> CertificateFiles { get; }

    DbSet<Claim> Claims { get; }

    DbSet<ClaimLine> ClaimLines { get; }

    DbSet<Evidence> Evidence { get; }

    DbSet<LineCheck> LineChecks { get; }

    DbSet<CheckOverride> CheckOverrides { get; }

    DbSet<SampleDraw> SampleDraws { get; }

    DbSet<IssuedDocument> Documents { get; }

    DbSet<Observation> Observations { get; }

    DbSet<AuditEntry> Audit { get; }

    /// <summary>Kept by the database from the names of persons.</summary>
    DbSet<PersonWord> PersonWords { get; }

    /// <summary>Kept by the database from trainings, persons and courses.</summary>
    DbSet<TrainingEntry> TrainingEntries { get; }

    DbSet<CentreCount> CentreCounts { get; }

    DbSet<Import> Imports { get; }

    DbSet<ImportRow> ImportRows { get; }

    DbSet<ImportPart> ImportParts { get; }

    DbSet<Job> Jobs { get; }

    DbSet<Mail> Mails { get; }

    DbSet<Conflict> Conflicts { get; }

    DbSet<ClaimMessage> ClaimMessages { get; }

    DbSet<MessageFile> MessageFiles { get; }

    DbSet<MessagesSeen> MessagesSeen { get; }

    DbSet<DuplicatePair> DuplicatePairs { get; }

    DbSet<Fund> Funds { get; }

    DbSet<LedgerEntry> Ledger { get; }

    DbSet<Hold> Holds { get; }

    DbSet<PaymentBatch> PaymentBatches { get; }

    DbSet<Payment> Payments { get; }

    DbSet<PaymentLine> PaymentLines { get; }

    DbSet<Recovery> Recoveries { get; }

    DbSet<RecoveryReceipt> RecoveryReceipts { get; }

    DbSet<BankAnswer> BankAnswers { get; }

    DbSet<BankAnswerRow> BankAnswerRows { get; }

    DbSet<GraduateAccount> GraduateAccounts { get; }

    DbSet<BindingAttempt> BindingAttempts { get; }

    DbSet<FactDispute> FactDisputes { get; }

    DbSet<LoanReferral> LoanReferrals { get; }

    DbSet<InterestCompensation> InterestCompensations { get; }

    DbSet<CardRequest> CardRequests { get; }

    DbSet<CertificateRefund> Refunds { get; }

    DbSet<RefundPaper> RefundPapers { get; }

    DbSet<PersonLook> PersonLooks { get; }

    /// <summary>Keeps everybody else from changing the batches until the transaction ends; always in the same order, and before funds. Only within <see cref="InTransaction"/>.</summary>
    Task LockBatches(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Reads funds to be changed and keeps everybody else from changing them until the transaction ends; always in the same order. Only within <see cref="InTransaction"/>.</summary>
    Task<IReadOnlyList<Fund>> LockFunds(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Reads a mail to be sent and keeps everybody else from sending it until the transaction ends. Only within <see cref="InTransaction"/>.</summary>
    Task<Mail?> LockMail(Guid id, CancellationToken ct);

    /// <summary>The account has seen everything written on the claim up to the moment. Written at once; never goes back.</summary>
    Task MarkSeen(Guid claimId, Guid accountId, DateTimeOffset upTo, CancellationToken ct);

    /// <summary>Several reads and saves as one act: all of it or nothing. Within another one it is a part of it.</summary>
    Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken ct);

    /// <summary>Lets go of everything read so far, so that a long run stays small. What was not saved is lost.</summary>
    void Forget();

    /// <summary>The next number of a payment batch, TPP-2026-00012. Numbers may be left out, never given twice.</summary>
    Task<string> NextBatchNumber(int year, CancellationToken ct);

    /// <summary>Keeps the parameters under their hash, at once and for ever; those kept already stay as they are.</summary>
    Task KeepPolicy(PolicyParameters parameters, CancellationToken ct);

    /// <inheritdoc cref="KeepPolicy(PolicyParameters, CancellationToken)"/>
    Task KeepPolicy(SupportParameters parameters, CancellationToken ct);

    /// <summary>Keeps that somebody opened a person's record, at once; once a day and reader.</summary>
    Task KeepLook(PersonLook look, CancellationToken ct);

    /// <summary>The next number of a loan's referral, TPL-2025-000012. Numbers may be left out, never given twice.</summary>
    Task<string> NextReferralNumber(int year, CancellationToken ct);

    /// <summary>The next number of a refund, TPR-2025-000012. Numbers may be left out, never given twice.</summary>
    Task<string> NextRefundNumber(int year, CancellationToken ct);

    /// <summary>Keeps everybody else's tries with the same key waiting until the transaction ends. Only within <see cref="InTransaction"/>.</summary>
    Task LockKey(string key, CancellationToken ct);

    /// <summary>Keeps a draw, at once and for ever; one already kept of the line stays as it is.</summary>
    Task KeepDraw(SampleDraw draw, CancellationToken ct);

    /// <summary>The next claim number of a year, TP-2026-000418. Numbers may be left out, never given twice.</summary>
    Task<string> NextClaimNumber(int year, CancellationToken ct);

    /// <exception cref="Domain.Shared.RuleBroken">A constraint of the database refused; the code names which.</exception>
    /// <exception cref="StaleForm">Another person changed the record meanwhile.</exception>
    Task<int> SaveChangesAsync(CancellationToken ct);
}
