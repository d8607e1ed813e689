namespace TalentPark.Infrastructure.Database.Migrations.Sql;

/// <summary>Rows from before sources were kept: what centres typed is the centre's word, what the registrar entered is IT Park's.</summary>
internal static class FoundationSql
{
    public const string Up = """
        update employment set source = 'Centre', observed_on = hired_on where source = '';
        update wage_month set source = 'Centre', observed_on = month where source = '';
        update employer_period set source = 'ItPark', observed_on = valid_from where source = '';
        alter table audit_entry disable trigger audit_entry_append_only;
        update audit_entry set root_id = subject_id where root_id = '';
        alter table audit_entry enable trigger audit_entry_append_only;
        """;
}
