using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPark.Application.Policy;
using TalentPark.Domain.Policy;

namespace TalentPark.Infrastructure.Database;

internal static class PolicyMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<PolicyRelease>(e =>
        {
            e.ToTable("policy_release", t =>
            {
                t.HasCheckConstraint(Constraints.ReleaseFourEyes, "decider_id is null or decider_id <> author_id");
                t.HasCheckConstraint("ck_policy_release_decided", "state not in ('Released', 'Refused') or decider_id is not null");
                t.HasCheckConstraint("ck_policy_release_number", "(state = 'Released') = (number is not null)");
            });
            RegistryMapping.Root(e);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(10);
            e.Property(x => x.Reason).HasMaxLength(PolicyRelease.ReasonLength);
            e.Property(x => x.DecisionNote).HasMaxLength(PolicyRelease.ReasonLength);
            e.HasIndex(x => x.Number).IsUnique().HasDatabaseName(Constraints.ReleaseNumber);
            e.HasMany(x => x.Changes).WithOne().HasForeignKey(c => c.ReleaseId);
        });
        builder.Entity<PolicyChange>(e =>
        {
            e.ToTable("policy_change");
            e.HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Kind).HasMaxLength(30);
            e.Property(x => x.Group).HasColumnName("group_code");
            e.Ignore(x => x.IsParameter);
            e.ComplexProperty(x => x.Names, Names);
            e.ComplexProperty(x => x.Source, Source);
        });
        builder.Entity<PolicyEffects>(e =>
        {
            e.ToTable("policy_effects");
            e.HasKey(x => x.ReleaseId);
            e.Property(x => x.ReleaseId).ValueGeneratedNever();
            e.Property(x => x.AskedAt).IsConcurrencyToken();
            e.ComplexProperty(x => x.Candidates, c => Sums(c, "candidates"));
            e.ComplexProperty(x => x.Lines, l => Sums(l, "lines"));
            e.HasOne<PolicyRelease>().WithMany().HasForeignKey(x => x.ReleaseId);
        });
        builder.Entity<PolicyEffect>(e =>
        {
            e.ToTable("policy_effect");
            e.HasKey(x => new { x.ReleaseId, x.IsLine, x.No });
            e.Ignore(x => x.IsChange);
            e.Property(x => x.OutcomeNow).HasConversion<string>().HasMaxLength(15);
            e.Property(x => x.OutcomeIndexed).HasConversion<string>().HasMaxLength(15);
            e.Property(x => x.OutcomeProposed).HasConversion<string>().HasMaxLength(15);
            e.Property(x => x.AmountNow).HasPrecision(18, 2);
            e.Property(x => x.AmountIndexed).HasPrecision(18, 2);
            e.Property(x => x.AmountProposed).HasPrecision(18, 2);
            e.HasOne<PolicyRelease>().WithMany().HasForeignKey(x => x.ReleaseId);
        });
    }

    internal static void Names(ComplexPropertyBuilder<ClassifierNames> names)
    {
        names.Property(x => x.Uz).HasColumnName("name_uz").HasMaxLength(ClassifierNames.Length);
        names.Property(x => x.Ru).HasColumnName("name_ru").HasMaxLength(ClassifierNames.Length);
        names.Property(x => x.En).HasColumnName("name_en").HasMaxLength(ClassifierNames.Length);
    }

    internal static void Source(ComplexPropertyBuilder<PolicySource> source)
    {
        source.Property(x => x.Act).HasColumnName("act").HasMaxLength(PolicySource.ActLength);
        source.Property(x => x.Article).HasColumnName("article").HasMaxLength(PolicySource.ArticleLength);
        source.Property(x => x.Mark).HasColumnName("mark").HasConversion<string>().HasMaxLength(10);
    }

    /// <summary>Both sums stand in one table: the columns are told apart by whose they are.</summary>
    private static void Sums(ComplexPropertyBuilder<EffectSums> sums, string whose)
    {
        sums.Property(x => x.All).HasColumnName($"{whose}_all");
        sums.Property(x => x.Changed).HasColumnName($"{whose}_changed");
        sums.Property(x => x.EligibleNow).HasColumnName($"{whose}_eligible_now");
        sums.Property(x => x.Now).HasColumnName($"{whose}_now").HasPrecision(20, 2);
        sums.Property(x => x.EligibleIndexed).HasColumnName($"{whose}_eligible_indexed");
        sums.Property(x => x.Indexed).HasColumnName($"{whose}_indexed").HasPrecision(20, 2);
        sums.Property(x => x.EligibleProposed).HasColumnName($"{whose}_eligible_proposed");
        sums.Property(x => x.Proposed).HasColumnName($"{whose}_proposed").HasPrecision(20, 2);
    }
}
