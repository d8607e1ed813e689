using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class CentreCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "centre_count",
                columns: table => new
                {
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_centre_count", x => x.centre_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issuer_state_issued_on_id",
                table: "certificate",
                columns: new[] { "issuer", "state", "issued_on", "id" });

            migrationBuilder.Sql(Sql.CentreCountsSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.CentreCountsSql.Down);

            migrationBuilder.DropTable(
                name: "centre_count");

            migrationBuilder.DropIndex(
                name: "ix_certificate_issuer_state_issued_on_id",
                table: "certificate");
        }
    }
}
