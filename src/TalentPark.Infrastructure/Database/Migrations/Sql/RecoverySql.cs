namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>What came back of a debt is added, never changed.</summary>
internal static class RecoverySql
{
    public const string Up = """
        create trigger recovery_receipt_append_only before update or delete or truncate on recovery_receipt for each statement execute function refuse_change();
        """;
}
