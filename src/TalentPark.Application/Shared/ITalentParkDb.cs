using Microsoft.EntityFrameworkCore;
using TalentPark.Domain.Claims;
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

    DbSet<Holiday> Holidays { get; }

    DbSet<KeptPolicy> KeptPolicies { get; }

    DbSet<TrainingCentre> Centres { get; }

    DbSet<Course> Courses { get; }

    DbSet<Person> Persons { get; }

    DbSet<Training> Trainings { get; }

    DbSet<Employer> Employers { get; }

    DbSet<Employment> Employments { get; }

    DbSet<Claim> Claims { get; }

    DbSet<ClaimLine> ClaimLines { get; }

    DbSet<Evidence> Evidence { get; }

    DbSet<IssuedDocument> Documents { get; }

    /// <summary>Keeps the parameters under their hash, at once and for ever; those kept already stay as they are.</summary>
    Task KeepPolicy(PolicyParameters parameters, CancellationToken ct);

    /// <summary>The next claim number of a year, TP-2026-000418. Numbers may be left out, never given twice.</summary>
    Task<string> NextClaimNumber(int year, CancellationToken ct);

    /// <exception cref="Domain.Shared.RuleBroken">A constraint of the database refused; the code names which.</exception>
    /// <exception cref="StaleForm">Another person changed the record meanwhile.</exception>
    Task<int> SaveChangesAsync(CancellationToken ct);
}
