using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

internal static class LoansMapping
{
    private const int Code = 60;

    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<User>(e => e.Property(x => x.Bank).HasMaxLength(Code));
        Accounts(builder);
        Loans(builder, cipher);
        builder.Entity<CardRequest>(e =>
        {
            e.ToTable("card_request", t =>
            {
                t.HasCheckConstraint("ck_card_request_settled", "(state = 'Requested') = (settled_by_id is null)");
                t.HasCheckConstraint("ck_card_request_last_four", "last_four ~ '^[0-9]{4}$' and (state = 'Issued') = (last_four is not null)");
                t.HasCheckConstraint("ck_card_request_reason", "state <> 'Declined' or reason is not null");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Bank).HasMaxLength(Code);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.LastFour).HasMaxLength(4);
            e.Property(x => x.Reason).HasMaxLength(CardRequest.ReasonLength);
            e.HasIndex(x => x.PersonId, Constraints.CardOnce).IsUnique().HasDatabaseName(Constraints.CardOnce)
                .HasFilter($"state in ({string.Join(", ", CardTransitions.Barring.Select(s => $"'{s}'"))})");
            e.HasIndex(x => new { x.Bank, x.State });
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Certificate>().WithMany().HasForeignKey(x => x.CertificateId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IssuedDocument>(e =>
        {
            e.ToTable("issued_document", t => t.HasCheckConstraint("ck_issued_document_subject", "num_nonnulls(claim_id, referral_id, refund_id) = 1"));
            e.HasOne<CertificateRefund>().WithMany().HasForeignKey(x => x.RefundId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<LoanReferral>().WithMany().HasForeignKey(x => x.ReferralId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IssuedFile>(e => e.HasIndex(x => x.Sha256));
        builder.Entity<FactDispute>(e =>
        {
            e.ToTable("fact_dispute", t =>
            {
                t.HasCheckConstraint(Constraints.DisputeFourEyes, "answered_by_id is distinct from by_id");
                t.HasCheckConstraint("ck_fact_dispute_answered", "(state = 'Open') = (answered_by_id is null)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Fact).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Statement).HasConversion(cipher.Text);
            e.Property(x => x.Answer).HasConversion(cipher.Text);
            e.HasIndex(x => new { x.PersonId, x.Fact, x.SubjectId }).IsUnique().HasDatabaseName(Constraints.DisputeOpen).HasFilter("state = 'Open'");
            e.HasIndex(x => new { x.State, x.CentreId });
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<PersonLook>(e =>
        {
            e.ToTable("person_look");
            e.HasKey(x => new { x.PersonId, x.AccountId, x.On });
            e.Property(x => x.Name).HasMaxLength(User.FullNameLength);
            e.Property(x => x.Role).HasMaxLength(20);
        });
    }

    private static void Accounts(ModelBuilder builder)
    {
        builder.Entity<GraduateAccount>(e =>
        {
            e.ToTable("graduate_account", t => t.HasCheckConstraint("ck_graduate_account_consent", "consent_withdrawn_at is null or consented_at is not null"));
            RegistryMapping.Root(e);
            e.Ignore(x => x.HasConsent);
            e.HasIndex(x => x.PersonId).IsUnique().HasDatabaseName(Constraints.PersonBoundOnce);
            e.HasOne<User>().WithMany().HasForeignKey(x => x.Id).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<BindingAttempt>(e =>
        {
            e.ToTable("binding_attempt", t => t.HasCheckConstraint("ck_binding_attempt_person", "(outcome in ('Bound', 'Taken')) = (person_id is not null)"));
            RegistryMapping.Key(e);
            e.Property(x => x.Outcome).HasConversion<string>().HasMaxLength(10);
            e.HasIndex(x => new { x.AccountId, x.At });
            e.HasIndex(x => new { x.PinflHash, x.At });
            e.HasIndex(x => new { x.PersonId, x.At }).HasFilter("outcome = 'Taken'");
        });
    }

    private static void Loans(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<LoanReferral>(e =>
        {
            e.ToTable("loan_referral", t =>
            {
                t.HasCheckConstraint("ck_loan_referral_issued", "(state in ('Issued', 'Repaid')) = (issued_on is not null) and (issued_on is null) = (issued_amount is null)");
                t.HasCheckConstraint("ck_loan_referral_amount", "issued_amount > 0 and issued_amount <= max_amount");
                t.HasCheckConstraint("ck_loan_referral_days", "valid_until >= application_date and issued_on >= application_date and repaid_on >= issued_on and (state = 'Repaid') = (repaid_on is not null)");
                t.HasCheckConstraint("ck_loan_referral_guarantor", "(security = 'Guarantor') = (guarantor_pinfl is not null)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.Bank).HasMaxLength(Code);
            e.Property(x => x.Edition).HasMaxLength(Code);
            e.Property(x => x.PolicyHash).HasMaxLength(64);
            e.Property(x => x.MaxAmount).HasPrecision(18, 2);
            e.Property(x => x.IssuedAmount).HasPrecision(18, 2);
            e.Property(x => x.AnnualRatePercent).HasPrecision(9, 4);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
            e.Property(x => x.Security).HasConversion<string>().HasMaxLength(12);
            e.Property(x => x.SecurityName).HasConversion(cipher.Text);
            e.Property(x => x.GuarantorPinfl).HasConversion(cipher.Text);
            e.Property(x => x.GuarantorPhone).HasConversion(cipher.Text);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.PersonId, Constraints.LoanOnce).IsUnique().HasDatabaseName(Constraints.LoanOnce)
                .HasFilter($"state in ({string.Join(", ", LoanTransitions.Barring.Select(s => $"'{s}'"))})");
            e.HasIndex(x => new { x.Bank, x.State });
            e.HasIndex(x => new { x.State, x.ValidUntil });
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Certificate>().WithMany().HasForeignKey(x => x.CertificateId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.ReferralId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<LoanEvent>(e =>
        {
            e.ToTable("loan_event");
            RegistryMapping.Key(e);
            e.Property(x => x.What).HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
            e.Property(x => x.Note).HasConversion(cipher.Text);
            e.Property(x => x.ByRole).HasMaxLength(20);
            e.HasIndex(x => new { x.ReferralId, x.Revision }).IsUnique().HasDatabaseName(Constraints.LoanEventOnce);
        });
        builder.Entity<InterestCompensation>(e =>
        {
            e.ToTable("interest_compensation", t =>
            {
                t.HasCheckConstraint("ck_interest_compensation_amount", "amount >= 0");
                t.HasCheckConstraint("ck_interest_compensation_month", "extract(day from month) = 1");
            });
            RegistryMapping.Key(e);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.HasIndex(x => new { x.ReferralId, x.Month }).IsUnique();
            e.HasIndex(x => x.Month);
            e.HasOne<LoanReferral>().WithMany().HasForeignKey(x => x.ReferralId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
