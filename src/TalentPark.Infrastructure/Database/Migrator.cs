using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.Seed;

namespace TalentPark.Infrastructure.Database;

/// <summary>Brings a database to this version: migrations, rights of the application's role, first key, reference data. Run as owner; safe to run again.</summary>
public static class Migrator
{
    /// <summary>The role of web and jobs: owns nothing, and may not change what must never change.</summary>
    public const string AppRole = "talentpark_app";

    /// <summary>Tables the application may add to and read, never change.</summary>
    private static readonly string[] AppendOnly =
    [
        "audit_entry", "policy_snapshot", "policy_entry", "classifier_item", "claim_event", "evidence", "issued_document", "issued_file",
        "certificate_file", "accreditation_event", "rating_run", "ledger_entry", "line_check", "check_override", "sample_draw", "recovery_receipt",
        "binding_attempt", "person_look", "loan_event", "interest_compensation",
    ];

    public static async Task Migrate(IServiceProvider services, CancellationToken ct = default)
    {
        using var scope = services.CreateScope();
        var (keys, db) = (scope.ServiceProvider.GetRequiredService<KeysDb>(), scope.ServiceProvider.GetRequiredService<TalentParkDb>());
        await keys.Database.MigrateAsync(ct);
        await db.Database.MigrateAsync(ct);
        await Grant(db, ct);
        await DataKeys.EnsureOne(services, scope.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
        await NameKeys.Fill(db, ct);
        await PhoneHashes.Fill(db, scope.ServiceProvider.GetRequiredService<IKeyedHash>(), ct);
        await ReferenceData.Seed(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), ct);
        await ReferenceData.SeedRoles(scope.ServiceProvider);
    }

    private static async Task Grant(TalentParkDb db, CancellationToken ct)
    {
        var sql = $"""
            do $$ begin
              if exists (select from pg_roles where rolname = '{AppRole}') then
                grant usage on schema public, keys to {AppRole};
                grant select, insert, update, delete on all tables in schema public to {AppRole};
                grant usage on all sequences in schema public to {AppRole};
                grant select, insert, update on keys.data_protection_key to {AppRole};
                grant usage on all sequences in schema keys to {AppRole};
                grant select on keys.data_key to {AppRole};
                revoke insert, update, delete on migrations from {AppRole};
                revoke update, delete, truncate on {string.Join(", ", AppendOnly)} from {AppRole};
              end if;
            end $$;
            """;
        await db.Database.ExecuteSqlRawAsync(sql, ct);
    }
}
