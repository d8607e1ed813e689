using Npgsql;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

/// <summary>The database's constraints by name, and the refusal each one means to a person.</summary>
internal static class Constraints
{
    public const string LiveLine = "ux_claim_line_live_person";
    public const string FourEyes = "ck_claim_line_four_eyes";
    public const string TrainingOnce = "ux_training_course_person";
    public const string PersonPinfl = "ux_person_pinfl_hash";
    public const string CentreStir = "ux_training_centre_stir";
    public const string EmployerStir = "ux_employer_stir";
    public const string EmploymentOnce = "ux_employment_person_employer_hired";
    public const string EmployerPeriodOverlap = "ex_employer_period";
    public const string AccreditationOverlap = "ex_accreditation";
    public const string CertificateNumber = "ux_certificate_issuer_number";
    public const string CentreChangeOpen = "ux_centre_change_open";
    public const string CentreChangeFourEyes = "ck_centre_change_four_eyes";

    /// <summary>Two steps of one accreditation at the same moment: the second was taken on a record that was changed meanwhile.</summary>
    public const string AccreditationEventOnce = "ux_accreditation_event_centre_no";
    public const string ReleaseFourEyes = "ck_policy_release_four_eyes";
    public const string ReleaseNumber = "ux_policy_release_number";
    public const string PolicyEntryOnce = "pk_policy_entry";
    public const string ClassifierItemOnce = "pk_classifier_item";

    public const string FundOnce = "ux_fund_programme_year_region";
    public const string SpentOnce = "ux_ledger_entry_spent_line";
    public const string LivePayment = "ux_payment_line_live";
    public const string BatchFourEyes = "ck_payment_batch_four_eyes";
    public const string BatchTwoHats = "ck_payment_batch_two_hats";
    public const string BatchFixed = "ck_payment_line_batch_fixed";
    public const string HoldOpen = "ux_hold_open";
    public const string AnswerOnce = "ux_bank_answer_sha256";
    public const string AppealFourEyes = "ck_claim_line_appeal_four_eyes";
    public const string RecoveryOpen = "ux_recovery_open_line";
    public const string RecoveryFourEyes = "ck_recovery_four_eyes";
    public const string WriteOffFourEyes = "ck_recovery_write_off_four_eyes";
    public const string ReceiptOnce = "ux_recovery_receipt_reference";
    public const string OverrideFourEyes = "ck_check_override_four_eyes";

    public const string MailOnce = "ux_mail_template_subject_recipient";
    /// <summary>The same form sent twice at the same moment: the first one is written.</summary>
    public const string MessageOnce = "pk_claim_message";

    public const string ConflictOnce = "ux_conflict_account_claim";
    public const string ConflictBars = "ck_conflict_declared";

    public const string PairOnce = "ux_duplicate_pair";
    public const string RecordInUse = "ck_record_in_use";

    public const string PersonBoundOnce = "ux_graduate_account_person";
    public const string LoanOnce = "ux_loan_referral_person";
    public const string CardOnce = "ux_card_request_person";
    public const string RefundOnce = "ux_certificate_refund_certificate";
    public const string RefundFourEyes = "ck_certificate_refund_four_eyes";
    public const string RefundOwn = "ck_certificate_refund_own";
    public const string RefundEventOnce = "ux_refund_event_refund_revision";
    public const string RefundSpentOnce = "ux_ledger_entry_spent_refund";
    public const string LiveRefundPayment = "ux_payment_line_live_refund";
    public const string DisputeOpen = "ux_fact_dispute_open";
    public const string DisputeFourEyes = "ck_fact_dispute_four_eyes";

    /// <summary>Two steps of one referral at the same moment: the second acted on one that was changed meanwhile.</summary>
    public const string LoanEventOnce = "ux_loan_event_referral_revision";

    /// <summary>Two acts on one claim at the same moment: the second acted on a claim that was changed meanwhile.</summary>
    public const string EventOnce = "ix_claim_event_claim_id_revision";

    /// <summary>Two roles one person may not hold.</summary>
    public const string RolesCompatible = "ck_user_role_compatible";

    private static readonly Dictionary<string, string> Codes = new()
    {
        [LiveLine] = "person-already-claimed",
        [FourEyes] = "four-eyes",
        [TrainingOnce] = "training-exists",
        [PersonPinfl] = "person-exists",
        [CentreStir] = "stir-exists",
        [EmployerStir] = "stir-exists",
        [EmploymentOnce] = "employment-exists",
        [EmployerPeriodOverlap] = "period-overlaps",
        [AccreditationOverlap] = "period-overlaps",
        [CertificateNumber] = "certificate-number-taken",
        [CentreChangeOpen] = "centre-change-open",
        [CentreChangeFourEyes] = "centre-change-own",
        [ReleaseFourEyes] = "release-four-eyes",
        [ReleaseNumber] = "release-meanwhile",
        [PolicyEntryOnce] = "release-meanwhile",
        [ClassifierItemOnce] = "release-meanwhile",
        [FundOnce] = "fund-exists",
        [SpentOnce] = "line-paid-already",
        [LivePayment] = "line-in-batch",
        [BatchFourEyes] = "batch-two-hats",
        [BatchTwoHats] = "batch-two-hats",
        [BatchFixed] = "batch-altered",
        [HoldOpen] = "hold-known",
        [AnswerOnce] = "answer-known",
        [AppealFourEyes] = "four-eyes",
        [OverrideFourEyes] = "four-eyes",
        [RecoveryOpen] = "recovery-open",
        [RecoveryFourEyes] = "recovery-four-eyes",
        [WriteOffFourEyes] = "recovery-four-eyes",
        [ReceiptOnce] = "receipt-twice",
        [ConflictOnce] = "conflict-declared",
        [ConflictBars] = "conflict-declared",
        [PairOnce] = "pair-exists",
        [RecordInUse] = "record-merged",
        [PersonBoundOnce] = "account-bound",
        [LoanOnce] = "loan-exists",
        [CardOnce] = "card-exists",
        [RefundOnce] = "refund-exists",
        [RefundFourEyes] = "four-eyes",
        [RefundOwn] = "refund-own",
        [RefundSpentOnce] = "line-paid-already",
        [LiveRefundPayment] = "line-in-batch",
        [DisputeOpen] = "dispute-open",
        [DisputeFourEyes] = "dispute-own",
        [RolesCompatible] = "roles-incompatible",
    };

    public static RuleBroken? Refusal(PostgresException fault) =>
        fault.ConstraintName is { } name && Codes.TryGetValue(name, out var code) ? new RuleBroken(code) : null;
}
