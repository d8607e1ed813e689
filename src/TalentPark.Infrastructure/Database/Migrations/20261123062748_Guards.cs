using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Guards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Periods of one organisation never share a day; audit and timeline are only ever added to.
            migrationBuilder.Sql("""
                create extension if not exists btree_gist;
                alter table employer_period add constraint ex_employer_period
                    exclude using gist (employer_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&);
                alter table accreditation add constraint ex_accreditation
                    exclude using gist (centre_id with =, daterange(valid_from, valid_to, '[]') with &&);
                create function refuse_change() returns trigger language plpgsql as $$
                begin
                    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
                end $$;
                create trigger audit_entry_append_only before update or delete or truncate on audit_entry
                    for each statement execute function refuse_change();
                create trigger claim_event_append_only before update or delete or truncate on claim_event
                    for each statement execute function refuse_change();
                create trigger issued_file_append_only before update or delete or truncate on issued_file
                    for each statement execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger audit_entry_append_only on audit_entry;
                drop trigger claim_event_append_only on claim_event;
                drop trigger issued_file_append_only on issued_file;
                drop function refuse_change();
                alter table employer_period drop constraint ex_employer_period;
                alter table accreditation drop constraint ex_accreditation;
                """);
        }
    }
}
