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

    /// <summary>Two acts on one claim at the same moment: the second acted on a claim that was changed meanwhile.</summary>
    public const string EventOnce = "ix_claim_event_claim_id_revision";

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
    };

    public static RuleBroken? Refusal(PostgresException fault) =>
        fault.ConstraintName is { } name && Codes.TryGetValue(name, out var code) ? new RuleBroken(code) : null;
}
