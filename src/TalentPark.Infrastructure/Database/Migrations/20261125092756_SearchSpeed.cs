using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class SearchSpeed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_training_entry_centre_id_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_direction_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_district_soato_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_region_soato_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_without_pinfl",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_certificate_issuer_issued_on_id",
                table: "certificate");

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_centre_id_name_key_training_id",
                table: "training_entry",
                columns: new[] { "centre_id", "name_key", "training_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "region_soato", "district_soato", "direction", "completed_on", "has_pinfl" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_direction_name_key_training_id",
                table: "training_entry",
                columns: new[] { "direction", "name_key", "training_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "region_soato", "district_soato", "completed_on", "has_pinfl" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_district_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "district_soato", "name_key", "training_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "direction", "completed_on", "has_pinfl" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_region_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "region_soato", "name_key", "training_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "direction", "completed_on", "has_pinfl" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_without_pinfl",
                table: "training_entry",
                columns: new[] { "name_key", "training_id" },
                filter: "not has_pinfl")
                .Annotation("Npgsql:IndexInclude", new[] { "region_soato", "district_soato", "direction", "completed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment",
                columns: new[] { "employer_id", "hired_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "left_on", "source" });

            migrationBuilder.CreateIndex(
                name: "ix_employer_name_key_id",
                table: "employer",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issuer_issued_on_id",
                table: "certificate",
                columns: new[] { "issuer", "issued_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "state", "level" });

            migrationBuilder.Sql(Sql.SearchSpeedSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.SearchSpeedSql.Down);

            migrationBuilder.DropIndex(
                name: "ix_training_entry_centre_id_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_direction_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_district_soato_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_region_soato_name_key_training_id",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_training_entry_without_pinfl",
                table: "training_entry");

            migrationBuilder.DropIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employer_name_key_id",
                table: "employer");

            migrationBuilder.DropIndex(
                name: "ix_certificate_issuer_issued_on_id",
                table: "certificate");

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_centre_id_name_key_training_id",
                table: "training_entry",
                columns: new[] { "centre_id", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_direction_name_key_training_id",
                table: "training_entry",
                columns: new[] { "direction", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_district_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "district_soato", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_region_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "region_soato", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_without_pinfl",
                table: "training_entry",
                columns: new[] { "name_key", "training_id" },
                filter: "not has_pinfl");

            migrationBuilder.CreateIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment",
                columns: new[] { "employer_id", "hired_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issuer_issued_on_id",
                table: "certificate",
                columns: new[] { "issuer", "issued_on", "id" });
        }
    }
}
