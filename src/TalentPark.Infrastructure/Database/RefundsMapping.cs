using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

internal static class RefundsMapping
{
    private const int Code = 60;

    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<CertificateRefund>(e =>
        {
            e.ToTable("certificate_refund", t =>
            {
                t.HasCheckConstraint(Constraints.RefundFourEyes, "decided_by_id is null or decided_by_id <> recommended_by_id");
                t.HasCheckConstraint(Constraints.RefundOwn, "recommended_by_id <> account_id and decided_by_id <> account_id");
                t.HasCheckConstraint("ck_certificate_refund_decided", $"state not in ({In([.. Decided, RefundState.Refused])}) or (decided_by_id is not null and recommended_by_id is not null)");
                t.HasCheckConstraint("ck_certificate_refund_filed", $"state in ('Draft', 'Withdrawn') or (number is not null and filed_at is not null and application_date is not null and facts_json is not null and policy_hash is not null and amount > 0)");
                t.HasCheckConstraint("ck_certificate_refund_fund", $"(fund_id is not null) = (state in ({In([.. RefundTransitions.Committed, RefundState.Paid])}))");
                t.HasCheckConstraint("ck_certificate_refund_reason", "(state = 'Refused') = (decision_reason is not null)");
                t.HasCheckConstraint("ck_certificate_refund_paid", "(state = 'Paid') = (paid_on is not null)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.FormJson).HasConversion(cipher.Text);
            e.Property(x => x.FactsJson).HasConversion(cipher.Text);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.SharePercent).HasPrecision(9, 4);
            e.Property(x => x.Cost).HasPrecision(18, 2);
            e.Property(x => x.Edition).HasMaxLength(Code);
            e.Property(x => x.PolicyHash).HasMaxLength(64);
            e.Property(x => x.PayeeName).HasConversion(cipher.Text);
            e.Property(x => x.PayeePinfl).HasConversion(cipher.Text);
            e.Property(x => x.Account).HasConversion(cipher.Text);
            e.Property(x => x.Mfo).HasMaxLength(Mfo.Length);
            e.Property(x => x.Advice).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.AdviceReason).HasMaxLength(Code);
            e.Property(x => x.RecommendedByName).HasMaxLength(User.FullNameLength);
            e.Property(x => x.DecidedByName).HasMaxLength(User.FullNameLength);
            e.Property(x => x.DecisionReason).HasMaxLength(Code);
            e.Property(x => x.DecisionNote).HasConversion(cipher.Text);
            e.Property(x => x.PaymentFailure).HasMaxLength(100);
            e.Ignore(x => x.IsOpen);
            e.Ignore(x => x.Facts);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.CertificateId, Constraints.RefundOnce).IsUnique().HasDatabaseName(Constraints.RefundOnce).HasFilter($"state in ({In(RefundTransitions.Barring)})");
            e.HasIndex(x => new { x.State, x.FiledAt, x.Id });
            e.HasIndex(x => x.AccountId);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<GraduateAccount>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Certificate>().WithMany().HasForeignKey(x => x.CertificateId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Fund>().WithMany().HasForeignKey(x => x.FundId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Events).WithOne().HasForeignKey(x => x.RefundId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RefundEvent>(e =>
        {
            e.ToTable("refund_event");
            RegistryMapping.Key(e);
            e.Property(x => x.What).HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Note).HasConversion(cipher.Text);
            e.Property(x => x.ByName).HasMaxLength(User.FullNameLength);
            e.Property(x => x.ByRole).HasMaxLength(20);
            e.HasIndex(x => new { x.RefundId, x.Revision }).IsUnique().HasDatabaseName(Constraints.RefundEventOnce);
        });
        builder.Entity<RefundPaper>(e =>
        {
            e.ToTable("refund_paper", t => t.HasCheckConstraint("ck_refund_paper_size", $"size between 1 and {Paper.MaxSize}"));
            RegistryMapping.Key(e);
            e.Property(x => x.Kind).HasMaxLength(30);
            e.Property(x => x.MediaType).HasMaxLength(30);
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.HasIndex(x => new { x.RefundId, x.Kind, x.Sha256 }).IsUnique();
            e.HasOne<CertificateRefund>().WithMany().HasForeignKey(x => x.RefundId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>States that follow an approval.</summary>
    private static RefundState[] Decided => [.. RefundTransitions.Committed, RefundState.Queued, RefundState.Paid];

    private static string In(IEnumerable<RefundState> states) => string.Join(", ", states.Select(s => $"'{s}'"));
}
