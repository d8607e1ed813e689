using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class TimelineOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "revision", table: "claim_event", type: "integer", nullable: false, defaultValue: 0);

            // Every step raised its claim's revision by one, so the steps on record can be numbered.
            migrationBuilder.Sql("""
                alter table claim_event disable trigger claim_event_append_only;
                update claim_event e set revision = n.revision
                    from (select id, row_number() over (partition by claim_id order by at, id) as revision from claim_event) n where n.id = e.id;
                alter table claim_event enable trigger claim_event_append_only;
                alter table claim_event alter column revision drop default;
                """);
            migrationBuilder.DropIndex(name: "ix_claim_event_claim_id", table: "claim_event");
            migrationBuilder.CreateIndex(name: "ix_claim_event_claim_id_revision", table: "claim_event", columns: ["claim_id", "revision"], unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_claim_event_claim_id_revision", table: "claim_event");
            migrationBuilder.CreateIndex(name: "ix_claim_event_claim_id", table: "claim_event", column: "claim_id");
            migrationBuilder.DropColumn(name: "revision", table: "claim_event");
        }
    }
}
