namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Scans of certificates are only ever added.</summary>
internal static class CertificatesSql
{
    public const string Up = """
        create trigger certificate_file_append_only before update or delete or truncate on certificate_file
            for each statement execute function refuse_change();
        """;

    public const string Down = "drop trigger certificate_file_append_only on certificate_file;";
}
