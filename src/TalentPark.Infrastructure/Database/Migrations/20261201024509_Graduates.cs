using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Graduates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "loan_referral_number");

            migrationBuilder.AddColumn<string>(
                name: "bank",
                table: "user_account",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "claim_id",
                table: "issued_document",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "referral_id",
                table: "issued_document",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "binding_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pinfl_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_binding_attempt", x => x.id);
                    table.CheckConstraint("ck_binding_attempt_person", "(outcome in ('Bound', 'Taken')) = (person_id is not null)");
                });

            migrationBuilder.CreateTable(
                name: "card_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bank = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_four = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_by_name = table.Column<string>(type: "text", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_card_request", x => x.id);
                    table.CheckConstraint("ck_card_request_last_four", "last_four ~ '^[0-9]{4}$' and (state = 'Issued') = (last_four is not null)");
                    table.CheckConstraint("ck_card_request_reason", "state <> 'Declined' or reason is not null");
                    table.CheckConstraint("ck_card_request_settled", "(state = 'Requested') = (settled_by_id is null)");
                    table.ForeignKey(
                        name: "fk_card_request_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_card_request_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_dispute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<byte[]>(type: "bytea", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_by_name = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_dispute", x => x.id);
                    table.CheckConstraint("ck_fact_dispute_answered", "(state = 'Open') = (answered_by_id is null)");
                    table.CheckConstraint("ck_fact_dispute_four_eyes", "answered_by_id is distinct from by_id");
                    table.ForeignKey(
                        name: "fk_fact_dispute_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fact_dispute_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "graduate_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bound_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_citizen = table.Column<bool>(type: "boolean", nullable: false),
                    consented_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    consent_withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_graduate_account", x => x.id);
                    table.CheckConstraint("ck_graduate_account_consent", "consent_withdrawn_at is null or consented_at is not null");
                    table.ForeignKey(
                        name: "fk_graduate_account_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_graduate_account_user_account_id",
                        column: x => x.id,
                        principalTable: "user_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loan_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bank = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    application_date = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    max_amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    annual_rate_percent = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    term_months = table.Column<int>(type: "integer", nullable: false),
                    grace_months = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    policy_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    security = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    security_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    guarantor_pinfl = table.Column<byte[]>(type: "bytea", nullable: true),
                    guarantor_phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    issued_amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    repaid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loan_referral", x => x.id);
                    table.CheckConstraint("ck_loan_referral_amount", "issued_amount > 0 and issued_amount <= max_amount");
                    table.CheckConstraint("ck_loan_referral_days", "valid_until >= application_date and issued_on >= application_date and repaid_on >= issued_on and (state = 'Repaid') = (repaid_on is not null)");
                    table.CheckConstraint("ck_loan_referral_guarantor", "(security = 'Guarantor') = (guarantor_pinfl is not null)");
                    table.CheckConstraint("ck_loan_referral_issued", "(state in ('Issued', 'Repaid')) = (issued_on is not null) and (issued_on is null) = (issued_amount is null)");
                    table.ForeignKey(
                        name: "fk_loan_referral_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loan_referral_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_look",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_look", x => new { x.person_id, x.account_id, x.on });
                });

            migrationBuilder.CreateTable(
                name: "interest_compensation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    written = table.Column<string>(type: "text", nullable: false),
                    reckoned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_compensation", x => x.id);
                    table.CheckConstraint("ck_interest_compensation_amount", "amount >= 0");
                    table.CheckConstraint("ck_interest_compensation_month", "extract(day from month) = 1");
                    table.ForeignKey(
                        name: "fk_interest_compensation_loan_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "loan_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loan_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loan_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_loan_event_loan_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "loan_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_issued_file_sha256",
                table: "issued_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_issued_document_referral_id",
                table: "issued_document",
                column: "referral_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document",
                sql: "num_nonnulls(claim_id, referral_id) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_binding_attempt_account_id_at",
                table: "binding_attempt",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_binding_attempt_person_id_at",
                table: "binding_attempt",
                columns: new[] { "person_id", "at" },
                filter: "outcome = 'Taken'");

            migrationBuilder.CreateIndex(
                name: "ix_binding_attempt_pinfl_hash_at",
                table: "binding_attempt",
                columns: new[] { "pinfl_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_card_request_bank_state",
                table: "card_request",
                columns: new[] { "bank", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_card_request_certificate_id",
                table: "card_request",
                column: "certificate_id");

            migrationBuilder.CreateIndex(
                name: "ux_card_request_person",
                table: "card_request",
                column: "person_id",
                unique: true,
                filter: "state in ('Requested', 'Issued')");

            migrationBuilder.CreateIndex(
                name: "ix_fact_dispute_centre_id",
                table: "fact_dispute",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_dispute_state_centre_id",
                table: "fact_dispute",
                columns: new[] { "state", "centre_id" });

            migrationBuilder.CreateIndex(
                name: "ux_fact_dispute_open",
                table: "fact_dispute",
                columns: new[] { "person_id", "fact", "subject_id" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ux_graduate_account_person",
                table: "graduate_account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_interest_compensation_month",
                table: "interest_compensation",
                column: "month");

            migrationBuilder.CreateIndex(
                name: "ix_interest_compensation_referral_id_month",
                table: "interest_compensation",
                columns: new[] { "referral_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_loan_event_referral_revision",
                table: "loan_event",
                columns: new[] { "referral_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loan_referral_bank_state",
                table: "loan_referral",
                columns: new[] { "bank", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_loan_referral_certificate_id",
                table: "loan_referral",
                column: "certificate_id");

            migrationBuilder.CreateIndex(
                name: "ix_loan_referral_number",
                table: "loan_referral",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loan_referral_state_valid_until",
                table: "loan_referral",
                columns: new[] { "state", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ux_loan_referral_person",
                table: "loan_referral",
                column: "person_id",
                unique: true,
                filter: "state in ('Confirmed', 'Accepted', 'Asked', 'Issued', 'Repaid')");

            migrationBuilder.AddForeignKey(
                name: "fk_issued_document_loan_referral_referral_id",
                table: "issued_document",
                column: "referral_id",
                principalTable: "loan_referral",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
            migrationBuilder.Sql(Sql.GraduatesSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.GraduatesSql.Down);
            migrationBuilder.DropForeignKey(
                name: "fk_issued_document_loan_referral_referral_id",
                table: "issued_document");

            migrationBuilder.DropTable(
                name: "binding_attempt");

            migrationBuilder.DropTable(
                name: "card_request");

            migrationBuilder.DropTable(
                name: "fact_dispute");

            migrationBuilder.DropTable(
                name: "graduate_account");

            migrationBuilder.DropTable(
                name: "interest_compensation");

            migrationBuilder.DropTable(
                name: "loan_event");

            migrationBuilder.DropTable(
                name: "person_look");

            migrationBuilder.DropTable(
                name: "loan_referral");

            migrationBuilder.DropIndex(
                name: "ix_issued_file_sha256",
                table: "issued_file");

            migrationBuilder.DropIndex(
                name: "ix_issued_document_referral_id",
                table: "issued_document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document");

            migrationBuilder.DropColumn(
                name: "bank",
                table: "user_account");

            migrationBuilder.DropColumn(
                name: "referral_id",
                table: "issued_document");

            migrationBuilder.DropSequence(
                name: "loan_referral_number");

            migrationBuilder.AlterColumn<Guid>(
                name: "claim_id",
                table: "issued_document",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
