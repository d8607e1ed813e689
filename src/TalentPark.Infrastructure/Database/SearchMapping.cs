using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Registry.Lists;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

/// <summary>
/// What the registers are searched by. All three tables are kept by triggers (<see cref="Migrations.Sql.SearchSql"/>, <see cref="Migrations.Sql.CentreCountsSql"/>), never by the application;
/// letters are compared by code ("C"), so that a typed beginning is one range of an index under whatever collation the database was made.
/// </summary>
internal static class SearchMapping
{
    private const string ByCode = "C";

    // Indexes include what else is filtered by: a page's ids and the count come from the index alone.
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<PersonWord>(e =>
        {
            e.ToTable("person_word").HasKey(x => new { x.PersonId, x.Word });
            e.Property(x => x.Word).UseCollation(ByCode);
            e.Property(x => x.NameKey).UseCollation(ByCode);
            e.Property(x => x.Prior).UseCollation(ByCode);
            e.HasIndex(x => new { x.Word, x.NameKey, x.PersonId }).IncludeProperties(x => x.Prior).HasDatabaseName("ix_person_word_search");
        });
        builder.Entity<TrainingEntry>(e =>
        {
            e.ToTable("training_entry").HasKey(x => x.TrainingId);
            e.Property(x => x.TrainingId).ValueGeneratedNever();
            e.Property(x => x.NameKey).UseCollation(ByCode);
            e.HasIndex(x => x.PersonId);
            e.HasIndex(x => x.CourseId);
            e.HasIndex(x => new { x.NameKey, x.TrainingId });
            e.HasIndex(x => new { x.CompletedOn, x.TrainingId });
            e.HasIndex(x => new { x.RegionSoato, x.NameKey, x.TrainingId }).IncludeProperties(x => new { x.Direction, x.CompletedOn, x.HasPinfl });
            e.HasIndex(x => new { x.RegionSoato, x.CompletedOn, x.TrainingId });
            e.HasIndex(x => new { x.DistrictSoato, x.NameKey, x.TrainingId }).IncludeProperties(x => new { x.Direction, x.CompletedOn, x.HasPinfl });
            e.HasIndex(x => new { x.DistrictSoato, x.CompletedOn, x.TrainingId });
            e.HasIndex(x => new { x.Direction, x.NameKey, x.TrainingId }).IncludeProperties(x => new { x.RegionSoato, x.DistrictSoato, x.CompletedOn, x.HasPinfl });
            e.HasIndex(x => new { x.Direction, x.CompletedOn, x.TrainingId });
            e.HasIndex(x => new { x.CentreId, x.NameKey, x.TrainingId }).IncludeProperties(x => new { x.RegionSoato, x.DistrictSoato, x.Direction, x.CompletedOn, x.HasPinfl });
            e.HasIndex(x => new { x.CentreId, x.CompletedOn, x.TrainingId });
            e.HasIndex(x => new { x.NameKey, x.TrainingId }, "ix_training_entry_without_pinfl").HasFilter("not has_pinfl").IncludeProperties(x => new { x.RegionSoato, x.DistrictSoato, x.Direction, x.CompletedOn });
        });
        builder.Entity<CentreCount>(e =>
        {
            e.ToTable("centre_count").HasKey(x => x.CentreId);
            e.Property(x => x.CentreId).ValueGeneratedNever();
        });
        builder.Entity<Employer>(e => e.HasIndex(x => new { x.NameKey, x.Id }));
        builder.Entity<Employment>(e =>
        {
            e.HasIndex(x => new { x.HiredOn, x.Id });
            e.HasIndex(x => new { x.ObservedOn, x.Id });
            e.HasIndex(x => new { x.EmployerId, x.HiredOn, x.Id }).IncludeProperties(x => new { x.LeftOn, x.Source });
            e.HasIndex(x => new { x.Source, x.HiredOn, x.Id });
            e.HasIndex(x => new { x.HiredOn, x.Id }, "ix_employment_current").HasFilter("left_on is null");
        });
        builder.Entity<Certificate>(e =>
        {
            e.HasIndex(x => new { x.IssuedOn, x.Id });
            e.HasIndex(x => new { x.ObservedOn, x.Id });
            e.HasIndex(x => new { x.Programme, x.IssuedOn, x.Id });
            e.HasIndex(x => new { x.Issuer, x.IssuedOn, x.Id }).IncludeProperties(x => new { x.State, x.Level });
            e.HasIndex(x => new { x.Issuer, x.State, x.IssuedOn, x.Id });
            e.HasIndex(x => new { x.Level, x.IssuedOn, x.Id });
            e.HasIndex(x => new { x.State, x.IssuedOn, x.Id });
            e.HasIndex(x => x.NumberKey, "ix_certificate_number_beginning").HasOperators("text_pattern_ops");
        });
    }
}
