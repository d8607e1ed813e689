using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Centres;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

public sealed class TalentParkDb(DbContextOptions<TalentParkDb> options, PersonalCipher cipher)
    : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options), ITalentParkDb
{
    public DbSet<Region> Regions => Set<Region>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<PolicyDirection> Directions => Set<PolicyDirection>();

    public DbSet<PolicyEntry> PolicyEntries => Set<PolicyEntry>();

    public DbSet<ClassifierItem> ClassifierItems => Set<ClassifierItem>();

    public DbSet<PolicyRelease> PolicyReleases => Set<PolicyRelease>();

    public DbSet<PolicyEffects> PolicyEffects => Set<PolicyEffects>();

    public DbSet<PolicyEffect> PolicyEffectRows => Set<PolicyEffect>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<KeptPolicy> KeptPolicies => Set<KeptPolicy>();

    public DbSet<TrainingCentre> Centres => Set<TrainingCentre>();

    public DbSet<CentreChange> CentreChanges => Set<CentreChange>();

    public DbSet<RatingRun> RatingRuns => Set<RatingRun>();

    public DbSet<RatedCentre> RatedCentres => Set<RatedCentre>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<CertificateFile> CertificateFiles => Set<CertificateFile>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<ClaimLine> ClaimLines => Set<ClaimLine>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<LineCheck> LineChecks => Set<LineCheck>();

    public DbSet<CheckOverride> CheckOverrides => Set<CheckOverride>();

    public DbSet<SampleDraw> SampleDraws => Set<SampleDraw>();

    public DbSet<IssuedDocument> Documents => Set<IssuedDocument>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<PersonWord> PersonWords => Set<PersonWord>();

    public DbSet<TrainingEntry> TrainingEntries => Set<TrainingEntry>();

    public DbSet<CentreCount> CentreCounts => Set<CentreCount>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<ImportPart> ImportParts => Set<ImportPart>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<Conflict> Conflicts => Set<Conflict>();

    public DbSet<ClaimMessage> ClaimMessages => Set<ClaimMessage>();

    public DbSet<MessageFile> MessageFiles => Set<MessageFile>();

    public DbSet<MessagesSeen> MessagesSeen => Set<MessagesSeen>();

    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();

    public DbSet<Fund> Funds => Set<Fund>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<PaymentLine> PaymentLines => Set<PaymentLine>();

    public DbSet<Recovery> Recoveries => Set<Recovery>();

    public DbSet<RecoveryReceipt> RecoveryReceipts => Set<RecoveryReceipt>();

    public DbSet<BankAnswer> BankAnswers => Set<BankAnswer>();

    public DbSet<BankAnswerRow> BankAnswerRows => Set<BankAnswerRow>();

    public DbSet<GraduateAccount> GraduateAccounts => Set<GraduateAccount>();

    public DbSet<BindingAttempt> BindingAttempts => Set<BindingAttempt>();

    public DbSet<FactDispute> FactDisputes => Set<FactDispute>();

    public DbSet<LoanReferral> LoanReferrals => Set<LoanReferral>();

    public DbSet<InterestCompensation> InterestCompensations => Set<InterestCompensation>();

    public DbSet<CardRequest> CardRequests => Set<CardRequest>();

    public DbSet<CertificateRefund> Refunds => Set<CertificateRefund>();

    public DbSet<RefundPaper> RefundPapers => Set<RefundPaper>();

    public DbSet<PersonLook> PersonLooks => Set<PersonLook>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<TryGuardRow> TryGuard => Set<TryGuardRow>();

    internal PersonalCipher Cipher => cipher;

    public async Task KeepPolicy(PolicyParameters parameters, CancellationToken ct) => await Database.ExecuteSqlAsync(
        $"insert into policy_snapshot (sha256, text) values ({parameters.Sha256}, {parameters.CanonicalText}) on conflict do nothing", ct);

    public async Task KeepPolicy(SupportParameters parameters, CancellationToken ct) => await Database.ExecuteSqlAsync(
        $"insert into policy_snapshot (sha256, text) values ({parameters.Sha256}, {parameters.CanonicalText}) on conflict do nothing", ct);

    public async Task KeepLook(PersonLook look, CancellationToken ct) => await Database.ExecuteSqlAsync(
        $"""
        insert into person_look (person_id, account_id, "on", name, role)
        values ({look.PersonId}, {look.AccountId}, {look.On}, {look.Name}, {look.Role}) on conflict do nothing
        """, ct);

    public async Task<string> NextReferralNumber(int year, CancellationToken ct)
    {
        var next = await Database.SqlQueryRaw<long>("""select nextval('loan_referral_number') as "Value" """).SingleAsync(ct);
        return $"TPL-{year}-{next:D6}";
    }

    public async Task<string> NextRefundNumber(int year, CancellationToken ct)
    {
        var next = await Database.SqlQueryRaw<long>("""select nextval('refund_number') as "Value" """).SingleAsync(ct);
        return $"TPR-{year}-{next:D6}";
    }

    public async Task LockKey(string key, CancellationToken ct) => await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 1))", ct);

    public async Task KeepDraw(SampleDraw draw, CancellationToken ct) => await Database.ExecuteSqlAsync(
        $"""
        insert into sample_draw (line_id, claim_id, seed, share, number, is_drawn, at)
        values ({draw.LineId}, {draw.ClaimId}, {draw.Seed}, {draw.Share}, {draw.Number}, {draw.IsDrawn}, {draw.At}) on conflict do nothing
        """, ct);

    public async Task<string> NextClaimNumber(int year, CancellationToken ct)
    {
        var next = await Database.SqlQueryRaw<long>("""select nextval('claim_number') as "Value" """).SingleAsync(ct);
        return $"TP-{year}-{next:D6}";
    }

    public async Task<string> NextBatchNumber(int year, CancellationToken ct)
    {
        var next = await Database.SqlQueryRaw<long>("""select nextval('payment_batch_number') as "Value" """).SingleAsync(ct);
        return $"TPP-{year}-{next:D5}";
    }

    public async Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        await using var transaction = await Database.BeginTransactionAsync(ct);
        try
        {
            var result = await work();
            await transaction.CommitAsync(ct);
            return result;
        }
        catch (Exception e) when (IsDeadlock(e))
        {
            throw new StaleForm();
        }
    }

    public void Forget() => ChangeTracker.Clear();

    public async Task<IReadOnlyList<Fund>> LockFunds(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await Funds.FromSql($"select *, xmin from fund where id = any ({ids.ToArray()}) order by id for update").ToListAsync(ct);

    public async Task LockBatches(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await Database.SqlQuery<Guid>($"select id as \"Value\" from payment_batch where id = any ({ids.ToArray()}) order by id for update").ToListAsync(ct);

    public Task<Mail?> LockMail(Guid id, CancellationToken ct) =>
        Mails.FromSql($"select * from mail where id = {id} for update").SingleOrDefaultAsync(ct);

    public Task MarkSeen(Guid claimId, Guid accountId, DateTimeOffset upTo, CancellationToken ct) => Database.ExecuteSqlAsync(
        $"""
        insert into messages_seen (claim_id, account_id, seen_at) values ({claimId}, {accountId}, {upTo})
        on conflict (claim_id, account_id) do update set seen_at = excluded.seen_at where messages_seen.seen_at < excluded.seen_at
        """, ct);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleForm();
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: Constraints.EventOnce or Constraints.MessageOnce or Constraints.AccreditationEventOnce or Constraints.LoanEventOnce or Constraints.RefundEventOnce })
        {
            throw new StaleForm();
        }
        catch (InvalidOperationException e) when (IsDeadlock(e))
        {
            throw new StaleForm();
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException p && Constraints.Refusal(p) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Two acts on the same records at one moment, each waiting for the other: the later one is told.</summary>
    private static bool IsDeadlock(Exception? e) => e is not null && (e is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || IsDeadlock(e.InnerException));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasSequence<long>("claim_number");
        builder.HasSequence<long>("payment_batch_number");
        builder.HasSequence<long>("loan_referral_number");
        builder.HasSequence<long>("refund_number");
        RegistryMapping.Map(builder, cipher);
        CentresMapping.Map(builder, cipher);
        ClaimsMapping.Map(builder, cipher);
        ChecksMapping.Map(builder);
        PaymentsMapping.Map(builder, cipher);
        RecoveryMapping.Map(builder);
        BankMapping.Map(builder, cipher);
        CertificateMapping.Map(builder, cipher);
        ReferenceMapping.Map(builder);
        PolicyMapping.Map(builder);
        AuditMapping.Map(builder, cipher);
        EmployersMapping.Map(builder, cipher);
        IdentityMapping.Map(builder, cipher);
        SearchMapping.Map(builder);
        ImportsMapping.Map(builder, cipher);
        JobsMapping.Map(builder);
        MailMapping.Map(builder, cipher);
        WorkMapping.Map(builder, cipher);
        DuplicatesMapping.Map(builder);
        LoansMapping.Map(builder, cipher);
        RefundsMapping.Map(builder, cipher);
        SnakeCase.Apply(builder);
    }
}
