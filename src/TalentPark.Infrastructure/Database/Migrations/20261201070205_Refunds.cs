using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Refunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_payment_line",
                table: "payment_line");

            migrationBuilder.DropCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document");

            migrationBuilder.CreateSequence(
                name: "refund_number");

            migrationBuilder.AlterColumn<Guid>(
                name: "claim_id",
                table: "payment_line",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "line_id",
                table: "payment_line",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                table: "payment_line",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "refund_id",
                table: "payment_line",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "programme",
                table: "payment_batch",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "subsidy");

            migrationBuilder.AlterColumn<Guid>(
                name: "centre_id",
                table: "payment",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<byte[]>(
                name: "payee_pinfl",
                table: "payment",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "payment",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "refund_id",
                table: "ledger_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "refund_id",
                table: "issued_document",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(Sql.RefundsSql.Items);

            migrationBuilder.AddPrimaryKey(
                name: "pk_payment_line",
                table: "payment_line",
                columns: new[] { "payment_id", "item_id" });

            migrationBuilder.CreateTable(
                name: "certificate_refund",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    form_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    application_date = table.Column<DateOnly>(type: "date", nullable: true),
                    filed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    share_percent = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: true),
                    cost = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    english_b2 = table.Column<bool>(type: "boolean", nullable: false),
                    edition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    policy_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    facts_json = table.Column<byte[]>(type: "bytea", nullable: true),
                    payee_name = table.Column<byte[]>(type: "bytea", nullable: false),
                    payee_pinfl = table.Column<byte[]>(type: "bytea", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: false),
                    mfo = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    by_guardian = table.Column<bool>(type: "boolean", nullable: false),
                    advice = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    advice_reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    recommended_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recommended_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decision_note = table.Column<byte[]>(type: "bytea", nullable: true),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    payment_failure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_refund", x => x.id);
                    table.CheckConstraint("ck_certificate_refund_decided", "state not in ('Approved', 'Scheduled', 'PaymentFailed', 'Queued', 'Paid', 'Refused') or (decided_by_id is not null and recommended_by_id is not null)");
                    table.CheckConstraint("ck_certificate_refund_filed", "state in ('Draft', 'Withdrawn') or (number is not null and filed_at is not null and application_date is not null and facts_json is not null and policy_hash is not null and amount > 0)");
                    table.CheckConstraint("ck_certificate_refund_four_eyes", "decided_by_id is null or decided_by_id <> recommended_by_id");
                    table.CheckConstraint("ck_certificate_refund_fund", "(fund_id is not null) = (state in ('Approved', 'Scheduled', 'PaymentFailed', 'Paid'))");
                    table.CheckConstraint("ck_certificate_refund_own", "recommended_by_id <> account_id and decided_by_id <> account_id");
                    table.CheckConstraint("ck_certificate_refund_paid", "(state = 'Paid') = (paid_on is not null)");
                    table.CheckConstraint("ck_certificate_refund_reason", "(state = 'Refused') = (decision_reason is not null)");
                    table.ForeignKey(
                        name: "fk_certificate_refund_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificate_refund_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "fund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificate_refund_graduate_account_account_id",
                        column: x => x.account_id,
                        principalTable: "graduate_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificate_refund_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refund_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    refund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refund_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_refund_event_certificate_refund_refund_id",
                        column: x => x.refund_id,
                        principalTable: "certificate_refund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "refund_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    refund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    media_type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refund_paper", x => x.id);
                    table.CheckConstraint("ck_refund_paper_size", "size between 1 and 10485760");
                    table.ForeignKey(
                        name: "fk_refund_paper_certificate_refund_refund_id",
                        column: x => x.refund_id,
                        principalTable: "certificate_refund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_payment_line_live_refund",
                table: "payment_line",
                column: "refund_id",
                unique: true,
                filter: "is_live");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payment_line_item",
                table: "payment_line",
                sql: "num_nonnulls(line_id, refund_id) = 1 and item_id = coalesce(line_id, refund_id) and (line_id is null) = (claim_id is null)");

            migrationBuilder.CreateIndex(
                name: "ix_payment_person_id",
                table: "payment",
                column: "person_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payment_payee",
                table: "payment",
                sql: "num_nonnulls(centre_id, person_id) = 1 and (centre_id is not null or set_off = 0)");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_refund_id",
                table: "ledger_entry",
                column: "refund_id",
                filter: "refund_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_ledger_entry_spent_refund",
                table: "ledger_entry",
                column: "refund_id",
                unique: true,
                filter: "kind = 'spent'");

            migrationBuilder.CreateIndex(
                name: "ix_issued_document_refund_id",
                table: "issued_document",
                column: "refund_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document",
                sql: "num_nonnulls(claim_id, referral_id, refund_id) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_refund_account_id",
                table: "certificate_refund",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_refund_fund_id",
                table: "certificate_refund",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_refund_number",
                table: "certificate_refund",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_refund_person_id",
                table: "certificate_refund",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_refund_state_filed_at_id",
                table: "certificate_refund",
                columns: new[] { "state", "filed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_certificate_refund_certificate",
                table: "certificate_refund",
                column: "certificate_id",
                unique: true,
                filter: "state in ('Draft', 'Submitted', 'Returned', 'Recommended', 'Approved', 'Queued', 'Scheduled', 'Paid', 'PaymentFailed')");

            migrationBuilder.CreateIndex(
                name: "ux_refund_event_refund_revision",
                table: "refund_event",
                columns: new[] { "refund_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_refund_paper_refund_id_kind_sha256",
                table: "refund_paper",
                columns: new[] { "refund_id", "kind", "sha256" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_issued_document_certificate_refund_refund_id",
                table: "issued_document",
                column: "refund_id",
                principalTable: "certificate_refund",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_payment_person_person_id",
                table: "payment",
                column: "person_id",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_payment_line_certificate_refund_refund_id",
                table: "payment_line",
                column: "refund_id",
                principalTable: "certificate_refund",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(Sql.RefundsSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.RefundsSql.Down);

            migrationBuilder.DropForeignKey(
                name: "fk_issued_document_certificate_refund_refund_id",
                table: "issued_document");

            migrationBuilder.DropForeignKey(
                name: "fk_payment_person_person_id",
                table: "payment");

            migrationBuilder.DropForeignKey(
                name: "fk_payment_line_certificate_refund_refund_id",
                table: "payment_line");

            migrationBuilder.DropTable(
                name: "refund_event");

            migrationBuilder.DropTable(
                name: "refund_paper");

            migrationBuilder.DropTable(
                name: "certificate_refund");

            migrationBuilder.DropPrimaryKey(
                name: "pk_payment_line",
                table: "payment_line");

            migrationBuilder.DropIndex(
                name: "ux_payment_line_live_refund",
                table: "payment_line");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payment_line_item",
                table: "payment_line");

            migrationBuilder.DropIndex(
                name: "ix_payment_person_id",
                table: "payment");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payment_payee",
                table: "payment");

            migrationBuilder.DropIndex(
                name: "ix_ledger_entry_refund_id",
                table: "ledger_entry");

            migrationBuilder.DropIndex(
                name: "ux_ledger_entry_spent_refund",
                table: "ledger_entry");

            migrationBuilder.DropIndex(
                name: "ix_issued_document_refund_id",
                table: "issued_document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document");

            migrationBuilder.DropColumn(
                name: "item_id",
                table: "payment_line");

            migrationBuilder.DropColumn(
                name: "refund_id",
                table: "payment_line");

            migrationBuilder.DropColumn(
                name: "programme",
                table: "payment_batch");

            migrationBuilder.DropColumn(
                name: "payee_pinfl",
                table: "payment");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "payment");

            migrationBuilder.DropColumn(
                name: "refund_id",
                table: "ledger_entry");

            migrationBuilder.DropColumn(
                name: "refund_id",
                table: "issued_document");

            migrationBuilder.DropSequence(
                name: "refund_number");

            migrationBuilder.AlterColumn<Guid>(
                name: "line_id",
                table: "payment_line",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "claim_id",
                table: "payment_line",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "centre_id",
                table: "payment",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_payment_line",
                table: "payment_line",
                columns: new[] { "payment_id", "line_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_issued_document_subject",
                table: "issued_document",
                sql: "num_nonnulls(claim_id, referral_id) = 1");
        }
    }
}
