using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

internal static class ClaimsMapping
{
    public static void Map(ModelBuilder builder, PersonalCipher cipher)
    {
        builder.Entity<Claim>(e =>
        {
            e.ToTable("claim", t => t.HasCheckConstraint("ck_claim_number", "number is not null or state in ('Draft', 'Withdrawn')"));
            RegistryMapping.Root(e);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.ReturnReason).HasMaxLength(Claim.NoteLength);
            e.Property(x => x.CertifierName).HasMaxLength(Certification.NameLength);
            e.Property(x => x.CertifierPosition).HasMaxLength(Certification.PositionLength);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => new { x.State, x.DueOn });
            e.HasOne<TrainingCentre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Lines).WithOne().HasForeignKey(l => l.ClaimId);
            e.HasMany(x => x.Events).WithOne().HasForeignKey(v => v.ClaimId);
            e.Ignore(x => x.OpenLines);
            e.Ignore(x => x.Total);
            e.Ignore(x => x.CanBeEdited);
        });
        builder.Entity<ClaimLine>(e =>
        {
            e.ToTable("claim_line", t =>
            {
                t.HasCheckConstraint(Constraints.FourEyes, "decided_by_id is null or decided_by_id <> recommended_by_id");
                t.HasCheckConstraint(Constraints.AppealFourEyes, "decided_by_id is null or appealed_decision_by_id is null or state = 'Appealed' or decided_by_id <> appealed_decision_by_id");
                t.HasCheckConstraint("ck_claim_line_fund", $"fund_id is not null or state not in ({In([.. ClaimTransitions.Committed, LineState.Paid, LineState.Recovering, LineState.Recovered, LineState.WrittenOff])})");
                t.HasCheckConstraint("ck_claim_line_decided", "state not in ('Approved', 'Refused') or (decided_by_id is not null and recommended_by_id is not null)");
                t.HasCheckConstraint("ck_claim_line_amount", "amount >= 0 and (state in ('Draft', 'Withdrawn') or amount > 0)");
                t.HasCheckConstraint("ck_claim_line_evidence", "state in ('Draft', 'Withdrawn') or (facts_json is not null and assessment_json is not null and policy_hash is not null and application_date is not null)");
            });
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Recommendation).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Amount).HasPrecision(18, 2);
            e.Property(x => x.FactsJson).HasConversion(cipher.Text);
            e.Property(x => x.AssessmentJson).HasConversion(cipher.Text);
            e.Property(x => x.RecommendationNote).HasMaxLength(Claim.NoteLength);
            e.Property(x => x.DecisionNote).HasMaxLength(Claim.NoteLength);
            e.HasIndex(x => new { x.ClaimId, x.No }).IsUnique();
            e.HasIndex(x => x.PersonId, "ix_claim_line_person_id");
            e.HasIndex(x => x.PersonId).IsUnique().HasDatabaseName(Constraints.LiveLine)
                .HasFilter($"state in ({In(ClaimTransitions.Subsidised)})");
            e.HasIndex(x => new { x.FiledAt, x.Id }, "ix_claim_line_queued").HasFilter("state = 'Queued'");
            e.HasIndex(x => x.DecidedAt, "ix_claim_line_approved").HasFilter("state = 'Approved'");
            e.Property(x => x.PayeeMark).HasMaxLength(64);
            e.Property(x => x.PaymentFailure).HasMaxLength(100);
            e.Property(x => x.AppealReason).HasMaxLength(Claim.NoteLength);
            e.HasOne<Domain.Payments.Fund>().WithMany().HasForeignKey(x => x.FundId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Training>().WithMany().HasForeignKey(x => x.TrainingId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Employment>().WithMany().HasForeignKey(x => x.EmploymentId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ClaimEvent>(e =>
        {
            e.ToTable("claim_event");
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ClaimId, x.Revision }).IsUnique();
            e.Property(x => x.Note).HasMaxLength(Claim.NoteLength);
        });
        builder.Entity<Evidence>(e =>
        {
            e.ToTable("evidence", t => t.HasCheckConstraint("ck_evidence_size", $"size between 1 and {Evidence.MaxSize}"));
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasOne<Claim>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ClaimLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<IssuedDocument>(e =>
        {
            e.ToTable("issued_document");
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.Total).HasPrecision(18, 2);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasOne<Claim>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(x => x.Files).WithOne().HasForeignKey(f => f.DocumentId);
        });
        builder.Entity<IssuedFile>(e =>
        {
            e.ToTable("issued_file");
            e.HasKey(x => new { x.DocumentId, x.Language });
            e.Property(x => x.Language).HasMaxLength(2);
        });
    }

    private static string In(IEnumerable<LineState> states) => string.Join(", ", states.Select(s => $"'{s}'"));
}
