using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPark.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "payment_batch_number");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "user_account",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "uz");

            migrationBuilder.AddColumn<byte[]>(
                name: "account",
                table: "employer",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "appeal_reason",
                table: "claim_line",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "appealed_at",
                table: "claim_line",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "appealed_decision_by_id",
                table: "claim_line",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "filed_at",
                table: "claim_line",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "fund_id",
                table: "claim_line",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "paid_on",
                table: "claim_line",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payee_mark",
                table: "claim_line",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payment_failure",
                table: "claim_line",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.Sql(Sql.PaymentsSql.Before);

            migrationBuilder.CreateTable(
                name: "bank_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_override",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_override", x => x.id);
                    table.CheckConstraint("ck_check_override_four_eyes", "by_id <> reviewer_id");
                    table.ForeignKey(
                        name: "fk_check_override_claim_line_line_id",
                        column: x => x.line_id,
                        principalTable: "claim_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_note = table.Column<bool>(type: "boolean", nullable: false),
                    from_centre = table.Column<bool>(type: "boolean", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_role = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_message", x => x.id);
                    table.CheckConstraint("ck_claim_message_note", "not (is_note and from_centre)");
                    table.ForeignKey(
                        name: "fk_claim_message_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_name = table.Column<string>(type: "text", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conflict", x => x.id);
                    table.ForeignKey(
                        name: "fk_conflict_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    region_soato = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    last_no = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    available = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    committed = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    spent = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    owed = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    written_off = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund", x => x.id);
                    table.CheckConstraint("ck_fund_balance", "source + available + committed + spent + owed + written_off = 0");
                    table.CheckConstraint("ck_fund_limit", "available >= 0 and committed >= 0 and spent >= 0 and owed >= 0 and written_off >= 0");
                });

            migrationBuilder.CreateTable(
                name: "hold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    placed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    placed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    placed_by_name = table.Column<string>(type: "text", nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_by_name = table.Column<string>(type: "text", nullable: true),
                    lift_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold", x => x.id);
                    table.CheckConstraint("ck_hold_lift", "(lifted_at is null) = (lifted_by_id is null) and lifted_by_id is distinct from placed_by_id");
                });

            migrationBuilder.CreateTable(
                name: "line_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    grounds = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    basis = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_check", x => x.id);
                    table.CheckConstraint("ck_line_check_by", "(by_id is null) = (by_name = '')");
                    table.ForeignKey(
                        name: "fk_line_check_claim_line_line_id",
                        column: x => x.line_id,
                        principalTable: "claim_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    values_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                    table.CheckConstraint("ck_mail_sent", "(state = 'Sent') = (sent_at is not null)");
                });

            migrationBuilder.CreateTable(
                name: "messages_seen",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages_seen", x => new { x.claim_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_messages_seen_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_by_name = table.Column<string>(type: "text", nullable: false),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    authorised_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authorised_by_name = table.Column<string>(type: "text", nullable: true),
                    authorised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    cancelled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batch", x => x.id);
                    table.CheckConstraint("ck_payment_batch_authorised", "state not in ('Authorised', 'Exported', 'Settled') or authorised_by_id is not null");
                    table.CheckConstraint("ck_payment_batch_four_eyes", "authorised_by_id is distinct from prepared_by_id");
                    table.CheckConstraint("ck_payment_batch_locked", "state in ('Draft', 'Cancelled') or (locked_at is not null and sha256 is not null)");
                });

            migrationBuilder.CreateTable(
                name: "sample_draw",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seed = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    share = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_drawn = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sample_draw", x => x.line_id);
                    table.CheckConstraint("ck_sample_draw_drawn", "is_drawn = (number < share / 100 * 1000000)");
                    table.ForeignKey(
                        name: "fk_sample_draw_claim_line_line_id",
                        column: x => x.line_id,
                        principalTable: "claim_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    media_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_message_file_claim_message_message_id",
                        column: x => x.message_id,
                        principalTable: "claim_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    to = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recovery_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ground = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => new { x.fund_id, x.no });
                    table.CheckConstraint("ck_ledger_entry_amount", "amount > 0 and \"from\" <> \"to\"");
                    table.ForeignKey(
                        name: "fk_ledger_entry_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "fund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    rules = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recovered = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    recovered_before_plan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    write_off_proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    write_off_proposed_by_name = table.Column<string>(type: "text", nullable: true),
                    write_off_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    write_off_signed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    write_off_signed_by_name = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery", x => x.id);
                    table.CheckConstraint("ck_recovery_amount", "amount > 0 and recovered between 0 and amount and (state <> 'Settled' or recovered = amount)");
                    table.CheckConstraint("ck_recovery_decided", "(state = 'Proposed') = (decided_by_id is null)");
                    table.CheckConstraint("ck_recovery_four_eyes", "decided_by_id is null or decided_by_id is distinct from proposed_by_id");
                    table.CheckConstraint("ck_recovery_write_off_four_eyes", "write_off_signed_by_id is null or (write_off_proposed_by_id is not null and write_off_signed_by_id <> write_off_proposed_by_id)");
                    table.CheckConstraint("ck_recovery_written_off", "(state = 'WrittenOff') = (write_off_signed_by_id is not null)");
                    table.ForeignKey(
                        name: "fk_recovery_claim_line_line_id",
                        column: x => x.line_id,
                        principalTable: "claim_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recovery_fund_fund_id",
                        column: x => x.fund_id,
                        principalTable: "fund",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recovery_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    end_to_end_id = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    payee_name = table.Column<string>(type: "text", nullable: false),
                    payee_stir = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: false),
                    mfo = table.Column<string>(type: "text", nullable: false),
                    gross = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    set_off = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    failure_reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment", x => x.id);
                    table.CheckConstraint("ck_payment_amount", "gross > 0 and set_off >= 0 and set_off <= gross");
                    table.ForeignKey(
                        name: "fk_payment_payment_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "payment_batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_payment_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instalment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recovery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instalment", x => x.id);
                    table.CheckConstraint("ck_instalment_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_instalment_recovery_recovery_id",
                        column: x => x.recovery_id,
                        principalTable: "recovery",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_receipt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recovery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_receipt", x => x.id);
                    table.CheckConstraint("ck_recovery_receipt_amount", "amount > 0 and (reference = '') = (payment_id is not null)");
                    table.ForeignKey(
                        name: "fk_recovery_receipt_recovery_recovery_id",
                        column: x => x.recovery_id,
                        principalTable: "recovery",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_answer_row",
                columns: table => new
                {
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    end_to_end_id = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    account = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_by_name = table.Column<string>(type: "text", nullable: true),
                    settle_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_answer_row", x => new { x.answer_id, x.no });
                    table.CheckConstraint("ck_bank_answer_row_settled", "(settled_at is null) = (settled_by_id is null) and (settled_at is null) = (settle_note is null)");
                    table.ForeignKey(
                        name: "fk_bank_answer_row_bank_answer_answer_id",
                        column: x => x.answer_id,
                        principalTable: "bank_answer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_bank_answer_row_payment_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_line",
                columns: table => new
                {
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    is_live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_line", x => new { x.payment_id, x.line_id });
                    table.CheckConstraint("ck_payment_line_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_payment_line_claim_line_line_id",
                        column: x => x.line_id,
                        principalTable: "claim_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_line_payment_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claim_line_approved",
                table: "claim_line",
                column: "decided_at",
                filter: "state = 'Approved'");

            migrationBuilder.CreateIndex(
                name: "ix_claim_line_fund_id",
                table: "claim_line",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_line_queued",
                table: "claim_line",
                columns: new[] { "filed_at", "id" },
                filter: "state = 'Queued'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_line_appeal_four_eyes",
                table: "claim_line",
                sql: "decided_by_id is null or appealed_decision_by_id is null or state = 'Appealed' or decided_by_id <> appealed_decision_by_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_line_fund",
                table: "claim_line",
                sql: "fund_id is not null or state not in ('Approved', 'Scheduled', 'PaymentFailed', 'Paid', 'Recovering', 'Recovered', 'WrittenOff')");

            migrationBuilder.CreateIndex(
                name: "ux_bank_answer_sha256",
                table: "bank_answer",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_answer_row_end_to_end_id",
                table: "bank_answer_row",
                column: "end_to_end_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_answer_row_payment_id",
                table: "bank_answer_row",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_answer_row_result",
                table: "bank_answer_row",
                column: "result",
                filter: "settled_at is null and result in ('Unmatched', 'Differs', 'Contradicts')");

            migrationBuilder.CreateIndex(
                name: "ix_check_override_line_id",
                table: "check_override",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_message_claim_id_at",
                table: "claim_message",
                columns: new[] { "claim_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_conflict_claim_id",
                table: "conflict",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ux_conflict_account_claim",
                table: "conflict",
                columns: new[] { "account_id", "claim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_fund_programme_year_region",
                table: "fund",
                columns: new[] { "programme", "year", "region_soato" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_hold_open",
                table: "hold",
                columns: new[] { "scope", "subject_id", "category" },
                unique: true,
                filter: "lifted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_instalment_recovery_id",
                table: "instalment",
                column: "recovery_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_line_id",
                table: "ledger_entry",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_payment_id",
                table: "ledger_entry",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ux_ledger_entry_spent_line",
                table: "ledger_entry",
                column: "line_id",
                unique: true,
                filter: "kind = 'spent'");

            migrationBuilder.CreateIndex(
                name: "ix_line_check_line_id",
                table: "line_check",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_given_up",
                table: "mail",
                column: "created_at",
                filter: "state = 'GivenUp'");

            migrationBuilder.CreateIndex(
                name: "ux_mail_template_subject_recipient",
                table: "mail",
                columns: new[] { "template", "subject_id", "recipient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_file_message_id",
                table: "message_file",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_id",
                table: "payment",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_centre_id",
                table: "payment",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_end_to_end_id",
                table: "payment",
                column: "end_to_end_id",
                unique: true,
                filter: "end_to_end_id <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batch_number",
                table: "payment_batch",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_payment_line_live",
                table: "payment_line",
                column: "line_id",
                unique: true,
                filter: "is_live");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_centre_id_state",
                table: "recovery",
                columns: new[] { "centre_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_fund_id",
                table: "recovery",
                column: "fund_id");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_state",
                table: "recovery",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ux_recovery_open_line",
                table: "recovery",
                column: "line_id",
                unique: true,
                filter: "state in ('Proposed', 'Demanded')");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_receipt_payment_id_recovery_id",
                table: "recovery_receipt",
                columns: new[] { "payment_id", "recovery_id" },
                unique: true,
                filter: "payment_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_receipt_recovery_id",
                table: "recovery_receipt",
                column: "recovery_id");

            migrationBuilder.CreateIndex(
                name: "ux_recovery_receipt_reference",
                table: "recovery_receipt",
                column: "reference",
                unique: true,
                filter: "reference <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_sample_draw_is_drawn_at",
                table: "sample_draw",
                columns: new[] { "is_drawn", "at" });

            migrationBuilder.AddForeignKey(
                name: "fk_claim_line_fund_fund_id",
                table: "claim_line",
                column: "fund_id",
                principalTable: "fund",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(Sql.PaymentsSql.Up);
            migrationBuilder.Sql(Sql.BatchesSql.Up);
            migrationBuilder.Sql(Sql.WorkSql.Up);
            migrationBuilder.Sql(Sql.ChecksSql.Up);
            migrationBuilder.Sql(Sql.RecoverySql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Sql.WorkSql.Down);

            migrationBuilder.DropForeignKey(
                name: "fk_claim_line_fund_fund_id",
                table: "claim_line");

            migrationBuilder.DropTable(
                name: "bank_answer_row");

            migrationBuilder.DropTable(
                name: "check_override");

            migrationBuilder.DropTable(
                name: "conflict");

            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropTable(
                name: "instalment");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "line_check");

            migrationBuilder.DropTable(
                name: "mail");

            migrationBuilder.DropTable(
                name: "message_file");

            migrationBuilder.DropTable(
                name: "messages_seen");

            migrationBuilder.DropTable(
                name: "payment_line");

            migrationBuilder.DropTable(
                name: "recovery_receipt");

            migrationBuilder.DropTable(
                name: "sample_draw");

            migrationBuilder.DropTable(
                name: "bank_answer");

            migrationBuilder.DropTable(
                name: "claim_message");

            migrationBuilder.DropTable(
                name: "payment");

            migrationBuilder.DropTable(
                name: "recovery");

            migrationBuilder.DropTable(
                name: "payment_batch");

            migrationBuilder.DropTable(
                name: "fund");

            migrationBuilder.DropIndex(
                name: "ix_claim_line_approved",
                table: "claim_line");

            migrationBuilder.DropIndex(
                name: "ix_claim_line_fund_id",
                table: "claim_line");

            migrationBuilder.DropIndex(
                name: "ix_claim_line_queued",
                table: "claim_line");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_line_appeal_four_eyes",
                table: "claim_line");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_line_fund",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "language",
                table: "user_account");

            migrationBuilder.DropColumn(
                name: "account",
                table: "employer");

            migrationBuilder.DropColumn(
                name: "appeal_reason",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "appealed_at",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "appealed_decision_by_id",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "filed_at",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "fund_id",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "paid_on",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "payee_mark",
                table: "claim_line");

            migrationBuilder.DropColumn(
                name: "payment_failure",
                table: "claim_line");

            migrationBuilder.DropSequence(
                name: "payment_batch_number");
        }
    }
}
