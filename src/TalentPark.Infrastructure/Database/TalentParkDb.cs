using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
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

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<KeptPolicy> KeptPolicies => Set<KeptPolicy>();

    public DbSet<TrainingCentre> Centres => Set<TrainingCentre>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<Employer> Employers => Set<Employer>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<ClaimLine> ClaimLines => Set<ClaimLine>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<IssuedDocument> Documents => Set<IssuedDocument>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    internal PersonalCipher Cipher => cipher;

    public async Task KeepPolicy(PolicyParameters parameters, CancellationToken ct) => await Database.ExecuteSqlAsync(
        $"insert into policy_snapshot (sha256, text) values ({parameters.Sha256}, {parameters.CanonicalText}) on conflict do nothing", ct);

    public async Task<string> NextClaimNumber(int year, CancellationToken ct)
    {
        var next = await Database.SqlQueryRaw<long>("""select nextval('claim_number') as "Value" """).SingleAsync(ct);
        return $"TP-{year}-{next:D6}";
    }

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
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: Constraints.EventOnce })
        {
            throw new StaleForm();
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException p && Constraints.Refusal(p) is { } refusal)
        {
            throw refusal;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasSequence<long>("claim_number");
        RegistryMapping.Map(builder, cipher);
        ClaimsMapping.Map(builder, cipher);
        ReferenceMapping.Map(builder);
        IdentityMapping.Map(builder);
        SnakeCase.Apply(builder);
    }
}
