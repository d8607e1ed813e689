using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Registries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "direction");

            migrationBuilder.DropTable(
                name: "district");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "region");

            migrationBuilder.DropPrimaryKey(
                name: "pk_policy_entry",
                table: "policy_entry");

            migrationBuilder.DropIndex(
                name: "ix_employment_employer_id",
                table: "employment");

            migrationBuilder.AddColumn<DateOnly>(
                name: "observed_on",
                table: "wage_month",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "wage_month",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "training_centre",
                type: "character varying(254)",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "training_centre",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "other_directors",
                table: "training_centre",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "public_phone",
                table: "training_centre",
                type: "character varying(13)",
                maxLength: 13,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "training_centre",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "site",
                table: "training_centre",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "release_no",
                table: "policy_entry",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "released_at",
                table: "policy_entry",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AlterColumn<byte[]>(
                name: "pinfl_hash",
                table: "person",
                type: "bytea",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "bytea");

            migrationBuilder.AlterColumn<byte[]>(
                name: "pinfl",
                table: "person",
                type: "bytea",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "bytea");

            migrationBuilder.AddColumn<DateOnly>(
                name: "disability_observed_on",
                table: "person",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disability_source",
                table: "person",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "district_soato",
                table: "person",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "person",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "person",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "phone_hash",
                table: "person",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "observed_on",
                table: "employment",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "employment",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "ground",
                table: "employer_period",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "end_ground",
                table: "employer_period",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "observed_on",
                table: "employer_period",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "employer_period",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "activity",
                table: "employer",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "employer",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "employer",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "employer",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "actor_centre_id",
                table: "audit_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "actor_name",
                table: "audit_entry",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "no",
                table: "audit_entry",
                type: "bigint",
                nullable: false,
                defaultValue: 0L)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn);

            migrationBuilder.AddColumn<byte[]>(
                name: "personal_changes",
                table: "audit_entry",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "audit_entry",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "root_id",
                table: "audit_entry",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "pk_policy_entry",
                table: "policy_entry",
                columns: new[] { "edition", "code", "valid_from", "release_no" });

            migrationBuilder.CreateTable(
                name: "accreditation_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    to_state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accreditation_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_accreditation_event_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "centre_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    proposed = table.Column<byte[]>(type: "bytea", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    is_by_centre = table.Column<bool>(type: "boolean", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by_name = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_centre_change", x => x.id);
                    table.CheckConstraint("ck_centre_change_four_eyes", "state not in ('Confirmed', 'Refused') or (closed_by_id is not null and closed_by_id <> proposed_by_id)");
                    table.ForeignKey(
                        name: "fk_centre_change_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "centre_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    district_soato = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_centre_place", x => x.id);
                    table.CheckConstraint("ck_centre_place_capacity", "capacity between 1 and 10000");
                    table.ForeignKey(
                        name: "fk_centre_place_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    training_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    issuer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_by_name = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    source = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate", x => x.id);
                    table.CheckConstraint("ck_certificate_order", "expires_on is null or expires_on >= issued_on");
                    table.CheckConstraint("ck_certificate_reason", "reason is not null or state not in ('Rejected', 'Revoked')");
                    table.CheckConstraint("ck_certificate_revoked", "(state = 'Revoked') = (revoked_on is not null)");
                    table.ForeignKey(
                        name: "fk_certificate_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificate_training_training_id",
                        column: x => x.training_id,
                        principalTable: "training",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "classifier_item",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    release_no = table.Column<int>(type: "integer", nullable: false),
                    group_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    detail = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_uz = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    article = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    mark = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_classifier_item", x => new { x.kind, x.code, x.valid_from, x.release_no });
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    fields = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicate_pair", x => x.id);
                    table.CheckConstraint("ck_duplicate_pair_decided", "state = 'Open' or (decided_by_id is not null and decided_at is not null and reason <> '')");
                    table.CheckConstraint("ck_duplicate_pair_order", "first_id < second_id");
                });

            migrationBuilder.CreateTable(
                name: "employer_director",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    pinfl = table.Column<byte[]>(type: "bytea", nullable: true),
                    pinfl_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employer_director", x => x.id);
                    table.CheckConstraint("ck_employer_director_order", "valid_to >= valid_from");
                    table.ForeignKey(
                        name: "fk_employer_director_employer_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employer_export",
                columns: table => new
                {
                    employer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    quarter_no = table.Column<int>(type: "integer", nullable: false),
                    usd = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employer_export", x => new { x.employer_id, x.year, x.quarter_no });
                    table.CheckConstraint("ck_employer_export_quarter", "quarter_no between 1 and 4 and year between 1990 and 2100");
                    table.CheckConstraint("ck_employer_export_usd", "usd between 0 and 1000000000000");
                    table.ForeignKey(
                        name: "fk_employer_export_employer_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    format = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    all_or_nothing = table.Column<bool>(type: "boolean", nullable: false),
                    header = table.Column<byte[]>(type: "bytea", nullable: false),
                    columns = table.Column<string>(type: "text", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    warned = table.Column<int>(type: "integer", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: false),
                    applied_through = table.Column<int>(type: "integer", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fault_values = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                    table.CheckConstraint("ck_import_size", "size between 1 and 52428800");
                    table.ForeignKey(
                        name: "fk_import_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_roles = table.Column<string>(type: "text", nullable: false),
                    last_error = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_word",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prior = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_word", x => new { x.person_id, x.word });
                });

            migrationBuilder.CreateTable(
                name: "policy_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decider_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_release", x => x.id);
                    table.CheckConstraint("ck_policy_release_decided", "state not in ('Released', 'Refused') or decider_id is not null");
                    table.CheckConstraint("ck_policy_release_four_eyes", "decider_id is null or decider_id <> author_id");
                    table.CheckConstraint("ck_policy_release_number", "(state = 'Released') = (number is not null)");
                });

            migrationBuilder.CreateTable(
                name: "rated_centre",
                columns: table => new
                {
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    courses = table.Column<int>(type: "integer", nullable: false),
                    students = table.Column<int>(type: "integer", nullable: false),
                    graduates = table.Column<int>(type: "integer", nullable: false),
                    employed = table.Column<int>(type: "integer", nullable: false),
                    at_exporters = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<decimal>(type: "numeric(4,1)", precision: 4, scale: 1, nullable: true),
                    place = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rated_centre", x => x.centre_id);
                    table.ForeignKey(
                        name: "fk_rated_centre_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    largest = table.Column<int[]>(type: "integer[]", nullable: false),
                    ranked = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_entry",
                columns: table => new
                {
                    training_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    course_id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region_soato = table.Column<string>(type: "text", nullable: false),
                    district_soato = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    has_pinfl = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_entry", x => x.training_id);
                });

            migrationBuilder.CreateTable(
                name: "certificate_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_file", x => x.id);
                    table.CheckConstraint("ck_certificate_file_size", "size between 1 and 10485760");
                    table.ForeignKey(
                        name: "fk_certificate_file_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_part",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_part", x => new { x.import_id, x.no });
                    table.ForeignKey(
                        name: "fk_import_part_import_import_id",
                        column: x => x.import_id,
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_row",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    verdict = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    faults_json = table.Column<string>(type: "text", nullable: true),
                    warnings_json = table.Column<string>(type: "text", nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_row", x => new { x.import_id, x.no });
                    table.ForeignKey(
                        name: "fk_import_row_import_import_id",
                        column: x => x.import_id,
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "policy_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    group_code = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_uz = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    article = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    mark = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_policy_change_policy_release_release_id",
                        column: x => x.release_id,
                        principalTable: "policy_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_effect",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_line = table.Column<bool>(type: "boolean", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    training_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line_no = table.Column<int>(type: "integer", nullable: true),
                    outcome_now = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    amount_now = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    outcome_indexed = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    amount_indexed = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    outcome_proposed = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    amount_proposed = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_effect", x => new { x.release_id, x.is_line, x.no });
                    table.ForeignKey(
                        name: "fk_policy_effect_policy_release_release_id",
                        column: x => x.release_id,
                        principalTable: "policy_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_effects",
                columns: table => new
                {
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reckoned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    has_failed = table.Column<bool>(type: "boolean", nullable: false),
                    base_release = table.Column<int>(type: "integer", nullable: false),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    edition = table.Column<string>(type: "text", nullable: false),
                    looked_at = table.Column<int>(type: "integer", nullable: false),
                    candidates_all = table.Column<int>(type: "integer", nullable: false),
                    candidates_changed = table.Column<int>(type: "integer", nullable: false),
                    candidates_eligible_indexed = table.Column<int>(type: "integer", nullable: false),
                    candidates_eligible_now = table.Column<int>(type: "integer", nullable: false),
                    candidates_eligible_proposed = table.Column<int>(type: "integer", nullable: false),
                    candidates_indexed = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    candidates_now = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    candidates_proposed = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    lines_all = table.Column<int>(type: "integer", nullable: false),
                    lines_changed = table.Column<int>(type: "integer", nullable: false),
                    lines_eligible_indexed = table.Column<int>(type: "integer", nullable: false),
                    lines_eligible_now = table.Column<int>(type: "integer", nullable: false),
                    lines_eligible_proposed = table.Column<int>(type: "integer", nullable: false),
                    lines_indexed = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    lines_now = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false),
                    lines_proposed = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_effects", x => x.release_id);
                    table.ForeignKey(
                        name: "fk_policy_effects_policy_release_release_id",
                        column: x => x.release_id,
                        principalTable: "policy_release",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_birth_date",
                table: "person",
                column: "birth_date",
                filter: "merged_into_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_person_merged_into_id",
                table: "person",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_phone_hash",
                table: "person",
                column: "phone_hash",
                filter: "phone_hash is not null and merged_into_id is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_merged",
                table: "person",
                sql: "merged_into_id is null or (pinfl is null and merged_into_id <> id)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_pinfl",
                table: "person",
                sql: "(pinfl is null) = (pinfl_hash is null)");

            migrationBuilder.CreateIndex(
                name: "ix_employment_current",
                table: "employment",
                columns: new[] { "hired_on", "id" },
                filter: "left_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment",
                columns: new[] { "employer_id", "hired_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_employment_hired_on_id",
                table: "employment",
                columns: new[] { "hired_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_employment_observed_on_id",
                table: "employment",
                columns: new[] { "observed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_employment_source_hired_on_id",
                table: "employment",
                columns: new[] { "source", "hired_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_employer_merged_into_id",
                table: "employer",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_root_id_no",
                table: "audit_entry",
                columns: new[] { "root_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ux_accreditation_event_centre_no",
                table: "accreditation_event",
                columns: new[] { "centre_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_centre_change_open",
                table: "centre_change",
                columns: new[] { "centre_id", "kind" },
                unique: true,
                filter: "state = 'Open' and kind in ('Account', 'Contact')");

            migrationBuilder.CreateIndex(
                name: "ix_centre_place_centre_id",
                table: "centre_place",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issued_on_id",
                table: "certificate",
                columns: new[] { "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issuer_issued_on_id",
                table: "certificate",
                columns: new[] { "issuer", "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_level_issued_on_id",
                table: "certificate",
                columns: new[] { "level", "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_number_beginning",
                table: "certificate",
                column: "number_key")
                .Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_observed_on_id",
                table: "certificate",
                columns: new[] { "observed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_person_id",
                table: "certificate",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_programme_issued_on_id",
                table: "certificate",
                columns: new[] { "programme", "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_state_issued_on_id",
                table: "certificate",
                columns: new[] { "state", "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_training_id",
                table: "certificate",
                column: "training_id");

            migrationBuilder.CreateIndex(
                name: "ux_certificate_issuer_number",
                table: "certificate",
                columns: new[] { "issuer", "number_key" },
                unique: true,
                filter: "state in ('Claimed', 'Confirmed', 'Revoked')");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_file_certificate_id",
                table: "certificate_file",
                column: "certificate_id");

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_pair_kind_state_result_id",
                table: "duplicate_pair",
                columns: new[] { "kind", "state", "result", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_pair_second_id",
                table: "duplicate_pair",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ux_duplicate_pair",
                table: "duplicate_pair",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_employer_director_employer_id",
                table: "employer_director",
                column: "employer_id");

            migrationBuilder.CreateIndex(
                name: "ix_employer_director_pinfl_hash",
                table: "employer_director",
                column: "pinfl_hash");

            migrationBuilder.CreateIndex(
                name: "ix_import_centre_id_at",
                table: "import",
                columns: new[] { "centre_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_sha256_kind",
                table: "import",
                columns: new[] { "sha256", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_import_row_faulty",
                table: "import_row",
                columns: new[] { "import_id", "no" },
                filter: "faults_json is not null or warnings_json is not null");

            migrationBuilder.CreateIndex(
                name: "ix_import_row_subject_id",
                table: "import_row",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_job_subject_id",
                table: "job",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_job_waiting",
                table: "job",
                column: "due_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_observation_subject_id_fact_source",
                table: "observation",
                columns: new[] { "subject_id", "fact", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_word_search",
                table: "person_word",
                columns: new[] { "word", "name_key", "person_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "prior" });

            migrationBuilder.CreateIndex(
                name: "ix_policy_change_release_id",
                table: "policy_change",
                column: "release_id");

            migrationBuilder.CreateIndex(
                name: "ux_policy_release_number",
                table: "policy_release",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rated_centre_place",
                table: "rated_centre",
                column: "place");

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_centre_id_completed_on_training_id",
                table: "training_entry",
                columns: new[] { "centre_id", "completed_on", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_centre_id_name_key_training_id",
                table: "training_entry",
                columns: new[] { "centre_id", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_completed_on_training_id",
                table: "training_entry",
                columns: new[] { "completed_on", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_course_id",
                table: "training_entry",
                column: "course_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_direction_completed_on_training_id",
                table: "training_entry",
                columns: new[] { "direction", "completed_on", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_direction_name_key_training_id",
                table: "training_entry",
                columns: new[] { "direction", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_district_soato_completed_on_training_id",
                table: "training_entry",
                columns: new[] { "district_soato", "completed_on", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_district_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "district_soato", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_name_key_training_id",
                table: "training_entry",
                columns: new[] { "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_person_id",
                table: "training_entry",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_region_soato_completed_on_training_id",
                table: "training_entry",
                columns: new[] { "region_soato", "completed_on", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_region_soato_name_key_training_id",
                table: "training_entry",
                columns: new[] { "region_soato", "name_key", "training_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_entry_without_pinfl",
                table: "training_entry",
                columns: new[] { "name_key", "training_id" },
                filter: "not has_pinfl");

            migrationBuilder.AddForeignKey(
                name: "fk_employer_employer_merged_into_id",
                table: "employer",
                column: "merged_into_id",
                principalTable: "employer",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_person_person_merged_into_id",
                table: "person",
                column: "merged_into_id",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(Sql.FoundationSql.Up);
            migrationBuilder.Sql(Sql.EmployersSql.Up);
            migrationBuilder.Sql(Sql.CertificatesSql.Up);
            migrationBuilder.Sql(Sql.PeopleSql.Up);
            migrationBuilder.Sql(Sql.SearchSql.Up);
            migrationBuilder.Sql(Sql.CentresSql.Up);
            migrationBuilder.Sql(Sql.PolicySql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.PolicySql.Down);
            migrationBuilder.Sql(Sql.CentresSql.Down);
            migrationBuilder.Sql(Sql.SearchSql.Down);
            migrationBuilder.Sql(Sql.PeopleSql.Down);
            migrationBuilder.Sql(Sql.CertificatesSql.Down);

            migrationBuilder.DropForeignKey(
                name: "fk_employer_employer_merged_into_id",
                table: "employer");

            migrationBuilder.DropForeignKey(
                name: "fk_person_person_merged_into_id",
                table: "person");

            migrationBuilder.DropTable(
                name: "accreditation_event");

            migrationBuilder.DropTable(
                name: "centre_change");

            migrationBuilder.DropTable(
                name: "centre_place");

            migrationBuilder.DropTable(
                name: "certificate_file");

            migrationBuilder.DropTable(
                name: "classifier_item");

            migrationBuilder.DropTable(
                name: "duplicate_pair");

            migrationBuilder.DropTable(
                name: "employer_director");

            migrationBuilder.DropTable(
                name: "employer_export");

            migrationBuilder.DropTable(
                name: "import_part");

            migrationBuilder.DropTable(
                name: "import_row");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "observation");

            migrationBuilder.DropTable(
                name: "person_word");

            migrationBuilder.DropTable(
                name: "policy_change");

            migrationBuilder.DropTable(
                name: "policy_effect");

            migrationBuilder.DropTable(
                name: "policy_effects");

            migrationBuilder.DropTable(
                name: "rated_centre");

            migrationBuilder.DropTable(
                name: "rating_run");

            migrationBuilder.DropTable(
                name: "training_entry");

            migrationBuilder.DropTable(
                name: "certificate");

            migrationBuilder.DropTable(
                name: "import");

            migrationBuilder.DropTable(
                name: "policy_release");

            migrationBuilder.DropPrimaryKey(
                name: "pk_policy_entry",
                table: "policy_entry");

            migrationBuilder.DropIndex(
                name: "ix_person_birth_date",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_person_merged_into_id",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_person_phone_hash",
                table: "person");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_merged",
                table: "person");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_pinfl",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_employment_current",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employment_employer_id_hired_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employment_hired_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employment_observed_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employment_source_hired_on_id",
                table: "employment");

            migrationBuilder.DropIndex(
                name: "ix_employer_merged_into_id",
                table: "employer");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_root_id_no",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "observed_on",
                table: "wage_month");

            migrationBuilder.DropColumn(
                name: "source",
                table: "wage_month");

            migrationBuilder.DropColumn(
                name: "email",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "other_directors",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "public_phone",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "site",
                table: "training_centre");

            migrationBuilder.DropColumn(
                name: "release_no",
                table: "policy_entry");

            migrationBuilder.DropColumn(
                name: "released_at",
                table: "policy_entry");

            migrationBuilder.DropColumn(
                name: "disability_observed_on",
                table: "person");

            migrationBuilder.DropColumn(
                name: "disability_source",
                table: "person");

            migrationBuilder.DropColumn(
                name: "district_soato",
                table: "person");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "person");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "person");

            migrationBuilder.DropColumn(
                name: "phone_hash",
                table: "person");

            migrationBuilder.DropColumn(
                name: "observed_on",
                table: "employment");

            migrationBuilder.DropColumn(
                name: "source",
                table: "employment");

            migrationBuilder.DropColumn(
                name: "observed_on",
                table: "employer_period");

            migrationBuilder.DropColumn(
                name: "source",
                table: "employer_period");

            migrationBuilder.DropColumn(
                name: "activity",
                table: "employer");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "employer");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "employer");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "employer");

            migrationBuilder.DropColumn(
                name: "actor_centre_id",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "actor_name",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "no",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "personal_changes",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "root_id",
                table: "audit_entry");

            migrationBuilder.AlterColumn<byte[]>(
                name: "pinfl_hash",
                table: "person",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true);

            migrationBuilder.AlterColumn<byte[]>(
                name: "pinfl",
                table: "person",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ground",
                table: "employer_period",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200);

            migrationBuilder.AlterColumn<string>(
                name: "end_ground",
                table: "employer_period",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_policy_entry",
                table: "policy_entry",
                columns: new[] { "edition", "code", "valid_from" });

            migrationBuilder.CreateTable(
                name: "direction",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    group_code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    official_no = table.Column<int>(type: "integer", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_direction", x => new { x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    day = table.Column<string>(type: "text", nullable: false),
                    assumed = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "region",
                columns: table => new
                {
                    soato = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_region", x => x.soato);
                });

            migrationBuilder.CreateTable(
                name: "district",
                columns: table => new
                {
                    soato = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name_ru = table.Column<string>(type: "text", nullable: false),
                    name_uz = table.Column<string>(type: "text", nullable: false),
                    region_soato = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_district", x => x.soato);
                    table.ForeignKey(
                        name: "fk_district_region_region_soato",
                        column: x => x.region_soato,
                        principalTable: "region",
                        principalColumn: "soato",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_employment_employer_id",
                table: "employment",
                column: "employer_id");

            migrationBuilder.CreateIndex(
                name: "ix_district_region_soato",
                table: "district",
                column: "region_soato");
        }
    }
}
